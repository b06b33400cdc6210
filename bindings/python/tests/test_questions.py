"""Every question of a case: asked by its method, and in a query."""

from __future__ import annotations

import inspect
import json
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Dict

import pytest
import bantam
from bantam import Case, HandoffStep, Lead, Policy, Query

UTC = timezone.utc


@pytest.fixture
def taken(case: Case, lead: Lead, now: datetime) -> Case:
    case.take(lead, now)
    return case


def test_every_question_has_a_method() -> None:
    for kind in (Query, bantam.LeadsQuery):
        for question in kind._members:
            method = getattr(Case, question)
            assert method.__doc__, question
            answer = inspect.signature(method).return_annotation
            name = answer.replace("Records[", "").rstrip("]")
            assert question == "explain" or issubclass(
                getattr(bantam, name), bantam.Record
            )


def test_methods_say_what_a_query_says(root: Any, taken: Case) -> None:
    """Of the questions that tests/capi asks in one call."""
    source = (root / "tests/capi/query.json").read_bytes()
    query = Query.from_json(source)
    told = taken.ask(query)
    asked: Dict[str, Any] = {
        "replay": taken.replay("pipeline"),
        "move": taken.move("pipeline", "won", roles=["ae"]),
        "move_options": taken.move_options("pipeline", roles=["ae"]),
        "proposal": taken.proposal("pipeline"),
        "handoff": taken.handoff("sdr_to_ae"),
        "intents": taken.intents("sdr_to_ae"),
        "step": taken.step(
            "sdr_to_ae",
            HandoffStep.OFFER,
            "sam",
            method=bantam.HandoffMethod.LIVE_CALL,
            roles=["sdr"],
            to="eva",
        ),
        "step_options": taken.step_options("sdr_to_ae", "sam", roles=["sdr"]),
        "reach": taken.reach(bantam.Target(of="fit", at_least=40)),
        "crossing": taken.crossing("engagement", threshold=2),
        "match_keys": taken.match_keys(),
    }
    assert query.route and query.reassign
    assert query.surviving_claim and query.surviving_record
    asked["route"] = taken.route("new_leads", context=query.route.context)
    left = query.reassign
    asked["reassign"] = taken.reassign(
        left.from_, items=left.items, candidates=left.candidates
    )
    asked["surviving_claim"] = taken.surviving_claim(
        claims=query.surviving_claim.claims
    )
    asked["surviving_record"] = taken.surviving_record(
        records=query.surviving_record.records
    )
    for name, answer in asked.items():
        assert answer == getattr(told, name), name
    assert set(json.loads(source)) - set(asked) == {"evaluate", "explain"}


def test_a_move(taken: Case) -> None:
    won = taken.move("pipeline", "won", roles=["sdr"])
    assert won.allowed is False
    assert (won.from_, won.transition) == ("proposal", "win")
    (obstacle,) = won.obstacles
    assert obstacle.obstacle is bantam.Obstacle.ROLE
    assert obstacle.instead == ("ae",)
    # The fit is 35 and at most 40; whether it grows and who decides is unknown.
    assert [(need.id, need.met) for need in won.unmet] == [
        ("fit", False),
        ("growing", None),
        ("decider", None),
    ]
    lost = taken.move("pipeline", "lost", reason="no_need")
    assert lost.allowed is True and not lost.unmet
    with pytest.raises(bantam.NotFound):
        taken.move("pipelin", "won")
    with pytest.raises(TypeError):
        taken.move("pipeline")  # type: ignore[call-arg]


def test_history(taken: Case) -> None:
    history = taken.replay("pipeline")
    assert (history.stage, history.highest) == ("proposal", "proposal")
    assert history.since == datetime(2026, 5, 3, tzinfo=UTC)
    first, second = history.visits
    assert (first.stage, first.entered, first.left) == (
        "open",
        datetime(2026, 5, 1, tzinfo=UTC),
        datetime(2026, 5, 3, tzinfo=UTC),
    )
    assert second.left is None
    assert history.totals[0].spent == timedelta(days=2)
    # 60 days from the third of May.
    (limit,) = second.limits
    assert limit.standing is bantam.LimitStanding.RUNNING
    assert limit.due == datetime(2026, 7, 2, tzinfo=UTC)


def test_a_handoff(policy: Policy, lead: Lead, case: Case, now: datetime) -> None:
    lead.set("account.growth", 0.2)
    claim = bantam.HandoffEvent(
        id="h1", handoff="sdr_to_ae", step=HandoffStep.CLAIM, actor="sam", at=now
    )
    lead.add(claim)
    case.take(lead, now + timedelta(hours=1))
    state = case.handoff("sdr_to_ae")
    assert state.state is bantam.HandoffState.CLAIMED
    assert state.claim and state.claim.giver == "sam"
    assert state.claim.until == now + timedelta(days=30)
    offer = case.step(
        "sdr_to_ae",
        HandoffStep.OFFER,
        "sam",
        roles=["sdr"],
        to="eva",
        method=bantam.HandoffMethod.LIVE_CALL,
    )
    assert offer.allowed is True
    assert offer.to is bantam.HandoffState.OFFERED
    steps = {answer.step for answer in case.step_options("sdr_to_ae", "sam")}
    assert {HandoffStep.OFFER, HandoffStep.RELEASE} <= steps


def test_several_leads(policy: Policy, case: Case, lead: Lead, now: datetime) -> None:
    other = Lead.from_dict(policy, {"person": {"id": "P-7"}, "account": {"id": "A-3"}})
    same = case.compare([lead, other], now)
    assert same.verdict is bantam.MatchVerdict.SAME_ACCOUNT
    assert case.compare([lead, lead], now).verdict is bantam.MatchVerdict.DUPLICATE
    found = case.match_account([lead, Lead(policy), other], now)
    assert [match.candidate for match in found.matches] == [1]
    # The policy rolls nothing up.
    assert list(case.roll_up([lead], now)) == []
    with pytest.raises(bantam.FailedPrecondition):
        case.match_keys()
    with pytest.raises(bantam.InvalidType):
        case.compare([lead, None], now)  # type: ignore[list-item]
    with pytest.raises(bantam.InvalidArgument):
        case.compare([lead], now)


def test_roll_ups(now: datetime) -> None:
    policy = Policy.from_text(
        """id: 'r' fields { path: 'person.level' type: INT }
        scores { id: 's' subject: PERSON groups { id: 'g'
          rules { id: 'r' points: 10 when: 'person.level > 1' } } }
        rollups { id: 'all' score: 's' sum {} }"""
    )
    leads = [
        Lead.from_dict(
            policy,
            {"account": {"id": "A-1"}, "person": {"id": f"P-{i}", "level": i}},
        )
        for i in range(4)
    ]
    (rolled,) = Case(policy).roll_up(leads, now)
    assert (rolled.id, rolled.points) == ("all", 20)
    assert [member.points for member in rolled.members] == [10, 10, 0, 0]


def test_what_would_be_otherwise(taken: Case) -> None:
    reached = taken.reach(bantam.Target(of="fit", at_least=40))
    assert reached.outcome is bantam.CounterfactualOutcome.FOUND
    (change,) = reached.changes
    assert change.path == "account.growth"
    assert isinstance(change.value, float) and change.value > 0.1
    # 8 points a week ago, of which half is left after seven days: 2 in another.
    fades = taken.crossing("engagement", threshold=Decimal(2))
    assert fades.outcome is bantam.CrossingOutcome.CROSSES
    assert fades.at_instant and fades.points and fades.points <= 2
    assert datetime(2026, 6, 7, tzinfo=UTC) < fades.at_instant.to_datetime()
