"""Answers: every figure, by every way to it."""

from __future__ import annotations

import gc
import json
import re
import subprocess
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import bantam
from bantam import UNKNOWN, Evaluation, Evaluator, Instant, Lead, Money, Policy

UTC = timezone.utc


def test_scores(answer: Evaluation) -> None:
    fit = answer.scores["fit"]
    assert (fit.id, fit.subject) == ("fit", bantam.Subject.ACCOUNT)
    # 25 for 200 employees, 10 for SaaS; 5 more if it grows.
    assert (fit.points, fit.low, fit.high, fit.exact) == (35, 35, 40, True)
    assert type(fit.points) is Decimal
    assert [(line.reason, line.path, line.points) for line in fit.lines] == [
        ("RULE_HOLDS", "fit.size.large", 25),
        ("RULE_HOLDS", "fit.size.saas", 10),
    ]
    (growing,) = fit.undecided
    assert (growing.path, growing.low, growing.high) == ("fit.size.growing", 0, 5)
    assert growing.fields == ("account.growth",)
    assert growing.error is None
    # One visit of 8 points, a half-life ago; the other is in the future.
    engagement = answer.scores["engagement"]
    assert engagement.points == sum(line.points for line in engagement.lines) == 4
    counted, faded = engagement.lines
    assert (counted.reason, counted.points) == ("RULE_OCCURRENCES", 8)
    assert counted.arguments == {"count": 1}
    assert (faded.reason, faded.points) == ("RULE_DECAY", -4)
    assert faded.arguments == {"half_life": "7d"}


def test_the_rest(answer: Evaluation, policy: Policy, now: datetime) -> None:
    assert (answer.lead_id, answer.policy_id, answer.policy_version) == (
        "L-17",
        "acme",
        "3",
    )
    assert answer.policy_hash == policy.hash
    assert answer.library_version == bantam.__version__
    assert re.fullmatch(r"20\d\d[a-z]", answer.zone_data_version)
    assert answer.now == now and answer.now_instant == Instant.from_datetime(now)
    (grade,) = answer.grades
    assert (grade.id, grade.grade, grade.possible) == ("fit_grade", "B", ("A", "B"))
    (note,) = answer.notes
    assert (note.reason, note.path, note.arguments) == (
        "ACTIVITIES_IN_FUTURE",
        "activities",
        {"count": 1},
    )
    (bant,) = answer.assessments
    assert bant.subject is bantam.Subject.OPPORTUNITY
    assert (bant.points, bant.low, bant.high) == (30, 25, 80)
    # 30 of 80 points.
    assert bant.completeness == Decimal("0.375")
    assert (bant.win_low, bant.win_high) == (Decimal("0.2"), Decimal("0.6"))
    assert (bant.stage, bant.due) == ("proposal", ("need.pain",))
    assert [question.worth for question in bant.questions] == [20, 15, 10, 7, 3]
    amount, approved = bant.dimensions["budget"].criteria
    assert amount.value == Money(5000, "USD")
    assert amount.standing is bantam.Standing.GOOD
    assert amount.assessment is bantam.Verdict.CONFIRMED
    assert amount.at == datetime(2026, 5, 1, tzinfo=UTC)
    assert approved.standing is bantam.Standing.CONFLICTING
    assert approved.value is UNKNOWN and approved.at is None
    assert [(s.source, s.assessment, s.at) for s in approved.conflict] == [
        ("P-9", bantam.Verdict.CONFIRMED, None),
        ("S-1", bantam.Verdict.DENIED, datetime(2026, 5, 2, tzinfo=UTC)),
    ]
    (buyers,) = answer.committees
    assert buyers.benchmark is bantam.Benchmark.WITHIN
    assert (buyers.champions, buyers.blockers, buyers.vetoes) == (
        ("P-9",),
        ("P-8",),
        ("P-8",),
    )
    assert [role.coverage.name for role in buyers.roles] == [
        "NOT_REQUIRED",
        "NOT_REQUIRED",
        "COVERED",
        "NOT_REQUIRED",
        "NOT_REQUIRED",
        "MISSING",
    ]
    (cto,) = answer.personas
    assert cto.fits is None
    assert [trait.holds for trait in cto.traits] == [True, None]
    assert cto.traits["it"].fields == ("person.department",)
    small, shrinking = answer.red_flags
    assert (small.raised, small.severity) == (True, bantam.Severity.MAJOR)
    assert (shrinking.raised, shrinking.severity) == (
        None,
        bantam.Severity.DEAL_BREAKER,
    )
    (sql,) = answer.qualifications
    assert sql.qualified is None
    points, grade_ = sql.unmet
    assert (points.have, points.need, points.possible) == (30, 60, 80)
    assert (points.have_grade, points.need_grade) == (None, None)
    assert (grade_.have_grade, grade_.need_grade) == ("B", "A")
    assert (grade_.have, grade_.need, grade_.possible) == (None, None, None)


def _shown(thing: Any) -> Any:
    """What a view says, with everything in it."""
    if isinstance(thing, bantam.View):
        return {name: _shown(getattr(thing, name)) for name in thing._members}
    if isinstance(thing, bantam.Views):
        return [_shown(one) for one in thing]
    return thing


def _matches(view: Any, found: Any, path: str) -> None:
    """Holds a view against the JSON of the same thing, which the library wrote."""
    known = {"now", "provenance", "at", "value", "arguments", "code", "label"}
    for name, value in found.items():
        where = f"{path}.{name}"
        if name in known:
            continue
        if name == "win_probability":
            assert (view.win_low, view.win_high) == (
                Decimal(repr(value["low"])),
                Decimal(repr(value["high"])),
            ), where
            continue
        mine = getattr(view, name)
        if isinstance(mine, bantam.Views):
            assert len(mine) == len(value), where
            for index, (one, other) in enumerate(zip(mine, value)):
                _matches(one, other, f"{where}[{index}]")
        elif isinstance(value, list):
            assert list(mine) == value, where
        elif isinstance(mine, Decimal):
            assert mine == Decimal(repr(value)), where
        elif hasattr(mine, "name"):
            assert mine.name in str(value), where
        elif mine is None:
            assert value in ("", "UNKNOWN") or "UNKNOWN" in str(value), where
        elif isinstance(mine, bool):
            assert mine is value or value == {True: "YES", False: "NO"}[mine], where
        else:
            assert str(mine) == str(value), where


def test_views_say_what_json_says(answer: Evaluation) -> None:
    found = json.loads(answer.to_json())
    for name in ("scores", "grades", "assessments", "personas", "red_flags"):
        listed = getattr(answer, name)
        assert len(listed) == len(found[name]) > 0
        for index, view in enumerate(listed):
            _matches(view, found[name][index], f"{name}[{index}]")
    assert [note.reason for note in answer.notes] == [
        note["code"] for note in found["notes"]
    ]
    assert found["lead_id"] == answer.lead_id


def test_the_same_bytes_as_the_cpp_api(
    root: Path, build_dir: Path, answer: Evaluation, tmp_path: Path
) -> None:
    json_, text = tmp_path / "answer.json", tmp_path / "explanation.txt"
    subprocess.run(
        [
            build_dir / "tests/capi/capi_reference",
            root / "tests/capi/policy.textproto",
            root / "tests/capi/lead.json",
            json_,
            text,
        ],
        check=True,
    )
    assert answer.to_json().encode() == json_.read_bytes()
    assert answer.explain().encode() == text.read_bytes()


@pytest.mark.parametrize("locale", ["en", "zh-Hant-TW"])
def test_the_same_text_as_the_command_line(
    root: Path, build_dir: Path, answer: Evaluation, tmp_path: Path, locale: str
) -> None:
    lead = tmp_path / "lead.jsonl"
    source = json.loads((root / "tests/capi/lead.json").read_text())
    lead.write_text(json.dumps(source))
    for personal in (False, True):
        done = subprocess.run(
            [build_dir / "cli/bantam", "explain", lead, "--id", "L-17"]
            + ["--policy", root / "tests/capi/policy.textproto"]
            + ["--now", "2026-06-01T00:00:00Z", "--locale", locale]
            + ["--show-personal"] * personal,
            check=True,
            stdout=subprocess.PIPE,
        )
        shown = answer.explain(locale=locale, show_personal=personal)
        assert shown.encode() == done.stdout
        assert ("CTO" in shown.split("Policy acme")[0]) is personal or "title" in shown


def test_the_example_of_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    lead_json = re.search(r'kLead\[\] = R"\((.*?)\)"', readme, re.S)
    printed = re.search(r"This prints:\n\n```text\n(.*?)```", readme, re.S)
    assert lead_json and printed
    policy = Policy.from_preset("lead_scoring_saas")
    lead = Lead.from_json(policy, lead_json.group(1))
    answer = Evaluator(policy).evaluate(lead, datetime(2026, 6, 1, tzinfo=UTC))
    assert answer.explain() == printed.group(1)
    assert answer.scores["fit"].points == 50


def test_the_program_of_the_readme(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    program = re.search(r"```python\n(.*?)```", readme, re.S)
    printed = re.search(r"This prints:\n\n```text\n(.*?)```", readme, re.S)
    assert program and printed
    exec(compile(program.group(1), "README.md", "exec"), {})
    assert capsys.readouterr().out == f"50 40 95\n{printed.group(1)}\n"


def test_figures_alone(evaluator: Evaluator, lead: Lead, now: datetime) -> None:
    figures = evaluator.evaluate(lead, now, explained=False)
    full = evaluator.evaluate(lead, now)
    assert [s.points for s in figures.scores] == [s.points for s in full.scores]
    for score in figures.scores:
        assert not score.lines and not score.undecided
    assert not figures.assessments[0].dimensions[0].criteria
    assert not figures.personas[0].traits
    assert figures.grades == full.grades


def test_binary_is_deterministic(
    evaluator: Evaluator, lead: Lead, now: datetime, answer: Evaluation
) -> None:
    again = evaluator.evaluate(lead, now)
    assert again.to_binary() == answer.to_binary()
    assert again.scores == answer.scores
    later = evaluator.evaluate(lead, now + timedelta(days=7))
    assert later.to_binary() != answer.to_binary()
    assert later.scores != answer.scores
    assert later.scores["fit"] == answer.scores["fit"]
    assert later.scores["engagement"].lines != answer.scores["engagement"].lines


def test_any_question_in_one_call(
    evaluator: Evaluator, lead_json: str, now: datetime, answer: Evaluation
) -> None:
    assert evaluator.ask(lead_json, {"evaluate": {}}, now) == {
        "evaluate": json.loads(answer.to_json()),
        "move_options": [],
        "intents": [],
        "step_options": [],
    }
    reached = evaluator.ask(
        lead_json, {"reach": {"target": {"of": "fit", "at_least": 0}}}, now
    )
    assert reached["reach"]["outcome"] == "REACHED"
    with pytest.raises(bantam.InvalidArgument, match="mvoe: a query has no such part"):
        evaluator.ask(lead_json, {"mvoe": {}}, now)
    with pytest.raises(bantam.NotFound, match="replay: "):
        evaluator.ask(lead_json, {"replay": {"process": "none"}}, now)


def test_one_call(
    evaluator: Evaluator, lead: Lead, lead_json: str, now: datetime, answer: Evaluation
) -> None:
    assert evaluator.evaluate_json(lead_json, now) == answer.to_json()
    assert evaluator.evaluate_json(lead_json.encode(), now) == answer.to_json()
    assert evaluator.evaluate_binary(lead.to_binary(), now) == answer.to_binary()
    figures = evaluator.evaluate(lead, now, explained=False)
    found = evaluator.evaluate_json(lead_json, now, explained=False)
    assert found == figures.to_json()
    extra = '{"id": "L-1", "extra": 1}'
    with pytest.raises(bantam.InvalidArgument):
        evaluator.evaluate_json(extra, now)
    skipped = evaluator.evaluate_json(extra, now, ignore_undeclared=True)
    assert json.loads(skipped)["lead_id"] == "L-1"
    for wrong in (None, 5, {}):
        with pytest.raises(bantam.InvalidType):
            evaluator.evaluate_json(wrong, now)  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidType):
        evaluator.evaluate_binary("{}", now)  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidArgument):
        evaluator.evaluate_binary(b"\xff", now)
    with pytest.raises(bantam.InvalidType):
        evaluator.evaluate_json("{}", datetime(2026, 6, 1))
    # A failure leaves nothing behind.
    assert evaluator.evaluate_json(lead_json, now) == answer.to_json()


def test_what_cannot_be_evaluated(
    policy: Policy, evaluator: Evaluator, lead: Lead, now: datetime
) -> None:
    for wrong in (None, {}, policy, "lead"):
        with pytest.raises(bantam.InvalidType):
            evaluator.evaluate(wrong, now)  # type: ignore[arg-type]
    for moment in (None, 0, "2026-06-01T00:00:00Z", datetime(2026, 6, 1)):
        with pytest.raises(bantam.InvalidType):
            evaluator.evaluate(lead, moment)  # type: ignore[arg-type]
    for wrong in (None, "acme", 5):
        with pytest.raises(bantam.InvalidType):
            Evaluator(wrong)  # type: ignore[arg-type]
    other = Lead(Policy.from_text("id: 'other'"))
    with pytest.raises(bantam.InvalidArgument):
        evaluator.evaluate(other, now)
    lead.add_activity("page_view", now, id="a1")
    with pytest.raises(bantam.InvalidArgument) as raised:
        evaluator.evaluate(lead, now)
    assert raised.value.code is bantam.Code.INVALID_ARGUMENT
    assert repr(evaluator) == "<Evaluator of policy 'acme'>"


def test_nanoseconds_are_kept(
    policy: Policy, evaluator: Evaluator, lead: Lead, now: datetime
) -> None:
    moment = Instant(1_780_272_000, 1)
    lead.add_evidence(
        "need.start",
        assessment=bantam.Verdict.CONFIRMED,
        value=Instant(0, 0),
        at=Instant(1_700_000_000, 123_456_789),
    )
    answer = evaluator.evaluate(lead, moment)
    assert answer.now_instant == moment
    with pytest.raises(bantam.OutOfRange):
        answer.now
    start = answer.assessments[0].dimensions["need"].criteria["need.start"]
    assert start.at_instant == Instant(1_700_000_000, 123_456_789)
    with pytest.raises(bantam.OutOfRange):
        start.at
    assert start.value == datetime(1970, 1, 1, tzinfo=UTC)
    assert "123456789" in repr(start)
    assert "2026-06-01T00:00:00.000000001Z" in repr(answer)


def test_values_of_every_type_come_back() -> None:
    policy = Policy.from_text("""id: 'v'
        frameworks { id: 'f' subject: OPPORTUNITY dimensions { id: 'd'
          criteria { id: 'n' answer: NUMBER points: 1 }
          criteria { id: 't' answer: TEXT points: 1 }
          criteria { id: 'y' answer: YES_NO points: 1 }
          criteria { id: 'm' answer: MONEY points: 1 }
          criteria { id: 'd' answer: DATE points: 1 } } }""")
    given = {
        "d.n": 1 << 62,
        "d.t": "a\0b\U0001f600",
        "d.y": True,
        "d.m": Money("-0.000001", "EUR"),
        "d.d": datetime(1, 1, 1, tzinfo=UTC),
    }
    lead = Lead(policy)
    for key, value in given.items():
        lead.add_evidence(key, value=value, assessment=bantam.Verdict.CONFIRMED)
    answer = Evaluator(policy).evaluate(lead, datetime(2026, 6, 1, tzinfo=UTC))
    criteria = answer.assessments[0].dimensions[0].criteria
    found = {criterion.key: criterion.value for criterion in criteria}
    assert found == given
    assert [type(v) for v in found.values()] == [type(v) for v in given.values()]


def test_details_of_every_type_come_back() -> None:
    policy = Policy.from_text("""id: 'd'
        fields { path: 'opportunity.kind' type: STRING }
        activity_kinds { id: 'v' }
        scores { id: 's' subject: PERSON groups { id: 'g'
          rules { id: 'r' points: 8 each { kinds: 'v'
            decay { linear { share: 0.25 period: '7d' step: true } } } } } }
        frameworks { id: 'f' subject: OPPORTUNITY
          date_orders { id: 'o' criteria: 'd.first' criteria: 'd.then' }
          dimensions { id: 'd'
            criteria { id: 'first' answer: DATE points: 1 }
            criteria { id: 'then' answer: DATE points: 1 } } }
        frameworks { id: 'g' subject: OPPORTUNITY
          applies_when: "opportunity.kind == 'channel'"
          dimensions { id: 'd' criteria { id: 'n' answer: TEXT points: 1 } } }""")
    now = datetime(2026, 6, 1, tzinfo=UTC)
    lead = Lead(policy)
    lead.add_activity("v", now - timedelta(days=8))
    lead.set_present(bantam.Subject.OPPORTUNITY)
    for key, day in (("d.first", 20), ("d.then", 10)):
        at = datetime(2026, 5, day, tzinfo=UTC)
        lead.add_evidence(key, value=at, assessment=bantam.Verdict.CONFIRMED)
    answer = Evaluator(policy).evaluate(lead, now)
    faded = answer.scores["s"].lines[1]
    assert faded.points == -2
    assert faded.arguments == {"period": "7d", "share": 0.25, "step": True}
    notes = {note.reason: note.arguments for note in answer.notes}
    assert notes["FRAMEWORK_UNDECIDED"] == {"fields": ("opportunity.kind",)}
    assert notes["DATES_OUT_OF_ORDER"] == {
        "order": "o",
        "earlier": "d.first",
        "later": "d.then",
        "earlier_at": datetime(2026, 5, 20, tzinfo=UTC),
        "later_at": datetime(2026, 5, 10, tzinfo=UTC),
    }


def test_explanations_are_of_the_lead_as_it_was(
    evaluator: Evaluator, lead: Lead, now: datetime
) -> None:
    answer = evaluator.evaluate(lead, now)
    assert answer.explain().startswith("Lead L-17 at 2026-06-01T00:00:00Z\n")
    before = answer.to_json()
    lead.set("account.employees", 5)
    with pytest.raises(bantam.FailedPrecondition) as raised:
        answer.explain()
    assert raised.value.code is bantam.Code.FAILED_PRECONDITION
    assert answer.to_json() == before
    assert evaluator.evaluate(lead, now).explain()
    for locale in ("", "xx", "x" * 10_000):
        assert evaluator.evaluate(lead, now).explain(locale=locale)
    fresh = evaluator.evaluate(lead, now)
    with pytest.raises(bantam.InvalidArgument):
        fresh.explain(locale="\ud800")
    with pytest.raises(bantam.InvalidType):
        fresh.explain(locale=None)  # type: ignore[arg-type]
    lead.close()
    with pytest.raises(bantam.FailedPrecondition):
        fresh.explain()


def test_lists_are_sequences(answer: Evaluation) -> None:
    scores = answer.scores
    assert len(scores) == 2 and list(scores) == [scores[0], scores[1]]
    assert scores[-1] == scores["engagement"] == scores[1]
    assert scores[0] != scores[1] and scores != answer.grades
    assert scores[:1] == [scores[0]] and scores[::-1] == [scores[1], scores[0]]
    assert scores[5:] == []
    assert "fit" in scores and "x" not in scores and scores[0] in scores
    assert scores[0] not in answer.grades
    for index in (2, -3, 1 << 70):
        with pytest.raises(IndexError):
            scores[index]
    with pytest.raises(bantam.NotFound) as raised:
        scores["f"]
    assert raised.value.code is bantam.Code.NOT_FOUND
    for wrong in (None, 1.0):
        with pytest.raises(TypeError):
            scores[wrong]  # type: ignore[call-overload]
    with pytest.raises(bantam.NotFound):
        # Steps have no names of their own.
        scores["fit"].lines["fit.size.large"]
    with pytest.raises(TypeError):
        hash(scores)
    with pytest.raises(TypeError):
        hash(scores[0])
    assert scores[0] != 5


def test_answers_do_not_change(answer: Evaluation) -> None:
    score = answer.scores[0]
    for thing, name in ((score, "points"), (answer, "lead_id"), (score, "lines")):
        with pytest.raises(AttributeError):
            setattr(thing, name, None)
        with pytest.raises(AttributeError):
            delattr(thing, name)
    with pytest.raises(AttributeError):
        score.unheard_of = 1  # type: ignore[attr-defined]


def test_reprs_show_figures_and_no_values(answer: Evaluation) -> None:
    assert repr(answer) == "<Evaluation of lead 'L-17' at 2026-06-01T00:00:00Z>"
    assert repr(answer.grades) == (
        "[Grade(id='fit_grade', grade='B', possible=('A', 'B'))]"
    )
    assert "points=Decimal('35')" in repr(answer.scores)
    shown = repr([getattr(answer, name) for name in ("assessments", "personas")])
    assert "5000" not in shown and "CTO" not in shown
    assert "Criterion(key='budget.amount'" in shown


def test_views_outlast_all_that_they_came_from(lead_json: str, now: datetime) -> None:
    source = (Path(__file__).parents[3] / "tests/capi/policy.textproto").read_text()
    policy = Policy.from_text(source)
    lead = Lead.from_json(policy, lead_json)
    evaluator = Evaluator(policy)
    answer = evaluator.evaluate(lead, now)
    expected = _shown(answer.assessments), _shown(answer.scores)
    assessments, scores, line = (
        answer.assessments,
        answer.scores,
        answer.scores["engagement"].lines[1],
    )
    for handle in (policy, lead, evaluator, answer):
        handle.close()
    del policy, lead, evaluator, answer, handle
    gc.collect()
    assert (_shown(assessments), _shown(scores)) == expected
    del assessments, scores
    gc.collect()
    assert line.arguments == {"half_life": "7d"}
