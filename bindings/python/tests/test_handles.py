"""Handles: closed, dropped, copied, in any order; never a crash."""

from __future__ import annotations

import copy
import gc
import itertools
import pickle
import subprocess
import sys
import weakref
from datetime import datetime
from typing import Any, Callable, Dict, List

import pytest

import bantam
from bantam import Case, Lead, Policy

NAMES = ("policy", "lead", "case")


@pytest.fixture
def own(root: Any, lead_json: str, now: datetime) -> Dict[str, Any]:
    policy = Policy.from_file(root / "tests/capi/policy.textproto")
    lead = Lead.from_json(policy, lead_json)
    case = Case(policy)
    answer = case.evaluate(lead, now)
    return {"policy": policy, "lead": lead, "case": case, "answer": answer}


def _calls(own: Dict[str, Any], now: datetime) -> Dict[str, List[Callable[[], Any]]]:
    policy: Policy = own["policy"]
    lead: Lead = own["lead"]
    case: Case = own["case"]
    asked = bantam.Query(evaluate=bantam.EvaluateQuery())
    case.take(lead, now)
    return {
        "policy": [
            lambda: Lead(policy),
            lambda: Case(policy),
            lambda: policy.field("account.employes"),
            lambda: policy.describe("en"),
            lambda: policy.label("fit"),
            lambda: policy.question("budget.amount"),
            lambda: policy.__enter__(),
        ],
        "lead": [
            lambda: lead.set("account.employees", 5),
            lambda: lead.unset("account.employees"),
            lambda: lead.clear(),
            lambda: lead.set_id("x"),
            lambda: lead.set_account_parent_id("x"),
            lambda: lead.set_subject_id(bantam.Subject.PERSON, "x"),
            lambda: lead.set_present(bantam.Subject.PERSON),
            lambda: lead.set_activities_known(),
            lambda: lead.set_contacts_known(),
            lambda: lead.add(bantam.Activity(kind="page_view", at=now)),
            lambda: lead.add(
                bantam.Activity(kind="page_view", at=now), fields={"activity.page": "x"}
            ),
            lambda: lead.add(bantam.Contact(person_id="x")),
            lambda: lead.add(bantam.Evidence(criterion="need.pain")),
            lambda: lead.add(
                bantam.StageEvent(
                    subject=bantam.Subject.PERSON, process="p", to="x", at=now
                )
            ),
            lambda: lead.read_json("{}"),
            lambda: lead.read_dict({}),
            lambda: lead.read_dict(None),  # type: ignore[arg-type]
            lambda: lead.read_binary(b""),
            lambda: lead.to_json(),
            lambda: lead.to_binary(),
            lambda: case.evaluate(lead, now),
            lambda: case.ask(asked),
            lambda: case.explain(),
            lambda: lead.get("account.employees"),
            lambda: lead.get_activity(0, "activity.page"),
            lambda: lead.get_contact(0, "contact.seniority"),
            lambda: lead.parts(),
            lambda: lead.clear_evidence(),
            lambda: lead.__enter__(),
        ],
        "case": [
            lambda: case.evaluate(lead, now),
            lambda: case.take(lead, now),
            lambda: case.ask(asked),
            lambda: case.explain(),
            lambda: case.ask_of_leads([lead], now, bantam.LeadsQuery()),
            lambda: case.ask_json("{}", now, {}),
            lambda: case.ask_binary(b"", now, b""),
            lambda: case.ask_of_leads_json("", now, {}),
            lambda: case.ask_of_leads_binary(b"", now, b""),
            lambda: case.__enter__(),
        ],
    }


@pytest.mark.parametrize("name", NAMES)
def test_closed(own: Dict[str, Any], now: datetime, name: str) -> None:
    handle, calls = own[name], _calls(own, now)[name]
    assert not handle.closed
    handle.close()
    handle.close()
    assert handle.closed
    for call in calls:
        with pytest.raises(bantam.FailedPrecondition) as raised:
            call()
        assert "closed" in raised.value.message
    assert "closed" in repr(handle) or name == "policy"


@pytest.mark.parametrize("name", NAMES)
def test_with(own: Dict[str, Any], name: str) -> None:
    handle = own[name]
    with handle as same:
        assert same is handle and not handle.closed
    assert handle.closed
    with pytest.raises(KeyError):
        with own[NAMES[0]] if name != "policy" else own["case"]:
            raise KeyError("passes through")


def test_what_a_closed_policy_leaves(own: Dict[str, Any], now: datetime) -> None:
    own["policy"].close()
    lead, case = own["lead"], own["case"]
    lead.set("account.employees", 100)
    lead.add(bantam.Activity(kind="page_view", at=now), fields={"activity.page": "/"})
    assert case.evaluate(lead, now).scores["fit"].points == 10
    assert own["policy"].id == "acme"
    with pytest.raises(bantam.FailedPrecondition):
        lead.set("account.employes", 5)


@pytest.mark.parametrize("order", list(itertools.permutations(NAMES)))
@pytest.mark.parametrize("close", [False, True])
def test_any_order_of_ends(own: Dict[str, Any], order: Any, close: bool) -> None:
    score = own["answer"].scores["engagement"]
    for name in order:
        if close:
            own[name].close()
        del own[name]
        gc.collect()
        assert score.lines[1].arguments["half_life"].value == "7d"


def test_freed_when_dropped(own: Dict[str, Any]) -> None:
    weak = [weakref.ref(own[name]) for name in NAMES]
    own["self"] = own  # A cycle, for the collector.
    own.clear()
    gc.collect()
    assert [ref() for ref in weak] == [None] * 3


def _resident() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096


def _grows(work: Callable[[], object], times: int) -> int:
    """By how many bytes the process grows for each time that work is done."""
    for _ in range(times // 10):
        work()
    gc.collect()
    before = _resident()
    for _ in range(times):
        work()
    gc.collect()
    return (_resident() - before) // times


def test_memory_comes_back(policy: Policy, lead_json: str, now: datetime) -> None:
    def work() -> None:
        lead = Lead.from_json(policy, lead_json)
        case = Case(policy)
        answer = case.evaluate(lead, now)
        case.explain(), answer.to_json(), lead.to_binary()

    assert _grows(work, 3000) < 500


def test_memory_of_errors_comes_back(policy: Policy) -> None:
    lead = Lead(policy)

    def undeclared() -> None:
        try:
            lead.set("account.employes", 1)
        except bantam.NotFound:
            return

    def refused() -> None:
        try:
            Policy.from_text("id: '' scores {}")
        except bantam.PolicyError:
            return

    assert _grows(undeclared, 10_000) < 50
    assert _grows(refused, 10_000) < 50


@pytest.mark.parametrize("name", NAMES)
def test_not_copied_and_not_pickled(own: Dict[str, Any], name: str) -> None:
    for function in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(bantam.InvalidType) as raised:
            function(own[name])
        assert isinstance(raised.value, TypeError)
    kind = type(own[name]).__name__.lower()
    assert str(raised.value).startswith(f"a {kind} ")


def test_use_within_a_use(own: Dict[str, Any], now: datetime) -> None:
    """Python may run other code in the midst of a call, as __index__ does."""
    lead, case = own["lead"], own["case"]

    class Meddling:
        def __init__(self, meddle: Callable[[], Any]) -> None:
            self.meddle = meddle

        def __index__(self) -> int:
            self.meddle()
            return 250

    lead.set("account.employees", Meddling(lambda: case.evaluate(lead, now)))
    lead.set("account.employees", Meddling(lambda: lead.set("account.employees", 1)))
    lead.set("account.employees", Meddling(lambda: lead.clear()))
    assert '"employees":250' in lead.to_json()
    lead.set("account.employees", Meddling(lambda: lead.close()))
    with pytest.raises(bantam.FailedPrecondition):
        lead.to_json()


def test_finalizers_of_a_cycle_in_any_order(own: Dict[str, Any], now: datetime) -> None:
    """Python finalizes the objects of a cycle in any order, and then frees."""
    seen: List[Any] = []

    class Late:
        def __init__(self, kept: Dict[str, Any]) -> None:
            self.kept = kept
            self.line = kept["answer"].scores["engagement"].lines[1]

        def __del__(self) -> None:
            again = self.kept["case"].evaluate(self.kept["lead"], now)
            assert again.to_json() == self.kept["answer"].to_json()
            assert self.kept["policy"].field("account.growth")
            bantam.Lead(self.kept["policy"]).close()
            seen.append(self.line.arguments["half_life"].value)

    # One before and one after an answer, since the collector goes by age.
    cycle: Dict[str, Any] = dict(own)
    cycle["first"] = Late(cycle)
    cycle["answer"] = cycle["case"].evaluate(cycle["lead"], now)
    cycle["last"] = Late(cycle)
    own.clear()
    del cycle
    gc.collect()
    assert seen == ["7d", "7d"]


def test_objects_that_outlast_the_interpreters_end() -> None:
    code = """
import sys, threading, bantam
from datetime import datetime, timezone
policy = bantam.Policy.from_preset("lead_scoring_saas")
lead = bantam.Lead(policy)
case = bantam.Case(policy)
answer = case.evaluate(lead, datetime.now(timezone.utc))
views = answer.scores
class Late:
    def __del__(self, answer=answer, lead=lead):
        answer.to_json(), lead.to_json(), lead.close()
late = Late()
late.cycle = late
sys.modules["kept"] = (policy, lead, case, answer, views)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
