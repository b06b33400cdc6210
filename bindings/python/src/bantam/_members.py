"""What members of records there are: how each kind is read and written.

records.py, which is generated, says which members a record has.
"""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Iterable, List, Optional, Tuple, Type, TypeVar, Union

from ._errors import InvalidArgument, InvalidType
from ._native import NULL, ffi, text
from ._packing import pack, unpack
from ._record import KINDS, Member, R, Records
from ._values import (
    UNKNOWN,
    Duration,
    Instant,
    Money,
    Unknown,
    Value,
    decimal,
    encode,
    integer,
    millionths,
    split_duration,
    split_instant,
)

E = TypeVar("E", bound=enum.IntEnum)


class Text(Member[str]):
    def _read(self, struct: Any, keep: Any) -> str:
        found = getattr(struct, self._name)
        return text(found.data, found.size)

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        _set_text(getattr(struct, self._name), value, keep, path)


class SomeText(Member[Optional[str]]):
    """None, where there is none; "" is another thing."""

    def _read(self, struct: Any, keep: Any) -> Optional[str]:
        found = getattr(struct, self._name)
        return None if found.data == NULL else text(found.data, found.size)

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            _set_text(getattr(struct, self._name), value, keep, path)


class Texts(Member[Tuple[str, ...]]):
    def _read(self, struct: Any, keep: Any) -> Tuple[str, ...]:
        items, count = _listed(struct, self._name)
        return tuple(text(items[i].data, items[i].size) for i in range(count))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        value = _list(value, path)
        items = _array(struct, self._name, "bantam_text", len(value), keep)
        for index, one in enumerate(value):
            _set_text(items[index], one, keep, f"{path}[{index}]")


class Int(Member[int]):
    def _read(self, struct: Any, keep: Any) -> int:
        return int(getattr(struct, self._name))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        setattr(struct, self._name, integer(value, path))


class SomeInt(Member[Optional[int]]):
    def _read(self, struct: Any, keep: Any) -> Optional[int]:
        found = getattr(struct, self._name)
        return int(found.value) if found.has else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            found = getattr(struct, self._name)
            found.value, found.has = integer(value, path), 1


class Bool(Member[bool]):
    def _read(self, struct: Any, keep: Any) -> bool:
        return bool(getattr(struct, self._name))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        setattr(struct, self._name, int(_bool(value, path)))


class Fact(Member[Optional[bool]]):
    """Yes, no or unknown as True, False or None."""

    def _read(self, struct: Any, keep: Any) -> Optional[bool]:
        known = getattr(struct, f"{self._name}_known")
        return bool(getattr(struct, self._name)) if known else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            setattr(struct, self._name, int(_bool(value, path)))
            setattr(struct, f"{self._name}_known", 1)


class Millionths(Member[Decimal]):
    def _read(self, struct: Any, keep: Any) -> Decimal:
        return decimal(getattr(struct, self._name))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        setattr(struct, self._name, millionths(value, path))


class SomeMillionths(Member[Optional[Decimal]]):
    def _read(self, struct: Any, keep: Any) -> Optional[Decimal]:
        found = getattr(struct, self._name)
        return decimal(found.value) if found.has else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            found = getattr(struct, self._name)
            found.value, found.has = millionths(value, path), 1


class Time(Member[Optional[Instant]]):
    """When, to the nanosecond; None where nobody knows."""

    def _read(self, struct: Any, keep: Any) -> Optional[Instant]:
        found = getattr(struct, self._name)
        return Instant(found.seconds, found.nanos) if found.has else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            found = getattr(struct, self._name)
            found.seconds, found.nanos = split_instant(value, path)
            found.has = 1


class DateTime(Member[Optional[datetime]]):
    """The same as a datetime. OutOfRange where it has nanoseconds."""

    _coarse = True

    def _read(self, struct: Any, keep: Any) -> Optional[datetime]:
        found = getattr(struct, self._name)
        if not found.has:
            return None
        return Instant(found.seconds, found.nanos).to_datetime()

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        Time(self._name)._write(struct, value, keep, path)


class Times(Member[Tuple[Instant, ...]]):
    def _read(self, struct: Any, keep: Any) -> Tuple[Instant, ...]:
        items, count = _listed(struct, self._name)
        return tuple(Instant(items[i].seconds, items[i].nanos) for i in range(count))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        value = _list(value, path)
        items = _array(struct, self._name, "bantam_time", len(value), keep)
        for index, one in enumerate(value):
            seconds, nanos = split_instant(one, f"{path}[{index}]")
            items[index].seconds, items[index].nanos = seconds, nanos
            items[index].has = 1


class Span(Member[Optional[Duration]]):
    """How long, to the nanosecond; None where there is none."""

    def _read(self, struct: Any, keep: Any) -> Optional[Duration]:
        found = getattr(struct, self._name)
        return Duration(found.seconds, found.nanos) if found.has else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            found = getattr(struct, self._name)
            found.seconds, found.nanos = split_duration(value, path)
            found.has = 1


class TimeDelta(Member[Optional[timedelta]]):
    """The same as a timedelta. OutOfRange where it has nanoseconds."""

    _coarse = True

    def _read(self, struct: Any, keep: Any) -> Optional[timedelta]:
        found = getattr(struct, self._name)
        if not found.has:
            return None
        return Duration(found.seconds, found.nanos).to_timedelta()

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        Span(self._name)._write(struct, value, keep, path)


class Amount(Member[Optional[Money]]):
    """None, where there is none."""

    def _read(self, struct: Any, keep: Any) -> Optional[Money]:
        found = getattr(struct, self._name)
        currency = ffi.string(found.currency).decode("ascii")
        return Money(decimal(found.micros), currency) if currency else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is None:
            return
        if not isinstance(value, Money):
            raise _wrong("Money", value, path)
        found = getattr(struct, self._name)
        found.micros = millionths(value.amount, path)
        found.currency = value.currency.encode("ascii")


class Held(Member[Union[Value, Unknown]]):
    """A value; UNKNOWN where there is none."""

    _hidden = True

    def _read(self, struct: Any, keep: Any) -> Union[Value, Unknown]:
        held = getattr(struct, self._name)
        return UNKNOWN if held == NULL else unpack(held)

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not UNKNOWN:
            packed = pack(value, 0, path)
            keep.append(packed)
            setattr(struct, self._name, packed[0])


class Enum(Member[E]):
    def __init__(self, kind: Type[E], name: str = "") -> None:
        super().__init__(name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> E:
        return self._kind(getattr(struct, self._name))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        setattr(struct, self._name, _number(self._kind, value, path))


class SomeEnum(Member[Optional[E]]):
    """None, where there is none."""

    def __init__(self, kind: Type[E], name: str = "") -> None:
        super().__init__(name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> Optional[E]:
        found = getattr(struct, self._name)
        return self._kind(found) if found else None

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            setattr(struct, self._name, _number(self._kind, value, path))


class Enums(Member[Tuple[E, ...]]):
    def __init__(self, kind: Type[E], name: str = "") -> None:
        super().__init__(name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> Tuple[E, ...]:
        items, count = _listed(struct, self._name)
        return tuple(self._kind(items[i]) for i in range(count))

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        value = _list(value, path)
        items = _array(struct, self._name, "int64_t", len(value), keep)
        for index, one in enumerate(value):
            items[index] = _number(self._kind, one, f"{path}[{index}]")


class One(Member[Optional[R]]):
    """Another record; None where it is absent."""

    def __init__(self, kind: str, name: str = "") -> None:
        super().__init__(name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> Optional[R]:
        found = getattr(struct, self._name)
        if found == NULL:
            return None
        kind: Type[R] = KINDS[self._kind]
        return kind._of(found, keep)

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        if value is not None:
            setattr(struct, self._name, _struct_of(self._kind, value, keep, path))


class Listed(Member[Records[R]]):
    def __init__(self, kind: str, name: str = "") -> None:
        super().__init__(name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> Records[R]:
        items, count = _listed(struct, self._name)
        return Records(KINDS[self._kind], items, count, keep)

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        kind = f"const {KINDS[self._kind]._c_name}*"
        value = _list(value, path)
        items = _array(struct, self._name, kind, len(value), keep)
        for index, one in enumerate(value):
            where = f"{path}[{index}]"
            items[index] = _struct_of(self._kind, one, keep, where)


def _listed(struct: Any, name: str) -> Tuple[Any, int]:
    return getattr(struct, name), getattr(struct, f"{name}_count")


def _list(value: Any, path: str) -> List[Any]:
    if isinstance(value, (str, bytes, bytearray)) or not isinstance(value, Iterable):
        raise _wrong("a list", value, path)
    return list(value)


def _array(struct: Any, name: str, kind: str, count: int, keep: List[Any]) -> Any:
    """An array of `count` elements, which the structure points to."""
    array = ffi.new(f"{kind}[]", count)
    keep.append(array)
    setattr(struct, name, array)
    setattr(struct, f"{name}_count", count)
    return array


def _set_text(target: Any, value: Any, keep: List[Any], path: str) -> None:
    data = ffi.from_buffer(encode(value, path))
    keep.append(data)
    target.data, target.size = data, len(data)


def _struct_of(kind: str, value: Any, keep: List[Any], path: str) -> Any:
    if not isinstance(value, KINDS[kind]):
        raise _wrong(kind, value, path)
    keep.append(value._keep)
    keep.append(value._struct)
    return value._struct


def _bool(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong("True or False", value, path)
    return value


def _number(kind: Type[enum.IntEnum], value: Any, path: str) -> int:
    if not isinstance(value, kind):
        if isinstance(value, int) and not isinstance(value, (bool, enum.Enum)):
            raise InvalidArgument.at(path, f"expected a member of {kind.__name__}")
        raise _wrong(f"a member of {kind.__name__}", value, path)
    return int(value)


def _wrong(expected: str, value: Any, path: str) -> InvalidType:
    return InvalidType.at(path, f"expected {expected}, found {type(value).__name__}")
