"""When memory that the library gave goes back to it."""

from __future__ import annotations

import weakref
from typing import Any, Dict

from ._native import ffi


class _Last(weakref.ReferenceType[Any]):
    """Told when the last reference to a pointer goes."""

    __slots__ = ("copy", "free")
    copy: Any
    free: Any


_alive: Dict[int, _Last] = {}


def _freed(last: Any, alive: Dict[int, _Last] = _alive) -> None:
    alive.pop(id(last), None)
    last.free(last.copy)


def own(pointer: Any, free: Any) -> Any:
    """`pointer`, which is freed with the last reference to this object of it.

    Not ffi.gc: the garbage collector runs the finalizers of a cycle in any
    order, so that `__del__` of something else in the cycle could meet a pointer
    that is freed already. A plain pointer is not the collector's business. It
    goes when its count of references is 0, after all the finalizers.
    """
    last = _Last(pointer, _freed)
    last.copy = ffi.cast(ffi.typeof(pointer), pointer)
    last.free = free
    _alive[id(last)] = last
    return pointer
