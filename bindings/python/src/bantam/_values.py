"""Values, exact in both directions: nothing is rounded or guessed.

Into the library       bool, int, float, str, datetime with a time zone,
                       timedelta, Money, a list or tuple of str; Instant and
                       Duration where microseconds are too coarse. None is
                       known to be none; UNKNOWN is not known.
Out of the library     the same, lists as tuples. A time that has nanoseconds
                       comes as Instant or Duration.
Points and shares      Decimal, exact to the millionth.
"""

from __future__ import annotations

import enum
import operator
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, ClassVar, Final, Sequence, Tuple, Union

from ._errors import InvalidArgument, InvalidType, OutOfRange

Bytes = Union[str, bytes, bytearray, memoryview]

EPOCH: Final = datetime(1970, 1, 1, tzinfo=timezone.utc)
_INT64: Final = 1 << 63
_MILLION: Final = 1_000_000
_BILLION: Final = 1_000_000_000


class Unknown(enum.Enum):
    """The type of UNKNOWN."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNKNOWN"


# Nobody knows it: not None, not zero, not False.
UNKNOWN: Final = Unknown.UNKNOWN


def _forward(seconds: Any, nanos: Any, low: int, high: int, what: str) -> None:
    if type(seconds) is not int or type(nanos) is not int:
        raise InvalidType(f"{what}: expected int seconds and int nanos")
    if not (0 <= nanos < _BILLION and (low, 0) <= (seconds, nanos)):
        raise OutOfRange(f"{what}: expected nanos from 0 to 999,999,999")
    if (seconds, nanos) > (high, _BILLION - 1):
        raise OutOfRange(f"{what}: out of range")


@dataclass(frozen=True, order=True)
class Instant:
    """A moment to the nanosecond, in the years 1 to 9999.

    Seconds since 1970-01-01T00:00:00Z, and nanoseconds counted forward.
    """

    seconds: int
    nanos: int = 0

    MIN_SECONDS: ClassVar[int] = -62_135_596_800
    MAX_SECONDS: ClassVar[int] = 253_402_300_799

    def __post_init__(self) -> None:
        _forward(
            self.seconds, self.nanos, self.MIN_SECONDS, self.MAX_SECONDS, "Instant"
        )

    @classmethod
    def from_datetime(cls, moment: datetime) -> Instant:
        """The same moment. A naive datetime is InvalidType."""
        return cls(*split_instant(moment, ""))

    def to_datetime(self) -> datetime:
        """The same moment in UTC; OutOfRange where microseconds do not do."""
        micros, rest = divmod(self.nanos, 1000)
        if rest:
            raise OutOfRange(
                "datetime holds microseconds, and this time has nanoseconds: "
                "use the Instant"
            )
        return EPOCH + timedelta(seconds=self.seconds, microseconds=micros)

    def __str__(self) -> str:
        """RFC 3339: "2026-06-01T00:00:00Z"."""
        whole = (EPOCH + timedelta(seconds=self.seconds)).isoformat()
        return f"{whole[:19]}{_fraction(self.nanos, 9)}Z"


@dataclass(frozen=True, order=True)
class Duration:
    """A length of time to the nanosecond, within 315,576,000,000 s.

    Nanoseconds count forward: -0.5 s is Duration(-1, 500_000_000).
    """

    seconds: int
    nanos: int = 0

    MAX_SECONDS: ClassVar[int] = 315_576_000_000

    def __post_init__(self) -> None:
        most = self.MAX_SECONDS
        _forward(self.seconds, self.nanos, -most, most, "Duration")
        if self.seconds == most and self.nanos:
            raise OutOfRange("Duration: out of range")

    @classmethod
    def from_timedelta(cls, length: timedelta) -> Duration:
        """The same length."""
        return cls(*split_duration(length, ""))

    def to_timedelta(self) -> timedelta:
        """The same length; OutOfRange where microseconds do not do."""
        micros, rest = divmod(self.nanos, 1000)
        if rest:
            raise OutOfRange(
                "timedelta holds microseconds, and this length has nanoseconds: "
                "use the Duration"
            )
        return timedelta(seconds=self.seconds, microseconds=micros)

    def __str__(self) -> str:
        """Seconds: "3600s", "-0.5s"."""
        total = self.seconds * _BILLION + self.nanos
        whole, nanos = divmod(abs(total), _BILLION)
        return f"{'-' if total < 0 else ''}{whole}{_fraction(nanos, 9)}s"


class Money:
    """An amount of a currency, exact to the millionth of its unit.

    `amount` is a Decimal, an int, or a str such as "1250.50", with at most 12
    digits before and 6 after the point; `currency` three capital letters of
    ISO 4217. A float is refused: it is not exact.
    """

    __slots__ = ("_currency", "_millionths")
    _millionths: int
    _currency: str

    def __init__(self, amount: Union[Decimal, int, str], currency: str) -> None:
        if type(currency) is not str:
            raise InvalidType("Money: expected the currency as str")
        if not re.fullmatch("[A-Z]{3}", currency):
            raise InvalidArgument('Money: expected a currency like "EUR"')
        object.__setattr__(self, "_millionths", millionths(amount, "Money"))
        object.__setattr__(self, "_currency", currency)

    @property
    def amount(self) -> Decimal:
        return decimal(self._millionths)

    @property
    def currency(self) -> str:
        return self._currency

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("Money does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("Money does not change")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return (self._millionths, self._currency) == (
            other._millionths,
            other._currency,
        )

    def __hash__(self) -> int:
        return hash((self._millionths, self._currency))

    def __reduce__(self) -> Tuple[Any, ...]:
        return Money, (self.amount, self._currency)

    def __repr__(self) -> str:
        return f"Money('{self.amount}', '{self._currency}')"


# What comes out, and what goes in.
Value = Union[
    None,
    bool,
    int,
    float,
    str,
    datetime,
    timedelta,
    Money,
    Instant,
    Duration,
    Tuple[str, ...],
]
Input = Union[
    None,
    bool,
    int,
    float,
    str,
    datetime,
    timedelta,
    Money,
    Instant,
    Duration,
    Sequence[str],
]


def decimal(millionths: int) -> Decimal:
    """Millionths as the shortest Decimal, exact whatever the context is."""
    whole, rest = divmod(abs(millionths), _MILLION)
    # Constructing a Decimal never rounds; arithmetic would.
    if not rest:
        return Decimal(-whole if millionths < 0 else whole)
    return Decimal(f"{'-' if millionths < 0 else ''}{whole}{_fraction(rest, 6)}")


def _fraction(part: int, digits: int) -> str:
    return "." + f"{part:0{digits}d}".rstrip("0") if part else ""


def millionths(amount: Any, path: str) -> int:
    """The number of millionths in a Decimal, an int or a str, exactly."""
    if isinstance(amount, bool) or not isinstance(amount, (Decimal, int, str)):
        raise InvalidType.at(
            path, f"expected Decimal, int or str, found {type(amount).__name__}"
        )
    if isinstance(amount, int):
        if abs(amount) >= 10**12:
            raise OutOfRange.at(path, "more than 12 digits before the point")
        return int(amount) * _MILLION
    if isinstance(amount, str):
        if len(amount) > 64 or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", amount):
            raise InvalidArgument.at(path, 'expected a number like "1250.50"')
        amount = Decimal(amount)
    if not amount.is_finite():
        raise InvalidArgument.at(path, "expected a finite number")
    if not amount:
        return 0
    sign, digits, exponent = amount.as_tuple()
    if amount.adjusted() >= 12:
        raise OutOfRange.at(path, "more than 12 digits before the point")
    while digits[-1] == 0:
        digits, exponent = digits[:-1], exponent + 1
    if exponent < -6:
        raise OutOfRange.at(path, "more than 6 digits after the point")
    number = int("".join(map(str, digits))) * int(10 ** (exponent + 6))
    return -number if sign else number


def encode(value: Any, path: str) -> bytes:
    """A str as UTF-8."""
    if not isinstance(value, str):
        raise InvalidType.at(path, f"expected str, found {type(value).__name__}")
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError as error:
        where = error.start
    # Outside of the handler, so that the text stays out of the traceback.
    raise InvalidArgument.at(path, f"half a surrogate pair at index {where}")


def source(value: Any, what: str) -> bytes:
    """Text as str, or bytes of whichever kind, as bytes of one's own."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, str):
        return encode(value, what)
    raise InvalidType(f"{what}: expected str or bytes, found {type(value).__name__}")


def binary(value: Any, what: str) -> bytes:
    """The same, but str is no bytes."""
    if isinstance(value, str):
        raise InvalidType(f"{what}: expected bytes, found str")
    return source(value, what)


def integer(value: Any, path: str) -> int:
    """An int of 64 bits, from an int or what has __index__."""
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise InvalidType.at(path, f"expected int, found {type(value).__name__}")
    number: int = operator.index(value)
    if not -_INT64 <= number < _INT64:
        raise OutOfRange.at(path, "expected an integer of 64 bits")
    return number


def double(value: int, path: str) -> float:
    """An integer as a float, where one has exactly its value."""
    number = float(value) if abs(value) < 1 << 1023 else None
    if number is None or int(number) != value:
        raise OutOfRange.at(path, "no double has exactly the value of this integer")
    return number


def split_instant(value: Any, path: str) -> Tuple[int, int]:
    """Seconds and nanoseconds of a datetime or an Instant."""
    if isinstance(value, Instant):
        return value.seconds, value.nanos
    if not isinstance(value, datetime):
        raise InvalidType.at(
            path, f"expected datetime or Instant, found {type(value).__name__}"
        )
    if value.tzinfo is None or value.utcoffset() is None:
        raise InvalidType.at(
            path, "a datetime without a time zone is no instant; give it a tzinfo"
        )
    seconds, nanos = _split(value - EPOCH, path)
    # Kinds of datetime that are finer, like those of pandas, say so.
    nanos += getattr(value, "nanosecond", 0)
    if not Instant.MIN_SECONDS <= seconds <= Instant.MAX_SECONDS:
        raise OutOfRange.at(path, "expected an instant in the years 1 to 9999 of UTC")
    return seconds, nanos


def split_duration(value: Any, path: str) -> Tuple[int, int]:
    """Seconds and nanoseconds of a timedelta or a Duration."""
    if isinstance(value, Duration):
        return value.seconds, value.nanos
    if not isinstance(value, timedelta):
        raise InvalidType.at(
            path, f"expected timedelta or Duration, found {type(value).__name__}"
        )
    seconds, nanos = _split(value, path)
    nanos += getattr(value, "nanoseconds", 0)
    most = Duration.MAX_SECONDS
    if not (-most, 0) <= (seconds, nanos) <= (most, 0):
        raise OutOfRange.at(path, "expected a duration within 315,576,000,000 s")
    return seconds, nanos


def _split(delta: timedelta, path: str) -> Tuple[int, int]:
    days, seconds, micros = delta.days, delta.seconds, delta.microseconds
    # Not so for what only looks like a time, such as pandas' NaT.
    if not (type(days) is type(seconds) is type(micros) is int):
        raise InvalidType.at(path, "not a time")
    return days * 86400 + seconds, micros * 1000


def wrong_type(value: Any, path: str) -> InvalidType:
    """The error for an object that stands for no value."""
    hint = ""
    if isinstance(value, date):
        hint = "; a date is no instant, use a datetime with a time zone"
    elif isinstance(value, Decimal):
        hint = "; use Money, or float"
    return InvalidType.at(path, f"no value is of the type {type(value).__name__}{hint}")
