"""Views: what a structure of an answer says, read when it is asked for.

A view keeps the answer's memory alive, so it outlasts the Evaluation.
"""

from __future__ import annotations

import enum
from datetime import datetime
from decimal import Decimal
from typing import (
    Any,
    Callable,
    ClassVar,
    Dict,
    Generic,
    Iterator,
    List,
    NoReturn,
    Optional,
    Protocol,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
    overload,
)

from ._errors import NotFound, failure
from ._native import NULL, lib, new, text
from ._values import UNKNOWN, Instant, Unknown, Value, decimal, strings, unpack

T = TypeVar("T")
V = TypeVar("V", bound="View")
E = TypeVar("E", bound=enum.IntEnum)


class Readable(Protocol):
    """What has members: a structure, and what keeps its memory."""

    _struct: Any
    _keep: Any


class View:
    """A structure that the library filled in. It does not change."""

    __slots__ = ("_keep", "_struct")
    # Set by subclasses: the structure's name; the member that names one.
    _c_name: ClassVar[str] = ""
    _key: ClassVar[str] = ""
    _members: ClassVar[Tuple[str, ...]] = ()
    __hash__ = None  # type: ignore[assignment]

    def __init_subclass__(cls) -> None:
        # Of the two names for one time the one that never fails.
        cls._members = tuple(
            name
            for name, member in vars(cls).items()
            if isinstance(member, Member) and not isinstance(member, At)
        )

    def __init__(self, struct: Any, keep: Any) -> None:
        self._struct = struct
        self._keep = keep

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, m) == getattr(other, m) for m in self._members)

    def __repr__(self) -> str:
        # Values may be personal, and what is printed ends up in logs.
        shown = (
            f"{name}={getattr(self, name)!r}"
            for name in self._members
            if not isinstance(vars(type(self))[name], (Held, Arguments))
        )
        return f"{type(self).__name__}({', '.join(shown)})"


class Views(Sequence[V], Generic[V]):
    """A list of the answer. An element is read when it is asked for.

    Where elements have names, a name finds the first that has it: NotFound, if
    there is none; and `in` takes a name.
    """

    __slots__ = ("_count", "_keep", "_kind", "_listed")

    def __init__(self, kind: Type[V], listed: Any, count: int, keep: Any) -> None:
        self._kind = kind
        self._listed = listed
        self._count = count
        self._keep = keep

    def __len__(self) -> int:
        return self._count

    def _read(self, index: int) -> V:
        name = self._kind._c_name
        struct = new(name)
        code = getattr(lib, f"{name}_get")(self._listed, index, struct, NULL)
        if code:
            raise failure(code, NULL)
        return self._kind(struct, self._keep)

    @overload
    def __getitem__(self, index: Union[int, str]) -> V: ...

    @overload
    def __getitem__(self, index: slice) -> List[V]: ...

    def __getitem__(self, index: Union[int, str, slice]) -> Union[V, List[V]]:
        if isinstance(index, slice):
            return [self._read(i) for i in range(*index.indices(self._count))]
        if isinstance(index, str):
            found = self._find(index)
            if found is None:
                raise NotFound(f"{self._kind.__name__}: none is named {index!r}")
            return found
        return self._read(range(self._count)[index])

    def __iter__(self) -> Iterator[V]:
        return map(self._read, range(self._count))

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return self._find(item) is not None
        return super().__contains__(item)

    def _find(self, name: str) -> Optional[V]:
        key = self._kind._key
        if not key:
            return None
        return next((view for view in self if getattr(view, key) == name), None)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"[{', '.join(map(repr, self))}]"


class Member(Generic[T]):
    """A member of a view: `name` of the structure, its own if none is given."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def __set_name__(self, owner: Type[Any], name: str) -> None:
        self._name = self._name or name

    @overload
    def __get__(self, view: None, owner: Type[Any]) -> Member[T]: ...

    @overload
    def __get__(self, view: Readable, owner: Type[Any]) -> T: ...

    def __get__(
        self, view: Optional[Readable], owner: Type[Any]
    ) -> Union[Member[T], T]:
        if view is None:
            return self
        # First what keeps the memory: another thread may close the answer.
        keep = view._keep
        return self._read(view._struct, keep)

    def __set__(self, view: Readable, value: NoReturn) -> None:
        raise AttributeError("an answer does not change")

    def _read(self, struct: Any, keep: Any) -> T:
        raise NotImplementedError


class Text(Member[str]):
    def _read(self, struct: Any, keep: Any) -> str:
        return text(getattr(struct, self._name), getattr(struct, f"{self._name}_size"))


class SomeText(Member[Optional[str]]):
    """None, where the structure has an empty one."""

    def _read(self, struct: Any, keep: Any) -> Optional[str]:
        size = getattr(struct, f"{self._name}_size")
        return text(getattr(struct, self._name), size) if size else None


class Int(Member[int]):
    def _read(self, struct: Any, keep: Any) -> int:
        return int(getattr(struct, self._name))


class Bool(Member[bool]):
    def _read(self, struct: Any, keep: Any) -> bool:
        return bool(getattr(struct, self._name))


class Millionths(Member[Decimal]):
    def _read(self, struct: Any, keep: Any) -> Decimal:
        return decimal(getattr(struct, self._name))


class SomeMillionths(Member[Optional[Decimal]]):
    """None, where the structure's flags lack `flag`."""

    def __init__(self, flag: int, name: str = "") -> None:
        super().__init__(name)
        self._flag = flag

    def _read(self, struct: Any, keep: Any) -> Optional[Decimal]:
        if not struct.flags & self._flag:
            return None
        return decimal(getattr(struct, self._name))


class Fact(Member[Optional[bool]]):
    """Yes, no or unknown as True, False or None."""

    _FACTS = {lib.BANTAM_YES: True, lib.BANTAM_NO: False, lib.BANTAM_UNKNOWN: None}

    def _read(self, struct: Any, keep: Any) -> Optional[bool]:
        return self._FACTS[getattr(struct, self._name)]


class Enum(Member[E]):
    def __init__(self, kind: Type[E], name: str = "") -> None:
        super().__init__(name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> E:
        return self._kind(getattr(struct, self._name))


class At(Member[Optional[datetime]]):
    """When; None where nobody knows. OutOfRange where it has nanoseconds."""

    def _read(self, struct: Any, keep: Any) -> Optional[datetime]:
        found = _instant(struct)
        return None if found is None else found.to_datetime()


class AtInstant(Member[Optional[Instant]]):
    """The same to the nanosecond."""

    def _read(self, struct: Any, keep: Any) -> Optional[Instant]:
        return _instant(struct)


def _instant(struct: Any) -> Optional[Instant]:
    if not struct.flags & lib.BANTAM_HAS_AT:
        return None
    return Instant(struct.at_seconds, struct.at_nanos)


class Held(Member[Union[Value, Unknown]]):
    """A value; UNKNOWN where there is none."""

    def _read(self, struct: Any, keep: Any) -> Union[Value, Unknown]:
        held = getattr(struct, self._name)
        return UNKNOWN if held == NULL else unpack(held)


class Arguments(Member[Dict[str, Value]]):
    """The named details of a reason."""

    def _read(self, struct: Any, keep: Any) -> Dict[str, Value]:
        found = {}
        for index in range(struct.argument_count):
            argument = new("bantam_argument")
            code = lib.bantam_argument_get(struct.arguments, index, argument, NULL)
            if code:
                raise failure(code, NULL)
            found[text(argument.name, argument.name_size)] = unpack(argument.value)
        return found


class Counted(Member[T]):
    """A list `name` with its count beside it, named in the singular."""

    def __init__(self, count: str, name: str = "") -> None:
        super().__init__(name)
        self._count = count

    def _of(self, struct: Any) -> Tuple[Any, int]:
        return getattr(struct, self._name), getattr(struct, self._count)


class Strings(Counted[Tuple[str, ...]]):
    def _read(self, struct: Any, keep: Any) -> Tuple[str, ...]:
        return strings(*self._of(struct))


class Listed(Counted[Views[V]]):
    def __init__(self, kind: Type[V], count: str, name: str = "") -> None:
        super().__init__(count, name)
        self._kind = kind

    def _read(self, struct: Any, keep: Any) -> Views[V]:
        listed, count = self._of(struct)
        return Views(self._kind, listed, count, keep)


class Computed(Member[T]):
    """What a function makes of the structure."""

    def __init__(self, function: Callable[[Any], T]) -> None:
        super().__init__()
        self._function = function

    def _read(self, struct: Any, keep: Any) -> T:
        return self._function(struct)
