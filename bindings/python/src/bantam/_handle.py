"""What policies, leads and cases have in common."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, NoReturn, Optional, Type, TypeVar

from ._errors import FailedPrecondition, InvalidType
from ._memory import own

Self = TypeVar("Self", bound="Handle")


class Handle:
    """A handle of the library, freed when nothing refers to it any more.

    `close()`, or the end of a `with` block, says that this object will not be
    used again: what is asked of it then is FailedPrecondition. The memory goes
    once no other thread uses it either.
    """

    # The lock keeps what is not for two threads at a time from them. It is an
    # RLock, since a finalizer or a signal may run code that uses the same
    # object between two calls of one thread.
    __slots__ = ("_lock", "_pointer", "__weakref__")
    _what = "handle"

    def __init__(self, pointer: Any, free: Any) -> None:
        self._lock = threading.RLock()
        self._pointer: Any = own(pointer, free)

    def _open(self) -> Any:
        """The pointer. The caller keeps it in a variable while it uses it."""
        pointer = self._pointer
        if pointer is None:
            raise FailedPrecondition(f"the {self._what} is closed")
        return pointer

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._pointer is None

    def close(self) -> None:
        """Says that this object will not be used again. May be called twice."""
        self._pointer = None

    def __enter__(self: Self) -> Self:
        self._open()
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self.close()

    def _one(self) -> str:
        return f"{'an' if self._what[0] in 'aeiou' else 'a'} {self._what}"

    def __copy__(self) -> NoReturn:
        raise InvalidType(f"{self._one()} cannot be copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise InvalidType(f"{self._one()} cannot be copied")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise InvalidType(f"{self._one()} cannot be pickled")
