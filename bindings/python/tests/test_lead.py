"""Leads: what goes in comes out, and nothing else goes in."""

from __future__ import annotations

import enum
import json
import random
from collections import OrderedDict
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Callable, Dict

import pytest

import bantam
from bantam import UNKNOWN, Duration, Instant, Lead, Money, Policy

UTC = timezone.utc
BIG = 1 << 63


class Word(str, enum.Enum):
    SAAS = "saas"


class Tool(str, enum.Enum):
    ACCOUNT = "account"
    CRM = "crm"


class Number(enum.IntEnum):
    MANY = 250


class Index:
    """An integer of another library, as numpy has them."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


SET = [
    ("account.is_customer", True, {"account": {"is_customer": True}}),
    ("account.is_customer", False, {"account": {"is_customer": False}}),
    ("account.employees", 250, {"account": {"employees": 250}}),
    ("account.employees", -BIG, {"account": {"employees": -BIG}}),
    ("account.employees", BIG - 1, {"account": {"employees": BIG - 1}}),
    ("account.employees", Number.MANY, {"account": {"employees": 250}}),
    ("account.employees", Index(250), {"account": {"employees": 250}}),
    ("account.growth", 0.25, {"account": {"growth": 0.25}}),
    ("account.growth", 3, {"account": {"growth": 3}}),
    ("account.growth", Index(3), {"account": {"growth": 3}}),
    ("account.growth", 1 << 63, {"account": {"growth": 2.0**63}}),
    ("account.growth", float("inf"), {"account": {"growth": "Infinity"}}),
    ("account.growth", float("-inf"), {"account": {"growth": "-Infinity"}}),
    ("account.industry", "saas", {"account": {"industry": "saas"}}),
    ("account.industry", Word.SAAS, {"account": {"industry": "saas"}}),
    ("person.title", "", {"person": {"title": ""}}),
    ("person.title", "a\0b", {"person": {"title": "a\0b"}}),
    (
        "person.title",
        "Geschäfts\U0001f600",
        {"person": {"title": "Geschäfts\U0001f600"}},
    ),
    (
        "account.founded",
        datetime(2000, 1, 1, tzinfo=UTC),
        {"account": {"founded": "2000-01-01T00:00:00Z"}},
    ),
    (
        "account.founded",
        datetime(2000, 1, 1, 0, 30, 0, 1, timezone(timedelta(hours=1))),
        {"account": {"founded": "1999-12-31T23:30:00.000001Z"}},
    ),
    (
        "account.founded",
        Instant(0, 1),
        {"account": {"founded": "1970-01-01T00:00:00.000000001Z"}},
    ),
    ("account.cycle", timedelta(days=90), {"account": {"cycle": "7776000s"}}),
    ("account.cycle", timedelta(seconds=-0.5), {"account": {"cycle": "-0.5s"}}),
    ("account.cycle", Duration(0, 1), {"account": {"cycle": "0.000000001s"}}),
    ("account.tools", ["crm", "erp"], {"account": {"tools": ["crm", "erp"]}}),
    ("account.tools", ("é",), {"account": {"tools": ["é"]}}),
    ("account.tools", [], {"account": {"tools": []}}),
    ("opportunity.budget", None, {"opportunity": {"budget": None}}),
    (
        "opportunity.budget",
        Money("1250.50", "USD"),
        {"opportunity": {"budget": {"amount": "1250.5", "currency": "USD"}}},
    ),
    (
        "opportunity.budget",
        Money("-999999999999.999999", "USD"),
        {
            "opportunity": {
                "budget": {"amount": "-999999999999.999999", "currency": "USD"}
            }
        },
    ),
]


@pytest.mark.parametrize(("path", "value", "expected"), SET)
def test_set_by_path_by_field_and_from_a_dict(
    policy: Policy, path: str, value: Any, expected: Any
) -> None:
    by_path, by_field = Lead(policy), Lead(policy)
    by_path.set(path, value)
    by_field.set(policy.field(path), value)
    subject, name = path.split(".")
    by_dict = Lead.from_dict(policy, {subject: {name: value}})
    assert json.loads(by_path.to_json()) == expected
    assert by_path.to_json() == by_field.to_json() == by_dict.to_json()
    assert Lead.from_json(policy, by_path.to_json()).to_json() == by_path.to_json()
    assert Lead.from_binary(policy, by_path.to_binary()).to_json() == by_path.to_json()


REFUSED = [
    ("account.is_customer", 1, bantam.InvalidArgument),
    ("account.is_customer", "true", bantam.InvalidArgument),
    ("account.is_customer", None, bantam.InvalidArgument),
    ("account.employees", True, bantam.InvalidArgument),
    ("account.employees", 250.0, bantam.InvalidArgument),
    ("account.employees", "250", bantam.InvalidArgument),
    ("account.employees", BIG, bantam.OutOfRange),
    ("account.employees", -BIG - 1, bantam.OutOfRange),
    ("account.employees", 10**1000, bantam.OutOfRange),
    ("account.employees", Index(BIG), bantam.OutOfRange),
    ("account.growth", float("nan"), bantam.InvalidArgument),
    ("account.growth", True, bantam.InvalidArgument),
    ("account.growth", (1 << 53) + 1, bantam.OutOfRange),
    ("account.growth", 10**1000, bantam.OutOfRange),
    ("account.growth", Decimal("0.1"), bantam.InvalidType),
    ("account.industry", "retail", bantam.InvalidArgument),
    ("account.industry", b"saas", bantam.InvalidType),
    ("account.industry", ["saas"], bantam.InvalidArgument),
    ("person.title", "\ud800", bantam.InvalidArgument),
    ("person.title", "x" * 100_000, bantam.ResourceExhausted),
    ("person.title", object(), bantam.InvalidType),
    ("account.founded", datetime(2000, 1, 1), bantam.InvalidType),
    ("account.founded", date(2000, 1, 1), bantam.InvalidArgument),
    ("account.founded", 946_684_800, bantam.InvalidArgument),
    ("account.founded", timedelta(1), bantam.InvalidArgument),
    ("account.cycle", timedelta.max, bantam.OutOfRange),
    ("account.cycle", 90, bantam.InvalidArgument),
    ("account.tools", "crm", bantam.InvalidArgument),
    ("account.tools", ["crm", 1], bantam.InvalidArgument),
    ("account.tools", ["crm", None], bantam.InvalidArgument),
    ("account.tools", ["\udfff"], bantam.InvalidArgument),
    ("account.tools", {"crm"}, bantam.InvalidType),
    ("account.tools", ["x"] * 1001, bantam.ResourceExhausted),
    ("opportunity.budget", 5000, bantam.InvalidArgument),
    ("opportunity.budget", Decimal(5000), bantam.InvalidType),
]


@pytest.mark.parametrize(("path", "value", "error"), REFUSED)
def test_what_is_refused_changes_nothing(
    policy: Policy, lead: Lead, path: str, value: Any, error: Any
) -> None:
    before = lead.to_binary()
    with pytest.raises(error) as raised:
        lead.set(path, value)
    assert raised.value.path.startswith(path)
    assert raised.value.message.startswith(raised.value.path)
    assert lead.to_binary() == before


@pytest.mark.parametrize(("path", "value", "error"), REFUSED)
def test_what_is_refused_in_a_dict_clears_the_lead(
    policy: Policy, lead: Lead, path: str, value: Any, error: Any
) -> None:
    subject, name = path.split(".")
    with pytest.raises(bantam.BantamError) as raised:
        lead.read_dict({subject: {name: value}})
    assert raised.value.path.startswith(path)
    assert lead.to_json() == "{}"


def test_personal_values_stay_out_of_errors(policy: Policy, empty: Lead) -> None:
    for value in ("secret\ud800", ["secret"], b"secret", "secret" * 100_000):
        for do in (
            lambda: empty.set("person.title", value),  # type: ignore[arg-type]
            lambda: empty.read_dict({"person": {"title": value}}),
        ):
            with pytest.raises(bantam.BantamError) as raised:
                do()
            error: Any = raised.value
            assert "secret" not in repr(error) + str(error)
            assert error.__cause__ is None and error.__context__ is None


def test_unknown_is_not_none(policy: Policy, empty: Lead) -> None:
    empty.set("opportunity.budget", None)
    assert json.loads(empty.to_json()) == {"opportunity": {"budget": None}}
    empty.set("opportunity.budget", UNKNOWN)
    assert json.loads(empty.to_json()) == {"opportunity": {}}
    empty.set("opportunity.budget", Money(1, "USD"))
    empty.unset(policy.field("opportunity.budget"))
    assert json.loads(empty.to_json()) == {"opportunity": {}}
    empty.read_dict({"opportunity": {"budget": UNKNOWN}, "id": UNKNOWN})
    assert json.loads(empty.to_json()) == {"opportunity": {}}


def test_names_that_nothing_has(policy: Policy, empty: Lead) -> None:
    with pytest.raises(bantam.NotFound) as raised:
        empty.set("account.employes", 250)
    assert "account.employees" in raised.value.message
    for wrong in (None, 1, b"account.employees", []):
        with pytest.raises(bantam.InvalidType):
            empty.set(wrong, 250)  # type: ignore[arg-type]
    other = Policy.from_text("id: 'a' fields { path: 'account.employees' type: INT }")
    with pytest.raises(bantam.InvalidArgument) as of_other:
        empty.set(other.field("account.employees"), 250)
    assert "another policy" in of_other.value.message
    for path in ("activity.page", "contact.seniority"):
        with pytest.raises(bantam.InvalidArgument):
            empty.set(path, "x")
    assert empty.to_json() == "{}"


def _build(policy: Policy) -> Lead:
    """tests/capi/lead.json by setters."""
    at = datetime(2026, 5, 25, tzinfo=UTC)
    lead = Lead(policy, id="L-17")
    lead.set_subject_id(bantam.Subject.ACCOUNT, "A-3")
    lead.set("account.employees", 250)
    lead.set("account.industry", "saas")
    lead.set("account.tools", ["crm", "erp"])
    lead.set_subject_id(bantam.Subject.PERSON, "P-9")
    lead.set("person.title", "CTO")
    lead.set_subject_id(bantam.Subject.OPPORTUNITY, "O-1")
    lead.set("opportunity.budget", Money("5000", "USD"))
    page = {policy.field("activity.page"): "/pricing"}
    assert lead.add(bantam.Activity(kind="page_view", at=at, id="a1"), fields=page) == 0
    second = lead.add(
        bantam.Activity(kind="page_view", at=datetime(2026, 6, 2, tzinfo=UTC), id="a2")
    )
    assert second == 1
    contact = lead.add(
        bantam.Contact(
            person_id="P-9",
            roles=[bantam.BuyerRole.DECISION_MAKER],
            attitude=bantam.Attitude.SUPPORTIVE,
            influence=bantam.Influence.HIGH,
            verified=True,
        ),
        fields={"contact.seniority": "c_level"},
    )
    assert contact == 0
    lead.add(
        bantam.Contact(
            person_id="P-8",
            roles={bantam.BuyerRole.APPROVER},
            attitude=bantam.Attitude.OPPOSED,
            influence=bantam.Influence.HIGH,
        )
    )
    said: Dict[str, Any] = {"source": "P-9", "source_kind": "customer"}
    lead.add(
        bantam.Evidence(
            criterion="budget.amount",
            id="e1",
            value=Money(5000, "USD"),
            assessment=bantam.Assessment.CONFIRMED,
            at=datetime(2026, 5, 1, tzinfo=UTC),
            **said,
        )
    )
    lead.add(
        bantam.Evidence(
            criterion="budget.approved",
            id="e2",
            assessment=bantam.Assessment.CONFIRMED,
            **said,
        )
    )
    last = lead.add(
        bantam.Evidence(
            criterion="budget.approved",
            id="e3",
            assessment=bantam.Assessment.DENIED,
            source="S-1",
            source_kind="sales",
            at=Instant.from_datetime(datetime(2026, 5, 2, tzinfo=UTC)),
        )
    )
    assert last == 2
    began = lead.add(
        bantam.StageEvent(
            subject=bantam.Subject.OPPORTUNITY,
            process="pipeline",
            to="open",
            at=datetime(2026, 5, 1, tzinfo=UTC),
            id="s0",
        )
    )
    assert began == 0
    moved = lead.add(
        bantam.StageEvent(
            subject=bantam.Subject.OPPORTUNITY,
            process="pipeline",
            to="proposal",
            at=datetime(2026, 5, 3, tzinfo=UTC),
            id="s1",
            from_="open",
        )
    )
    assert moved == 1
    return lead


def test_a_lead_built_by_setters_is_the_one_that_is_read(
    policy: Policy, lead: Lead, lead_json: str
) -> None:
    built = _build(policy)
    assert built.to_binary() == lead.to_binary()
    assert built.to_json() == lead.to_json()
    assert json.loads(lead.to_json())["id"] == json.loads(lead_json)["id"] == "L-17"
    assert Lead.from_dict(policy, json.loads(lead_json)).to_binary() == lead.to_binary()
    for given in (lead_json.encode(), bytearray(lead_json.encode())):
        assert Lead.from_json(policy, given).to_binary() == lead.to_binary()


def test_every_member_of_what_is_added(policy: Policy, empty: Lead) -> None:
    at, later = datetime(2026, 5, 1, tzinfo=UTC), Instant(1_780_272_000, 1)
    empty.add(bantam.Activity(kind="page_view", at=at, recorded_at=later))
    empty.add(
        bantam.Contact(
            opportunity_id="O-2", verified=False, roles=list(bantam.BuyerRole)
        )
    )
    empty.add(bantam.Contact())
    empty.add(
        bantam.Evidence(
            criterion="need.pain", value="slow", subject_id="O-2", recorded_at=later
        )
    )
    empty.add(
        bantam.StageEvent(
            subject=bantam.Subject.PERSON,
            process="lifecycle",
            to="mql",
            at=at,
            subject_id="P-1",
            actor="U-1",
            reason="score",
            policy_hash="ab" * 32,
            recorded_at=later,
        )
    )
    empty.set_account_parent_id("A-0")
    shown, times = "2026-06-01T00:00:00.000000001Z", "2026-05-01T00:00:00Z"
    assert json.loads(empty.to_json()) == {
        "account": {"parent_id": "A-0"},
        "activities": [{"kind": "page_view", "at": times, "recorded_at": shown}],
        "contacts": [
            {
                "opportunity_id": "O-2",
                "roles": [role.name.lower() for role in bantam.BuyerRole],
                "verified": False,
            },
            {},
        ],
        "evidence": [
            {
                "criterion": "need.pain",
                "value": "slow",
                "subject_id": "O-2",
                "recorded_at": shown,
            }
        ],
        "stage_events": [
            {
                "subject": "person",
                "to": "mql",
                "at": times,
                "subject_id": "P-1",
                "process": "lifecycle",
                "actor": "U-1",
                "reason": "score",
                "policy_hash": "ab" * 32,
                "recorded_at": shown,
            }
        ],
    }


def test_what_goes_in_comes_out(policy: Policy, lead: Lead, empty: Lead) -> None:
    assert lead.get("account.employees") == 250
    assert lead.get(policy.field("opportunity.budget")) == Money(5000, "USD")
    assert lead.get("account.growth") is UNKNOWN
    assert lead.get_activity(0, "activity.page") == "/pricing"
    assert lead.get_activity(1, "activity.page") is UNKNOWN
    assert lead.get_contact(0, "contact.seniority") == "c_level"
    for index in (2, -1):
        with pytest.raises(bantam.InvalidArgument):
            lead.get_activity(index, "activity.page")
    with pytest.raises(bantam.NotFound):
        lead.get("account.employes")
    parts = lead.parts()
    assert (parts.id, parts.account_id, parts.opportunity_id) == ("L-17", "A-3", "O-1")
    assert parts.activities_known and parts.contacts_known
    for listed in (
        parts.activities,
        parts.contacts,
        parts.evidence,
        parts.stage_events,
    ):
        assert len(listed) > 0
        for part in listed:
            empty.add(part)
    again = empty.parts()
    assert again.evidence == parts.evidence and again.contacts == parts.contacts
    assert again.stage_events == parts.stage_events
    lead.clear_evidence()
    assert not lead.parts().evidence
    # What was read outlasts what it was read from.
    lead.close()
    assert parts.evidence["e1"].value == Money(5000, "USD")


def test_known_and_present(policy: Policy, empty: Lead) -> None:
    empty.set_activities_known()
    empty.set_contacts_known()
    empty.set_present(bantam.Subject.PERSON)
    expected = {"person": {}, "activities": [], "contacts": []}
    assert json.loads(empty.to_json()) == expected
    empty.clear()
    assert empty.to_json() == "{}"


def test_a_day_is_an_answer_where_one_is_asked_for(policy: Policy, empty: Lead) -> None:
    midnight = datetime(2026, 12, 1, tzinfo=UTC)
    empty.add(bantam.Evidence(criterion="need.start", value=midnight))
    (first,) = json.loads(empty.to_json())["evidence"]
    by_dict = {"evidence": [{"criterion": "need.start", "value": date(2026, 12, 1)}]}
    read = json.loads(Lead.from_dict(policy, by_dict).to_json())
    assert read["evidence"] == [first]
    # A record does not know what its question asks for.
    with pytest.raises(bantam.InvalidType):
        bantam.Evidence(criterion="need.start", value=date(2026, 12, 1))


AT = datetime(2026, 5, 1, tzinfo=UTC)
REFUSED_PARTS: Dict[str, Callable[[Any], Any]] = {
    "kind": lambda lead: lead.add(bantam.Activity(kind="letter", at=AT)),
    "naive": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=datetime(2026, 5, 1))
    ),
    "no time": lambda lead: lead.add(bantam.Activity(kind="page_view", at=None)),
    "naive recorded": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=AT, recorded_at=datetime(2026, 5, 1))
    ),
    "id": lambda lead: lead.add(bantam.Activity(kind="page_view", at=AT, id=7)),
    "surrogate": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=AT, id="\ud800")
    ),
    "activity value": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=AT), fields={"activity.page": 5}
    ),
    "second value": lambda lead: lead.add(
        bantam.Contact(person_id="P-1"),
        fields={"contact.seniority": "c", "activity.page": "x"},
    ),
    "activity field": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=AT), fields={"activity.pag": "x"}
    ),
    "account's field": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=AT), fields={"account.employees": 5}
    ),
    "long value": lambda lead: lead.add(
        bantam.Activity(kind="page_view", at=AT),
        fields={"activity.page": "x" * 100_000},
    ),
    "role": lambda lead: lead.add(bantam.Contact(person_id="P-1", roles=[7])),
    "role 0": lambda lead: lead.add(bantam.Contact(person_id="P-1", roles=[0])),
    "role 32": lambda lead: lead.add(bantam.Contact(person_id="P-1", roles=[32])),
    "role -1": lambda lead: lead.add(bantam.Contact(person_id="P-1", roles=[-1])),
    "roles": lambda lead: lead.add(bantam.Contact(person_id="P-1", roles=["user"])),
    "attitude": lambda lead: lead.add(bantam.Contact(person_id="P-1", attitude=4)),
    "far": lambda lead: lead.add(bantam.Contact(person_id="P-1", influence=1 << 31)),
    "bool": lambda lead: lead.add(bantam.Contact(person_id="P-1", attitude=True)),
    "verified": lambda lead: lead.add(bantam.Contact(person_id="P-1", verified=1)),
    "contact value": lambda lead: lead.add(
        bantam.Contact(person_id="P-1"), fields={"contact.seniority": None}
    ),
    "criterion": lambda lead: lead.add(bantam.Evidence(criterion="budget.amont")),
    "criterion None": lambda lead: lead.add(bantam.Evidence(criterion=None)),
    "criterion list": lambda lead: lead.add(bantam.Evidence(criterion=[])),
    "evidence value": lambda lead: lead.add(
        bantam.Evidence(criterion="budget.amount", value=5000)
    ),
    "evidence text": lambda lead: lead.add(
        bantam.Evidence(criterion="competition.position", value="unclear")
    ),
    "source kind": lambda lead: lead.add(
        bantam.Evidence(criterion="need.pain", source_kind="rumour")
    ),
    "verdict": lambda lead: lead.add(
        bantam.Evidence(criterion="need.pain", assessment=3)
    ),
    "no stage": lambda lead: lead.add(
        bantam.StageEvent(subject=bantam.Subject.PERSON, process="p", to="", at=AT)
    ),
    "no process": lambda lead: lead.add(
        bantam.StageEvent(subject=bantam.Subject.PERSON, process="", to="a", at=AT)
    ),
    "stage of contact": lambda lead: lead.add(
        bantam.StageEvent(subject=bantam.FieldOwner.CONTACT, process="p", to="a", at=AT)
    ),
    "subject": lambda lead: lead.set_subject_id(bantam.FieldOwner.ACTIVITY, "x"),
    "subject 99": lambda lead: lead.set_present(99),
    "subject str": lambda lead: lead.set_present("person"),
    "lead id": lambda lead: lead.set_id(17),
    "lead id surrogate": lambda lead: lead.set_id("\udc00"),
    "parent": lambda lead: lead.set_account_parent_id(None),
    "long id": lambda lead: lead.set_id("x" * 100_000),
}


@pytest.mark.parametrize("name", REFUSED_PARTS)
def test_parts_that_are_refused_change_nothing(lead: Lead, name: str) -> None:
    before = lead.to_binary()
    with pytest.raises(bantam.BantamError) as raised:
        REFUSED_PARTS[name](lead)
    assert raised.value.message
    assert lead.to_binary() == before


def test_limits_of_lists() -> None:
    source = (
        "id: 'a' activity_kinds { id: 'v' } fields { path: 'activity.n' type: INT }"
    )
    policy = Policy.from_text(source, limits=bantam.Limits(max_activities=2))
    lead = Lead(policy)
    for number in range(2):
        lead.add(bantam.Activity(kind="v", at=AT), fields={"activity.n": number})
    before = lead.to_binary()
    with pytest.raises(bantam.ResourceExhausted) as raised:
        lead.add(bantam.Activity(kind="v", at=AT), fields={"activity.n": 2})
    assert "max_activities" in raised.value.message
    assert raised.value.code is bantam.Code.RESOURCE_EXHAUSTED
    assert lead.to_binary() == before


def test_dicts_of_other_kinds(policy: Policy) -> None:
    expected = Lead.from_json(policy, '{"account": {"tools": ["crm"]}}').to_json()
    for given in (
        MappingProxyType({"account": MappingProxyType({"tools": ("crm",)})}),
        OrderedDict(account=OrderedDict(tools=["crm"])),
        {"account": {"tools": [Tool.CRM]}},
        {Tool.ACCOUNT: {"tools": ["crm"]}},
    ):
        assert Lead.from_dict(policy, given).to_json() == expected


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({1: "x"}, ""),
        ({None: {}}, ""),
        ({"account": {True: 1}}, "account"),
        ({"account": {"tools": [{}, b""]}}, "account.tools[1]"),
        ({"account": {"\ud800": 1}}, "account"),
        ({"account": {"employees": {1, 2}}}, "account.employees"),
        ({"account": {"employees": 1j}}, "account.employees"),
        ({"account": {"growth": 10**400}}, "account.growth"),
        (
            {"activities": [{"kind": "page_view", "at": datetime(2026, 5, 1)}]},
            "activities[0].at",
        ),
        (
            {"activities": [{"kind": "page_view", "at": AT, "page": float("nan")}]},
            "activities[0].page",
        ),
        ({"account": {"employes": 5}}, "account.employes"),
        ({"acount": {}}, "acount"),
    ],
)
def test_dicts_that_are_refused_say_where(
    policy: Policy, values: Any, path: str
) -> None:
    with pytest.raises(bantam.BantamError) as raised:
        Lead.from_dict(policy, values)
    assert raised.value.path == path


def test_dicts_without_an_end(policy: Policy, empty: Lead) -> None:
    cycle: Dict[str, Any] = {}
    cycle["account"] = cycle
    ring: Any = []
    ring.append(ring)
    deep: Any = {}
    for _ in range(100_000):
        deep = {"account": deep}
    for values in (cycle, {"activities": ring}, deep):
        with pytest.raises(bantam.ResourceExhausted):
            empty.read_dict(values)
    while deep:  # Or the interpreter would nest as deep to free it.
        deep = deep.pop("account", None)
    for wrong in (None, [], "{}", b"{}", 5, [("account", {})]):
        with pytest.raises(bantam.InvalidType):
            empty.read_dict(wrong)  # type: ignore[arg-type]


def test_undeclared_names_are_skipped_only_if_asked(policy: Policy) -> None:
    values = {"account": {"employees": 5, "vat": "x"}, "extra": 1}
    for read, given in (
        (Lead.from_dict, values),
        (Lead.from_json, json.dumps(values)),
    ):
        function: Any = read
        with pytest.raises(bantam.InvalidArgument):
            function(policy, given)
        lead = function(policy, given, ignore_undeclared=True)
        assert json.loads(lead.to_json()) == {"account": {"employees": 5}}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"id": 1}', "\ufeff{}", '{"id": "\\ud800"}', "[" * 10_000],
)
def test_json_that_is_refused(policy: Policy, lead: Lead, text: str) -> None:
    with pytest.raises((bantam.InvalidArgument, bantam.ResourceExhausted)):
        lead.read_json(text)
    assert lead.to_json() == "{}"
    for wrong in (None, 5, {}, "\ud800"):
        with pytest.raises(bantam.InvalidArgument):
            lead.read_json(wrong)  # type: ignore[arg-type]
        with pytest.raises(bantam.InvalidType):
            lead.read_binary(wrong)  # type: ignore[arg-type]


def test_no_bytes_take_the_process_down(policy: Policy, lead: Lead) -> None:
    rng = random.Random(4)
    whole_json, whole_binary = lead.to_json().encode(), lead.to_binary()
    scratch = Lead(policy)
    for read, whole in (
        (scratch.read_json, whole_json),
        (scratch.read_binary, whole_binary),
    ):
        for end in range(len(whole)):
            try:
                read(whole[:end])
            except bantam.BantamError as error:
                assert error.message
        for _ in range(2000):
            data = bytearray(whole)
            for _ in range(rng.randrange(1, 5)):
                data[rng.randrange(len(data))] = rng.randrange(256)
            try:
                read(data)
            except bantam.BantamError as error:
                assert error.message
                assert scratch.to_json() == "{}"


def test_arguments_of_a_wrong_kind(policy: Policy) -> None:
    for wrong in (None, "acme", object()):
        with pytest.raises(bantam.InvalidType):
            Lead(wrong)  # type: ignore[arg-type]
        with pytest.raises(bantam.InvalidType):
            Lead.from_json(wrong, "{}")  # type: ignore[arg-type]
    assert repr(Lead(policy)) == "<Lead of policy 'acme'>"
