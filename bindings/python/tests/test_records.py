"""Records: every member of each goes in, comes out, and means the same in JSON."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, List, Type

import pytest

import bantam
from bantam import UNKNOWN, Duration, Instant, Money, Record, _members, _record

KINDS: List[Type[Record]] = [
    thing
    for thing in vars(bantam.records).values()
    if isinstance(thing, type) and issubclass(thing, Record) and thing is not Record
]
VALUES = (True, -7, 0.25, "a\0é", Instant(-1, 1), Duration(-1, 5), ("x", ""))


def names(kind: Type[Record]) -> List[str]:
    """As the schema has them."""
    return [member._name for member in kind._members.values()]


def taken(kind: Type[Record], name: str) -> str:
    """What the constructor calls a member: `at`, of which at_instant reads, too."""
    own = kind._members[name]._name
    return own if own in vars(kind) else f"{own}_"


class Filler:
    """Makes records whose every member says something."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def record(self, kind: Type[Record], depth: int = 0) -> Record:
        members = {}
        for name, member in kind._members.items():
            value = self.value(member, depth)
            if value is not None:
                members[taken(kind, name)] = value
        if {"low", "high"} <= members.keys():
            members["low"], members["high"] = sorted([members["low"], members["high"]])
        return kind(**members)

    def value(self, member: Any, depth: int) -> Any:
        if isinstance(member, (_members.One, _members.Listed)):
            if depth > 2:
                return None
            made = self.record(_record.KINDS[member._kind], depth + 1)
            return made if isinstance(member, _members.One) else [made] * 2
        if isinstance(member, (_members.Enum, _members.SomeEnum)):
            return self.random.choice([one for one in member._kind if one])
        if isinstance(member, _members.Enums):
            return list(member._kind)[:2]
        return {
            _members.Text: f"t{self.random.randrange(99)}é",
            _members.SomeText: "",
            _members.Texts: ["a", "", "b"],
            _members.Int: self.random.randrange(-(1 << 62), 1 << 62),
            _members.SomeInt: 0,
            _members.Bool: True,
            _members.Fact: self.random.choice([True, False]),
            # Shares lie between 0 and 1.
            _members.Millionths: Decimal(self.random.randrange(10**6)) / 10**6,
            _members.SomeMillionths: Decimal(0),
            _members.Time: Instant(self.random.randrange(-(10**9), 10**9), 1),
            _members.Times: (Instant(0), Instant(1, 999_999_999)),
            _members.Span: Duration(self.random.randrange(-(10**6), 10**6), 3),
            _members.Amount: Money("-12.000001", "EUR"),
            _members.Held: self.random.choice(VALUES),
        }[type(member)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(4))
def test_all_of_it_comes_back(kind: Type[Record], seed: int) -> None:
    made = Filler(seed).record(kind)
    again = kind.from_binary(made.to_binary())
    assert again == made
    assert again.to_binary() == made.to_binary()
    read = kind.from_json(made.to_json())
    assert read == made
    found = json.loads(made.to_json())
    assert found.keys() == set(names(kind))
    assert repr(again) == repr(made)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_said_is_nothing_read(kind: Type[Record]) -> None:
    made = kind()
    for name, member in kind._members.items():
        value = getattr(made, name)
        assert not value or value is UNKNOWN, name
        with pytest.raises(AttributeError):
            setattr(made, name, value)


def test_what_is_refused() -> None:
    at = datetime(2026, 6, 1, tzinfo=timezone.utc)
    for members in (
        {"id": 5},
        {"id": None},
        {"at": "now"},
        {"at": datetime(2026, 6, 1)},
        {"automatic": 1},
        {"sequence": 1.0},
        {"sequence": True},
        {"subject": "PERSON"},
        {"subject": 2},
        {"subject": bantam.Severity.MINOR},
        {"unheard_of": 1},
        {"_struct": 1},
        {"at_instant": 5},
    ):
        with pytest.raises(bantam.InvalidArgument) as raised:
            bantam.StageEvent(**members)  # type: ignore[arg-type]
        assert raised.value.message
    with pytest.raises(bantam.OutOfRange):
        bantam.StageEvent(sequence=1 << 63)
    with pytest.raises(bantam.InvalidType):
        bantam.Query(move=bantam.EvaluateQuery())  # type: ignore[arg-type]
    for wrong in ("ab", 5, [None], [bantam.Query()]):
        with pytest.raises(bantam.InvalidType):
            bantam.Evaluation(scores=wrong)  # type: ignore[arg-type]
    for points in (1.5, True, "1.0000001", "1e3", Decimal("nan"), 10**12):
        with pytest.raises(bantam.BantamError):
            bantam.ScoreResult(points=points)  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidArgument):
        bantam.Query.from_json('{"mvoe": {}}')
    with pytest.raises(bantam.InvalidArgument):
        bantam.Query.from_binary(b"\xff")
    assert bantam.StageEvent(at=at, from_="a").from_ == "a"


def test_times_that_python_has_no_room_for() -> None:
    event = bantam.StageEvent(at=Instant(0, 1))
    assert event.at_instant == Instant(0, 1)
    with pytest.raises(bantam.OutOfRange):
        event.at
    assert bantam.StageEvent(at=Instant(0, 1000)).at == datetime(
        1970, 1, 1, microsecond=1, tzinfo=timezone.utc
    )
    assert timedelta(1) == Duration.from_timedelta(timedelta(1)).to_timedelta()


def test_parts_outlast_the_whole_and_can_be_shared() -> None:
    said = bantam.Evidence(criterion="need.pain", value="secret")
    parts = bantam.LeadParts(evidence=[said, said])
    del said
    first, second = parts.evidence
    del parts
    assert first == second and first.value == "secret"
    assert "secret" not in repr(first)


def test_elements_are_found_by_what_names_them(policy: bantam.Policy) -> None:
    field = policy.info.fields["account.employees"]
    assert field.unit == "people" and "account.employes" not in policy.info.fields
    joins = [
        bantam.JoinInfo(name="deals", key="Lead"),
        bantam.JoinInfo(name="calls", key="Lead"),
    ]
    info = bantam.MappingInfo(joins=joins)
    assert info.joins["calls"].name == "calls" and "Lead" not in info.joins


def test_what_is_printed_identifies_nobody(
    case: bantam.Case, lead: bantam.Lead, now: datetime
) -> None:
    lead.set("person.email", "ann@example.com")
    case.take(lead, now)
    keys = case.ask(bantam.Query(match_keys=True)).match_keys
    assert keys and keys.values["email"].value == "ann@example.com"
    for record in (
        keys,
        bantam.MatchReason(value="ann@example.com"),
        bantam.DealKey(text="person.email=ann@example.com"),
        bantam.ExistingRegistration(id="r", key="person.email=ann@example.com"),
        bantam.Explanation(evaluation="ann@example.com", step_options=["ann@example"]),
        bantam.Change(value="ann@example.com"),
    ):
        assert "ann" not in repr(record) and "..." in repr(record)
