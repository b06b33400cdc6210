"""The declarations of the C headers for cffi, so that none is written twice.

cffi reads declarations and numeric constants, but no preprocessor: what the
preprocessor would have done is done here. setup.py runs this when a wheel is
built and puts the result into the package as bantam/_ffi.py.
"""

import re
from pathlib import Path

import cffi

FOLDER = Path(__file__).resolve().parents[2] / "capi/include/bantam"
# The first is included by the second.
HEADERS = ("bantam_records.h", "bantam_c.h")


def declarations(name: str) -> str:
    """What is left of a header for cffi: types, constants, prototypes."""
    header = (FOLDER / name).read_text(encoding="utf-8")
    text = re.sub(r"//[^\n]*", "", header)
    # Branches for C++ and for compilers: of none of them does cffi need any.
    text = re.sub(r"(?ms)^#if.*?^#endif[^\n]*$", _nothing, _unguarded(text, name))
    text = re.sub(r"(?m)^#include[^\n]*$", "", text)
    # What takes parameters only initializes.
    text = re.sub(r"(?m)^#define \w+\((?:[^\n]*\\\n)*[^\n]*$", "", text)
    text = re.sub(r"UINT(?:32|64)_C\((\d+)\)", r"\1", text)
    return re.sub(r"\bBANTAM_API\s+", "", text)


def _unguarded(text: str, name: str) -> str:
    """The header inside its include guard."""
    guard = re.search(
        r"(?ms)^#ifndef (BANTAM_BANTAM_\w+_H_)$\s*^#define \1$(.*)^#endif[^\n]*\Z",
        text.strip(),
    )
    if guard is None:
        raise ValueError(f"{name}: expected an include guard")
    return guard.group(2)


def _nothing(branch: "re.Match[str]") -> str:
    """Nothing, in place of a preprocessor's branch without declarations."""
    if re.search(r"\bbantam_|#define BANTAM_(?!API\b)", branch.group(0)):
        raise ValueError(f"a declaration inside of {branch.group(0)}")
    return ""


ffi = cffi.FFI()
ffi.cdef("\n".join(map(declarations, HEADERS)))
# None: no C is compiled. The library is opened at run time.
ffi.set_source("bantam._ffi", None)
