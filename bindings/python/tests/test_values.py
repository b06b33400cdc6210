"""Numbers, times and money are exact, or an error."""

from __future__ import annotations

import decimal
import pickle
import random
from datetime import datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Any, Optional

import pytest

import bantam
from bantam import Duration, Instant, Money, _native
from bantam import _values as values

UTC = timezone.utc
INT64 = 1 << 63


@pytest.mark.parametrize(
    "millionths",
    [0, 1, -1, 999_999, 1_000_000, -1_000_001, 12_500_000, INT64 - 1, -INT64],
)
def test_points_are_exact(millionths: int) -> None:
    assert Fraction(values.decimal(millionths)) == Fraction(millionths, 1_000_000)


def test_points_are_exact_at_random_and_in_any_context() -> None:
    rng = random.Random(4)
    with decimal.localcontext() as context:
        context.prec = 1
        context.traps[decimal.Inexact] = True
        context.traps[decimal.Rounded] = True
        for _ in range(1000):
            number = rng.randrange(-INT64, INT64) >> rng.randrange(63)
            assert Fraction(values.decimal(number)) == Fraction(number, 1_000_000)


@pytest.mark.parametrize(
    ("millionths", "shown"),
    [
        (0, "0"),
        (35_000_000, "35"),
        (-4_500_000, "-4.5"),
        (1, "0.000001"),
        (-1, "-0.000001"),
        (10**17, "100000000000"),
    ],
)
def test_points_print_as_one_writes_them(millionths: int, shown: str) -> None:
    assert str(values.decimal(millionths)) == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("1250.50", "1250.5"),
        ("-0.000001", "-0.000001"),
        ("999999999999.999999", "999999999999.999999"),
        ("007", "7"),
        (5000, "5000"),
        (-1, "-1"),
        (Decimal("1.10000000000000000000000000"), "1.1"),
        (Decimal("1E+11"), "100000000000"),
        (Decimal("0E+99999999"), "0"),
        (Decimal("-0.0"), "0"),
    ],
)
def test_money_is_exact(amount: Any, shown: str) -> None:
    money = Money(amount, "EUR")
    assert str(money.amount) == shown
    assert money.currency == "EUR"
    assert repr(money) == f"Money('{shown}', 'EUR')"
    assert pickle.loads(pickle.dumps(money)) == money


@pytest.mark.parametrize(
    ("amount", "currency", "error"),
    [
        (1.5, "EUR", bantam.InvalidType),
        (True, "EUR", bantam.InvalidType),
        (None, "EUR", bantam.InvalidType),
        (b"1", "EUR", bantam.InvalidType),
        ("", "EUR", bantam.InvalidArgument),
        (" 1", "EUR", bantam.InvalidArgument),
        ("1_000", "EUR", bantam.InvalidArgument),
        ("1e3", "EUR", bantam.InvalidArgument),
        ("+1", "EUR", bantam.InvalidArgument),
        ("1.", "EUR", bantam.InvalidArgument),
        ("1\n", "EUR", bantam.InvalidArgument),
        ("٣", "EUR", bantam.InvalidArgument),
        ("9" * 1000, "EUR", bantam.InvalidArgument),
        (Decimal("NaN"), "EUR", bantam.InvalidArgument),
        (Decimal("sNaN"), "EUR", bantam.InvalidArgument),
        (Decimal("Infinity"), "EUR", bantam.InvalidArgument),
        ("1000000000000", "EUR", bantam.OutOfRange),
        (10**12, "EUR", bantam.OutOfRange),
        (-(10**1000), "EUR", bantam.OutOfRange),
        (Decimal("1E+12"), "EUR", bantam.OutOfRange),
        (Decimal("1E+999999"), "EUR", bantam.OutOfRange),
        (Decimal("1E-999999"), "EUR", bantam.OutOfRange),
        ("0.0000001", "EUR", bantam.OutOfRange),
        (1, "eur", bantam.InvalidArgument),
        (1, "EURO", bantam.InvalidArgument),
        (1, "EUR\n", bantam.InvalidArgument),
        (1, "", bantam.InvalidArgument),
        (1, "ÄÖÜ", bantam.InvalidArgument),
        (1, b"EUR", bantam.InvalidType),
        (1, None, bantam.InvalidType),
    ],
)
def test_money_refuses(amount: Any, currency: Any, error: Any) -> None:
    with pytest.raises(error) as raised:
        Money(amount, currency)
    assert type(raised.value) is error


def test_money_compares_by_value_and_does_not_change() -> None:
    money = Money("5000", "USD")
    assert money == Money(Decimal("5000.00"), "USD") == Money(5000, "USD")
    assert hash(money) == hash(Money(5000, "USD"))
    assert money != Money(5000, "EUR")
    assert money != Money(5001, "USD")
    assert money != 5000
    for change in (
        lambda: setattr(money, "amount", Decimal(1)),
        lambda: setattr(money, "_millionths", 1),
        lambda: delattr(money, "_currency"),
    ):
        with pytest.raises(AttributeError):
            change()
    assert money.amount == 5000


class Odd(tzinfo):
    """An offset of 19 min 32.5 s, as there once were."""

    def utcoffset(self, moment: Optional[datetime]) -> timedelta:
        return timedelta(minutes=19, seconds=32, microseconds=500_000)

    def dst(self, moment: Optional[datetime]) -> timedelta:
        return timedelta(0)


class NoOffset(Odd):
    def utcoffset(self, moment: Optional[datetime]) -> Any:
        return None


@pytest.mark.parametrize(
    ("moment", "seconds", "nanos"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), 0, 0),
        (datetime(2026, 6, 1, tzinfo=UTC), 1_780_272_000, 0),
        (datetime(1969, 12, 31, 23, 59, 59, 500_000, UTC), -1, 500_000_000),
        (datetime(1, 1, 1, tzinfo=UTC), -62_135_596_800, 0),
        (
            datetime(9999, 12, 31, 23, 59, 59, 999_999, UTC),
            253_402_300_799,
            999_999_000,
        ),
        (datetime(1970, 1, 1, 8, tzinfo=timezone(timedelta(hours=8))), 0, 0),
        (datetime(1970, 1, 1, tzinfo=Odd()), -1173, 500_000_000),
    ],
)
def test_instants_are_exact(moment: datetime, seconds: int, nanos: int) -> None:
    instant = Instant.from_datetime(moment)
    assert instant == Instant(seconds, nanos)
    assert instant.to_datetime() == moment
    assert instant.to_datetime().tzinfo is UTC


@pytest.mark.parametrize(
    ("moment", "error"),
    [
        (datetime(2026, 6, 1), bantam.InvalidType),
        (datetime(2026, 6, 1, tzinfo=NoOffset()), bantam.InvalidType),
        (datetime(2026, 6, 1).date(), bantam.InvalidType),
        (1_780_272_000, bantam.InvalidType),
        ("2026-06-01T00:00:00Z", bantam.InvalidType),
        (None, bantam.InvalidType),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))), bantam.OutOfRange),
        (
            datetime(9999, 12, 31, 23, 59, tzinfo=timezone(-timedelta(hours=1))),
            bantam.OutOfRange,
        ),
    ],
)
def test_instants_refuse(moment: Any, error: Any) -> None:
    with pytest.raises(error) as raised:
        Instant.from_datetime(moment)
    assert type(raised.value) is error


class Finer(datetime):
    """A datetime with nanoseconds, as pandas has them."""

    nanosecond = 7


class FinerDelta(timedelta):
    nanoseconds = 7


class NotATime(datetime):
    """What says that it is a datetime, and is none, as pandas' NaT."""

    def __sub__(self, other: Any) -> Any:
        return type("NaT", (), {"days": float("nan"), "seconds": 0, "microseconds": 0})


def test_finer_kinds_of_times_lose_nothing() -> None:
    moment = Finer(1970, 1, 1, 0, 0, 0, 1, UTC)
    assert Instant.from_datetime(moment) == Instant(0, 1007)
    assert Duration.from_timedelta(FinerDelta(microseconds=1)) == Duration(0, 1007)
    with pytest.raises(bantam.InvalidType):
        Instant.from_datetime(NotATime(1970, 1, 1, tzinfo=UTC))


def test_nanoseconds_are_never_cut_off() -> None:
    with pytest.raises(bantam.OutOfRange):
        Instant(0, 1).to_datetime()
    with pytest.raises(bantam.OutOfRange):
        Duration(0, 1).to_timedelta()
    assert str(Instant(0, 1)) == "1970-01-01T00:00:00.000000001Z"
    assert str(Instant(-1, 500_000_000)) == "1969-12-31T23:59:59.5Z"
    assert str(Instant(-62_135_596_800)) == "0001-01-01T00:00:00Z"
    assert str(Duration(-1, 500_000_000)) == "-0.5s"
    assert str(Duration(3600)) == "3600s"
    assert str(Duration(1, 1)) == "1.000000001s"


@pytest.mark.parametrize("kind", [Instant, Duration])
@pytest.mark.parametrize(
    ("seconds", "nanos", "error"),
    [
        (0, -1, bantam.OutOfRange),
        (0, 10**9, bantam.OutOfRange),
        (10**12, 0, bantam.OutOfRange),
        (-(10**12), 0, bantam.OutOfRange),
        (10**100, 0, bantam.OutOfRange),
        (1.0, 0, bantam.InvalidType),
        (True, 0, bantam.InvalidType),
        (0, None, bantam.InvalidType),
    ],
)
def test_times_refuse(kind: Any, seconds: Any, nanos: Any, error: Any) -> None:
    with pytest.raises(error):
        kind(seconds, nanos)


def test_the_ends_of_times() -> None:
    Instant(Instant.MAX_SECONDS, 999_999_999)
    with pytest.raises(bantam.OutOfRange):
        Instant(Instant.MAX_SECONDS + 1)
    with pytest.raises(bantam.OutOfRange):
        Instant(Instant.MIN_SECONDS - 1, 999_999_999)
    Duration(Duration.MAX_SECONDS)
    Duration(-Duration.MAX_SECONDS)
    with pytest.raises(bantam.OutOfRange):
        Duration(Duration.MAX_SECONDS, 1)
    with pytest.raises(bantam.OutOfRange):
        Duration.from_timedelta(timedelta(seconds=Duration.MAX_SECONDS, microseconds=1))
    with pytest.raises(bantam.OutOfRange):
        Duration.from_timedelta(timedelta.min)
    with pytest.raises(bantam.InvalidType):
        Duration.from_timedelta(1)  # type: ignore[arg-type]
    assert Instant(-1, 5) < Instant(0) < Instant(0, 1)


def test_timedeltas_at_random_come_back() -> None:
    rng = random.Random(4)
    for _ in range(1000):
        length = timedelta(
            days=rng.randrange(-3_652_499, 3_652_499),
            microseconds=rng.randrange(86_400 * 10**6),
        )
        assert Duration.from_timedelta(length).to_timedelta() == length


@pytest.mark.parametrize(
    "value",
    [
        None,
        datetime(1969, 12, 31, 23, 59, 59, 500_000, UTC),
        Instant(0, 1),
        timedelta(seconds=-0.5),
        Duration(0, 1),
        float("inf"),
        -(1 << 63),
    ],
)
def test_values_come_back_as_what_they_were(value: Any) -> None:
    held = bantam.Argument(name="x", value=value)
    found = held.value
    assert (found, type(found)) == (value, type(value))
    again = bantam.Argument.from_binary(held.to_binary()).value
    assert (again, type(again)) == (value, type(value))
