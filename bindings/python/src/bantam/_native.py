"""The library itself, and how text and buffers pass in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ._ffi import ffi

__all__ = ["NULL", "ffi", "lib", "new", "take", "text"]

# Beside this file, and never one that the environment names. It is never
# unloaded: objects may be freed as late as the interpreter ends.
lib: Any = ffi.dlopen(
    str(Path(__file__).resolve().parent / "libbantam.so"),
    ffi.RTLD_NOW | ffi.RTLD_LOCAL | ffi.RTLD_NODELETE,
)
NULL: Any = ffi.NULL


def new(name: str) -> Any:
    """A zeroed structure `name` that knows its size."""
    struct = ffi.new(name + "*")
    struct.struct_size = ffi.sizeof(name)
    return struct


def text(data: Any, size: int) -> str:
    """A copy of a string that the library lends."""
    return bytes(ffi.buffer(data, size)).decode("utf-8") if size else ""


def take(data: Any, size: Any) -> bytes:
    """A copy of a buffer that the library gave, which is freed."""
    try:
        return bytes(ffi.buffer(data[0], size[0]))
    finally:
        lib.bantam_buffer_free(data[0])
