"""Records: structures of the library with members that Python reads.

records.py, which is generated, says which records there are; here is how their
members are read and written.
"""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from decimal import Decimal
from typing import (
    Any,
    ClassVar,
    Dict,
    Generic,
    Iterable,
    Iterator,
    List,
    NoReturn,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
    overload,
)

from ._errors import InvalidArgument, InvalidType, NotFound, failure
from ._memory import own
from ._native import NULL, ffi, lib, new, take, text
from ._values import (
    UNKNOWN,
    Bytes,
    Duration,
    Instant,
    Money,
    Unknown,
    Value,
    binary,
    decimal,
    encode,
    integer,
    millionths,
    pack,
    source,
    split_duration,
    split_instant,
    unpack,
)

T = TypeVar("T")
R = TypeVar("R", bound="Record")
E = TypeVar("E", bound=enum.IntEnum)

# The records by name: one may hold others that are defined after it.
_KINDS: Dict[str, Type[Any]] = {}


class Record:
    """A question, an answer, or a part of one (docs/records.md). It never changes.

    You make one from its members by keyword; what you leave out is absent. One
    that the library gave keeps the memory of the whole answer.
    """

    __slots__ = ("_keep", "_struct", "__weakref__")
    # Set by subclasses: the structure's name; the member that names one.
    _c_name: ClassVar[str] = ""
    _key: ClassVar[str] = ""
    _members: ClassVar[Dict[str, Member[Any]]] = {}
    _keep: Any
    _struct: Any
    __hash__ = None  # type: ignore[assignment]

    def __init_subclass__(cls) -> None:
        # Of the two names for one time the one that every time can have.
        cls._members = {
            name: member
            for name, member in vars(cls).items()
            if isinstance(member, Member) and not isinstance(member, _Coarse)
        }
        _KINDS[cls.__name__] = cls

    def __init__(self, **members: Any) -> None:
        struct, keep = new(self._c_name), []  # type: Any, List[Any]
        for name, value in members.items():
            member = getattr(type(self), name, None)
            if not isinstance(member, Member):
                raise InvalidType(f"{type(self).__name__} has no member {name!r}", name)
            member._write(struct, value, keep, f"{type(self).__name__}.{name}")
        self._struct, self._keep = struct, keep

    @classmethod
    def _of(cls: Type[R], struct: Any, keep: Any) -> R:
        record = cls.__new__(cls)
        record._struct, record._keep = struct, keep
        return record

    @classmethod
    def _owned(cls: Type[R], cell: Any) -> R:
        """The record in `cell`, which the library gave away."""
        pointer = own(cell[0], lib.bantam_record_free)
        return cls._of(pointer, pointer)

    @classmethod
    def from_json(cls: Type[R], json: Bytes) -> R:
        """Reads protobuf's JSON."""
        return cls._read(lib.BANTAM_ENCODING_JSON, source(json, "json"))

    @classmethod
    def from_binary(cls: Type[R], data: Bytes) -> R:
        """Reads protobuf's binary form."""
        return cls._read(lib.BANTAM_ENCODING_BINARY, binary(data, "data"))

    def to_json(self) -> str:
        """Compact JSON; equal records give equal text."""
        return self._written(lib.BANTAM_ENCODING_JSON).decode("utf-8")

    def to_binary(self) -> bytes:
        """Deterministic binary."""
        return self._written(lib.BANTAM_ENCODING_BINARY)

    @classmethod
    def _read(cls: Type[R], encoding: int, given: bytes) -> R:
        cell, error = ffi.new("const void**"), ffi.new("bantam_error**")
        name = cls.__name__.encode()
        code = lib.bantam_record_read(
            name, len(name), encoding, given, len(given), cell, error
        )
        if code:
            raise failure(code, error)
        pointer = own(ffi.cast(f"{cls._c_name}*", cell[0]), lib.bantam_record_free)
        return cls._of(pointer, pointer)

    def _written(self, encoding: int) -> bytes:
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error, name = ffi.new("bantam_error**"), type(self).__name__.encode()
        code = lib.bantam_record_write(
            name, len(name), encoding, self._struct, data, size, error
        )
        if code:
            raise failure(code, error)
        return take(data, size)

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self).from_binary, (self.to_binary(),)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, m) == getattr(other, m) for m in self._members)

    def __repr__(self) -> str:
        """What it says, but no values: they may be personal, and this is logged."""
        shown = []
        for name, member in self._members.items():
            value = getattr(self, name)
            empty = isinstance(value, (str, tuple, Records)) and not value
            if empty or value is None or value is UNKNOWN:
                continue
            shown.append(f"{name}={'...' if member._hidden else repr(value)}")
        return f"{type(self).__name__}({', '.join(shown)})"


class Records(Sequence[R], Generic[R]):
    """A list of records. An element is read when it is asked for.

    Where elements have an id, a key or a name, it finds the first that has it:
    NotFound, if there is none; and `in` takes one.
    """

    __slots__ = ("_count", "_items", "_keep", "_kind")

    def __init__(self, kind: Type[R], items: Any, count: int, keep: Any) -> None:
        self._kind = kind
        self._items = items
        self._count = count
        self._keep = keep

    def __len__(self) -> int:
        return self._count

    def _read(self, index: int) -> R:
        return self._kind._of(self._items[index], self._keep)

    @overload
    def __getitem__(self, index: Union[int, str]) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> List[R]: ...

    def __getitem__(self, index: Union[int, str, slice]) -> Union[R, List[R]]:
        if isinstance(index, slice):
            return [self._read(i) for i in range(*index.indices(self._count))]
        if isinstance(index, str):
            found = self._find(index)
            if found is None:
                raise NotFound(f"{self._kind.__name__}: none is named {index!r}")
            return found
        return self._read(range(self._count)[index])

    def __iter__(self) -> Iterator[R]:
        return map(self._read, range(self._count))

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return self._find(item) is not None
        return super().__contains__(item)

    def _find(self, name: str) -> Optional[R]:
        key = self._kind._key
        if not key:
            return None
        return next((one for one in self if getattr(one, key) == name), None)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"[{', '.join(map(repr, self))}]"


class Member(Generic[T]):
    """A member of a record, `name` of the structure."""

    _hidden = False

    def __init__(self, name: str = "") -> None:
        self._name = name

    def __set_name__(self, owner: Type[Any], name: str) -> None:
        # A name that is a word of Python has an underscore: from_.
        self._name = self._name or name.rstrip("_")
        self._hidden = self._hidden or self._name == "value"

    @overload
    def __get__(self, record: None, owner: Type[Any]) -> Member[T]: ...

    @overload
    def __get__(self, record: Record, owner: Type[Any]) -> T: ...

    def __get__(
        self, record: Optional[Record], owner: Type[Any]
    ) -> Union[Member[T], T]:
        if record is None:
            return self
        return self._read(record._struct, record._keep)

    def __set__(self, record: Record, value: NoReturn) -> None:
        raise AttributeError("a record does not change; make another one")

    def _read(self, struct: Any, keep: Any) -> T:
        raise NotImplementedError

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        """Sets the member; what it points to goes into `keep`."""
        raise NotImplementedError


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


class _Coarse(Member[T]):
    """What Python's own types may be too coarse for: OutOfRange then."""


class DateTime(_Coarse[Optional[datetime]]):
    """The same as a datetime. OutOfRange where it has nanoseconds."""

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


class TimeDelta(_Coarse[Optional[timedelta]]):
    """The same as a timedelta. OutOfRange where it has nanoseconds."""

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
        kind: Type[R] = _KINDS[self._kind]
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
        return Records(_KINDS[self._kind], items, count, keep)

    def _write(self, struct: Any, value: Any, keep: List[Any], path: str) -> None:
        kind = f"const {_KINDS[self._kind]._c_name}*"
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
    if not isinstance(value, _KINDS[kind]):
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
