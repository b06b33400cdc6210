"""Errors. All that this package raises are BantamError."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, Dict, Sequence, Tuple, Type, TypeVar

from ._memory import own
from ._native import ffi, lib

if TYPE_CHECKING:
    from .records import Fault


class Code(enum.IntEnum):
    """The kinds of errors: Abseil's canonical codes."""

    OK = lib.BANTAM_OK
    CANCELLED = lib.BANTAM_CANCELLED
    UNKNOWN_ERROR = lib.BANTAM_UNKNOWN_ERROR
    INVALID_ARGUMENT = lib.BANTAM_INVALID_ARGUMENT
    DEADLINE_EXCEEDED = lib.BANTAM_DEADLINE_EXCEEDED
    NOT_FOUND = lib.BANTAM_NOT_FOUND
    ALREADY_EXISTS = lib.BANTAM_ALREADY_EXISTS
    PERMISSION_DENIED = lib.BANTAM_PERMISSION_DENIED
    RESOURCE_EXHAUSTED = lib.BANTAM_RESOURCE_EXHAUSTED
    FAILED_PRECONDITION = lib.BANTAM_FAILED_PRECONDITION
    ABORTED = lib.BANTAM_ABORTED
    OUT_OF_RANGE = lib.BANTAM_OUT_OF_RANGE
    UNIMPLEMENTED = lib.BANTAM_UNIMPLEMENTED
    INTERNAL = lib.BANTAM_INTERNAL
    UNAVAILABLE = lib.BANTAM_UNAVAILABLE
    DATA_LOSS = lib.BANTAM_DATA_LOSS
    UNAUTHENTICATED = lib.BANTAM_UNAUTHENTICATED


E = TypeVar("E", bound="BantamError")


class BantamError(Exception):
    """What is wrong and what would be right.

    code     the kind of error
    message  begins with the path, where there is one
    path     the offending place, "activities[3].page"; "" where there is none
    faults   everything that is wrong, as data: code, place, position, and what
             the sentence mentions (docs/errors.md)

    No value of a lead appears in a message.
    """

    code: Code = Code.UNKNOWN_ERROR
    message: str
    path: str
    faults: Sequence[Fault] = ()

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message, path)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return self.message

    @classmethod
    def at(cls: Type[E], path: str, reason: str) -> E:
        """The error of what lies at `path`."""
        return cls(f"{path}: {reason}" if path else reason, path)


class InvalidArgument(BantamError, ValueError):
    """A value, a policy, a lead in JSON or in binary that is wrong."""

    code = Code.INVALID_ARGUMENT


class InvalidType(InvalidArgument, TypeError):
    """An argument whose Python type is wrong, such as a naive datetime."""


class OutOfRange(BantamError, ValueError, OverflowError):
    """A number or a time that does not fit where it should go."""

    code = Code.OUT_OF_RANGE


class NotFound(BantamError, LookupError):
    """A name that nothing has. For a field, the message has the nearest."""

    code = Code.NOT_FOUND


class ResourceExhausted(BantamError):
    """A limit was passed, which the message names; or memory ran out."""

    code = Code.RESOURCE_EXHAUSTED


class FailedPrecondition(BantamError):
    """A closed object was used, or a lead changed before it was explained."""

    code = Code.FAILED_PRECONDITION


class Unimplemented(BantamError):
    """This build of the library cannot do it."""

    code = Code.UNIMPLEMENTED


class Internal(BantamError):
    """A mistake in Bantam. Please report it."""

    code = Code.INTERNAL


class PolicyError(InvalidArgument):
    """A policy that does not compile: `faults` is all that is wrong."""


_BY_CODE: Dict[int, Type[BantamError]] = {
    int(kind.code): kind
    for kind in (
        InvalidArgument,
        OutOfRange,
        NotFound,
        ResourceExhausted,
        FailedPrecondition,
        Unimplemented,
        Internal,
    )
}


def failure(code: int, cell: Any) -> BantamError:
    """The exception for a call that gave `code`; takes the error in `cell`."""
    kind = _BY_CODE.get(code, BantamError)
    if cell == ffi.NULL or cell[0] == ffi.NULL:
        error = kind(f"error {code}")
    else:
        pointer = own(cell[0], lib.bantam_error_free)
        cell[0] = ffi.NULL
        error = kind(
            _string(lib.bantam_error_message, pointer),
            _string(lib.bantam_error_path, pointer),
        )
        error.faults = _faults(pointer)
    if kind is BantamError and code in set(Code):
        error.code = Code(code)
    return error


def call(function: Any, *arguments: Any) -> None:
    """Calls what may fail; the error is its last parameter."""
    error = ffi.new("bantam_error**")
    code = function(*arguments, error)
    if code:
        raise failure(code, error)


def _faults(pointer: Any) -> Tuple[Fault, ...]:
    # Records raise errors, too, so that they come later.
    from .records import Fault

    count = ffi.new("int64_t*")
    listed = lib.bantam_error_faults(pointer, count)
    return tuple(Fault._of(listed[i], pointer) for i in range(count[0]))


def _string(function: Any, error: Any) -> str:
    size = ffi.new("int64_t*")
    data = function(error, size)
    return bytes(ffi.buffer(data, size[0])).decode("utf-8", "backslashreplace")
