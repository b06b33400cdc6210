"""Threads: what is shared, what waits, and nothing that crashes."""

from __future__ import annotations

import sys
import threading
import time
from datetime import datetime, timedelta
from typing import Any, Callable, Iterator, List

import pytest

import bantam
from bantam import Case, Lead, Policy

THREADS = 16


@pytest.fixture(autouse=True)
def _switch_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def _run(work: Callable[[int], None]) -> None:
    """Runs `work` in all threads at once; raises what one of them raised."""
    errors: List[BaseException] = []
    start = threading.Barrier(THREADS)

    def body(number: int) -> None:
        try:
            start.wait()
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=body, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "threads wait for each other"
    if errors:
        raise errors[0]


def test_one_policy_for_all(policy: Policy, lead_json: str, now: datetime) -> None:
    lead = Lead.from_json(policy, lead_json)
    moments = [now + timedelta(days=n) for n in range(THREADS)]
    alone = [Case(policy).evaluate(lead, at).to_json() for at in moments]

    def work(number: int) -> None:
        case, own = Case(policy), Lead(policy)
        for _ in range(50):
            own.read_json(lead_json)
            answer = case.evaluate(own, moments[number])
            assert answer.to_json() == alone[number]
            assert case.explain()

    _run(work)


def test_one_evaluator_and_one_lead_for_all(
    policy: Policy, case: Case, lead_json: str, now: datetime
) -> None:
    """Not as it is meant; but each call sees a whole lead."""
    lead = Lead.from_json(policy, lead_json)
    possible = set()
    for employees in (5, 250, bantam.UNKNOWN):
        lead.set("account.employees", employees)
        possible.add(str(case.evaluate(lead, now).scores["fit"].points))
    binary = lead.to_binary()

    def work(number: int) -> None:
        for turn in range(60):
            if number % 4 == 0:
                lead.set("account.employees", (5, 250, bantam.UNKNOWN)[turn % 3])
            elif number % 4 == 1:
                lead.read_binary(binary)
            elif number % 4 == 2:
                lead.to_json(), lead.to_binary()
            else:
                found = case.evaluate(lead, now).scores["fit"].points
                assert str(found) in possible
                Case(policy).ask_json(lead_json, now, {})

    _run(work)


def test_one_answer_for_all_readers(case: Case, lead: Lead, now: datetime) -> None:
    answer = case.evaluate(lead, now)
    text = repr([answer.scores, answer.assessments, answer.committees])
    written = answer.to_json()

    def work(number: int) -> None:
        for _ in range(10):
            assert repr([answer.scores, answer.assessments, answer.committees]) == text
            assert answer.to_json() == written

    _run(work)


def test_every_call_waits_for_its_turn(
    policy: Policy, case: Case, lead: Lead, lead_json: str, now: datetime
) -> None:
    """A race that shows itself once a year is no test: the lock is held here."""
    case.take(lead, now)
    binary = lead.to_binary()
    asked = bantam.Query(evaluate=bantam.EvaluateQuery()).to_binary()
    of_lead: List[Callable[[], object]] = [
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
        lambda: lead.read_json(lead_json),
        lambda: lead.read_dict({}),
        lambda: lead.read_binary(binary),
        lambda: lead.to_json(),
        lambda: lead.to_binary(),
        lambda: lead.get("account.employees"),
        lambda: lead.parts(),
        lambda: lead.clear_evidence(),
        lambda: Case(policy).ask_of_leads([lead], now, bantam.LeadsQuery()),
        lambda: Case(policy).evaluate(lead, now),
    ]
    of_case: List[Callable[[], object]] = [
        lambda: case.evaluate(Lead(policy), now),
        lambda: case.ask_json(lead_json, now, {}),
        lambda: case.ask_binary(binary, now, asked),
    ]
    explain: List[Callable[[], object]] = [lambda: case.explain()]
    for lock, calls in (
        (lead._lock, explain),
        (lead._lock, of_lead),
        (case._lock, of_case),
    ):
        done: List[int] = []

        def call(number: int, calls: Any = calls, done: Any = done) -> None:
            calls[number]()
            done.append(number)

        threads = [
            threading.Thread(target=call, args=(number,))
            for number in range(len(calls))
        ]
        with lock:
            for thread in threads:
                thread.start()
            time.sleep(0.2)
            assert done == []
        for thread in threads:
            thread.join(60)
        assert sorted(done) == list(range(len(calls)))


def test_closed_by_one_while_others_use_it(
    policy: Policy, lead_json: str, now: datetime
) -> None:
    for _ in range(10):
        lead, case = Lead.from_json(policy, lead_json), Case(policy)
        answer = case.evaluate(lead, now)
        handles: List[Any] = [lead, case]

        def work(number: int) -> None:
            try:
                for turn in range(20):
                    if number < 2 and turn == 10:
                        handles[number].close()
                    case.evaluate(lead, now)
                    lead.set("account.employees", turn)
                    for score in answer.scores:
                        repr(score)
                    repr(answer.lead_id), answer.to_json()
            except bantam.FailedPrecondition:
                pass

        _run(work)
