"""Records: structures of the library with members that Python reads."""

from __future__ import annotations

from typing import (
    Any,
    ClassVar,
    Dict,
    FrozenSet,
    Generic,
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

from ._errors import InvalidType, NotFound, failure
from ._memory import own
from ._native import ffi, lib, new, take
from ._values import UNKNOWN, Bytes, binary, source

T = TypeVar("T")
R = TypeVar("R", bound="Record")

# The records by name: one may hold others that are defined after it.
KINDS: Dict[str, Type[Any]] = {}


class Record:
    """A question, an answer, or a part of one (docs/records.md). It never changes.

    You make one from its members by keyword; what you leave out is absent. One
    that the library gave keeps the memory of the whole answer.
    """

    __slots__ = ("_keep", "_struct", "__weakref__")
    # Set by subclasses: the structure's name; the member that names one; those
    # that may identify somebody, beside values.
    _c_name: ClassVar[str] = ""
    _key: ClassVar[str] = ""
    _personal: ClassVar[FrozenSet[str]] = frozenset()
    _members: ClassVar[Dict[str, Member[Any]]] = {}
    _keep: Any
    _struct: Any
    __hash__ = None  # type: ignore[assignment]

    def __init_subclass__(cls) -> None:
        # Of the two names for one time the one that every time can have.
        cls._members = {
            name: member
            for name, member in vars(cls).items()
            if isinstance(member, Member) and not member._coarse
        }
        KINDS[cls.__name__] = cls

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
            hidden = member._hidden or name in self._personal
            shown.append(f"{name}={'...' if hidden else repr(value)}")
        return f"{type(self).__name__}({', '.join(shown)})"


class Records(Sequence[R], Generic[R]):
    """A list of records. An element is read when it is asked for.

    Where elements have an id, a key, a name or a path, it finds the first that
    has it: NotFound, if there is none; and `in` takes one.
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

    # Whether a repr shows no value of it.
    _hidden = False
    # Whether it is another name, whose type not every value fits.
    _coarse = False

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
