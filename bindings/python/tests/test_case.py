"""Answers: every figure, by every way to it."""

from __future__ import annotations

import copy
import enum
import gc
import json
import pickle
import re
import subprocess
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any, Dict, Optional, Union

import pytest

import bantam
from bantam import UNKNOWN, Case, Evaluation, Instant, Lead, Money, Policy

UTC = timezone.utc


def name(value: Optional[enum.IntEnum]) -> str:
    """What an enumeration calls it."""
    assert value is not None
    return value.name


def told(step: Union[bantam.Line, bantam.Note]) -> Dict[str, Any]:
    """The arguments of a step or a note."""
    return {argument.name: argument.value for argument in step.arguments}


def test_scores(answer: Evaluation) -> None:
    fit = answer.scores["fit"]
    assert (fit.id, fit.subject) == ("fit", bantam.Subject.ACCOUNT)
    # 25 for 200 employees, 10 for SaaS; 5 more if it grows.
    assert (fit.points, fit.low, fit.high, fit.exact) == (35, 35, 40, True)
    assert type(fit.points) is Decimal
    assert [(name(line.code), line.path, line.points) for line in fit.lines] == [
        ("RULE_HOLDS", "fit.size.large", 25),
        ("RULE_HOLDS", "fit.size.saas", 10),
    ]
    (growing,) = fit.undecided
    assert (growing.path, growing.low, growing.high) == ("fit.size.growing", 0, 5)
    assert growing.fields == ("account.growth",)
    assert growing.error == ""
    # One visit of 8 points, a half-life ago; the other is in the future.
    engagement = answer.scores["engagement"]
    assert engagement.points == sum(line.points for line in engagement.lines) == 4
    counted, faded = engagement.lines
    assert (name(counted.code), counted.points) == ("RULE_OCCURRENCES", 8)
    assert told(counted) == {"count": 1}
    assert (name(faded.code), faded.points) == ("RULE_DECAY", -4)
    assert told(faded) == {"half_life": "7d"}


def test_the_rest(answer: Evaluation, policy: Policy, now: datetime) -> None:
    made = answer.provenance
    assert made is not None and answer.lead_id == "L-17"
    assert (made.policy_id, made.policy_version) == ("acme", "3")
    assert made.policy_hash == policy.hash
    assert made.library_version == bantam.__version__
    assert re.fullmatch(r"20\d\d[a-z]", made.zone_data_version)
    assert answer.now == now and answer.now_instant == Instant.from_datetime(now)
    (grade,) = answer.grades
    assert (grade.id, grade.grade, grade.possible) == ("fit_grade", "B", ("A", "B"))
    (note,) = answer.notes
    assert (name(note.code), note.path, told(note)) == (
        "ACTIVITIES_IN_FUTURE",
        "activities",
        {"count": 1},
    )
    (bant,) = answer.assessments
    assert bant.subject is bantam.Subject.OPPORTUNITY
    assert (bant.points, bant.low, bant.high) == (30, 25, 80)
    # 30 of 80 points.
    assert bant.completeness == Decimal("0.375")
    win = bant.win_probability
    assert win and (win.low, win.high) == (Decimal("0.2"), Decimal("0.6"))
    assert (bant.stage, bant.due) == ("proposal", ("need.pain",))
    assert [question.worth for question in bant.questions] == [20, 15, 10, 7, 3]
    amount, approved = bant.dimensions["budget"].criteria
    assert amount.value == Money(5000, "USD")
    assert amount.standing is bantam.Standing.GOOD
    assert amount.assessment is bantam.Assessment.CONFIRMED
    assert amount.at == datetime(2026, 5, 1, tzinfo=UTC)
    assert approved.standing is bantam.Standing.CONFLICTING
    assert approved.value is UNKNOWN and approved.at is None
    assert [(s.source, s.assessment, s.at) for s in approved.conflict] == [
        ("P-9", bantam.Assessment.CONFIRMED, None),
        ("S-1", bantam.Assessment.DENIED, datetime(2026, 5, 2, tzinfo=UTC)),
    ]
    (buyers,) = answer.committees
    assert buyers.benchmark is bantam.Benchmark.WITHIN
    assert (buyers.champions, buyers.blockers, buyers.vetoes) == (
        ("P-9",),
        ("P-8",),
        ("P-8",),
    )
    assert [name(role.coverage) for role in buyers.roles] == [
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
    assert (points.have_grade, points.need_grade) == ("", "")
    assert (grade_.have_grade, grade_.need_grade) == ("B", "A")
    assert (grade_.have, grade_.need, grade_.possible) == (None, None, None)


def test_records_say_what_their_json_says(answer: Evaluation) -> None:
    found = json.loads(answer.to_json())
    assert found["lead_id"] == answer.lead_id
    for of, given in zip(answer.scores, found["scores"]):
        assert (of.id, name(of.subject)) == (given["id"], given["subject"])
        for part in ("points", "low", "high"):
            assert getattr(of, part) == Decimal(repr(given[part]))
        assert [name(line.code) for line in of.lines] == [
            line["code"] for line in given["lines"]
        ]
    assert Evaluation.from_json(answer.to_json()) == answer
    assert Evaluation.from_binary(answer.to_binary()) == answer
    assert pickle.loads(pickle.dumps(answer)) == copy.deepcopy(answer) == answer


def test_the_same_bytes_as_the_cpp_api(
    root: Path, build_dir: Path, case: Case, lead: Lead, now: datetime, tmp_path: Path
) -> None:
    query, expected = root / "tests/capi/query.json", tmp_path / "answer.json"
    subprocess.run(
        [
            build_dir / "tests/capi/capi_reference",
            root / "tests/capi/policy.textproto",
            root / "tests/capi/lead.json",
            query,
            expected,
        ],
        check=True,
    )
    asked = query.read_text(encoding="utf-8")
    case.take(lead, now)
    answer = case.ask(bantam.Query.from_json(asked))
    assert answer.to_json().encode() == expected.read_bytes()
    assert case.ask_json(lead.to_json(), now, asked).encode() == expected.read_bytes()


@pytest.mark.parametrize("locale", ["en", "zh-Hant-TW"])
def test_the_same_text_as_the_command_line(
    root: Path,
    build_dir: Path,
    case: Case,
    lead: Lead,
    now: datetime,
    tmp_path: Path,
    locale: str,
) -> None:
    case.take(lead, now)
    lines = tmp_path / "lead.jsonl"
    source = json.loads((root / "tests/capi/lead.json").read_text())
    lines.write_text(json.dumps(source))
    for personal in (False, True):
        done = subprocess.run(
            [build_dir / "cli/bantam", "explain", lines, "--id", "L-17"]
            + ["--policy", root / "tests/capi/policy.textproto"]
            + ["--now", "2026-06-01T00:00:00Z", "--locale", locale]
            + ["--show-personal"] * personal,
            check=True,
            stdout=subprocess.PIPE,
        )
        shown = case.explain(locale=locale, show_personal=personal)
        assert shown.encode() == done.stdout
        assert ("CTO" in shown.split("Policy acme")[0]) is personal or "title" in shown


def test_the_example_of_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    lead_json = re.search(r'kLead\[\] = R"\((.*?)\)"', readme, re.S)
    printed = re.search(r"This prints:\n\n```text\n(.*?)```", readme, re.S)
    assert lead_json and printed
    policy = Policy.from_preset("lead_scoring_saas")
    lead = Lead.from_json(policy, lead_json.group(1))
    case = Case(policy)
    answer = case.evaluate(lead, datetime(2026, 6, 1, tzinfo=UTC))
    assert case.explain() == printed.group(1)
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


def test_figures_alone(case: Case, lead: Lead, now: datetime) -> None:
    figures = case.evaluate(lead, now, figures_only=True)
    full = case.evaluate(lead, now)
    assert [s.points for s in figures.scores] == [s.points for s in full.scores]
    for score in figures.scores:
        assert not score.lines and not score.undecided
    assert not figures.assessments[0].dimensions[0].criteria
    assert not figures.personas[0].traits
    assert figures.grades == full.grades


def test_binary_is_deterministic(
    case: Case, lead: Lead, now: datetime, answer: Evaluation
) -> None:
    again = case.evaluate(lead, now)
    assert again.to_binary() == answer.to_binary()
    assert again.scores == answer.scores
    later = case.evaluate(lead, now + timedelta(days=7))
    assert later.to_binary() != answer.to_binary()
    assert later.scores != answer.scores
    assert later.scores["fit"] == answer.scores["fit"]
    assert later.scores["engagement"].lines != answer.scores["engagement"].lines


def test_every_question_of_a_lead_that_was_taken(
    case: Case, lead: Lead, now: datetime
) -> None:
    with pytest.raises(bantam.FailedPrecondition):
        case.ask(bantam.Query())
    case.take(lead, now)
    answer = case.ask(
        bantam.Query(
            evaluate=bantam.EvaluateQuery(figures_only=True),
            move=bantam.MoveRequest(process="pipeline", to="won"),
            reach=bantam.ReachQuery(
                target=bantam.Target(of="fit", at_least=Decimal("35"))
            ),
        )
    )
    assert answer.evaluate and answer.evaluate.scores["fit"].points == 35
    assert answer.move and answer.move.allowed is not True
    assert answer.reach and name(answer.reach.outcome) == "REACHED"
    assert answer.proposal is None and not answer.move_options
    with pytest.raises(bantam.NotFound, match="replay: "):
        case.ask(bantam.Query(replay=bantam.ProcessQuery(process="none")))
    with pytest.raises(bantam.InvalidType):
        case.ask({"evaluate": {}})  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidType):
        bantam.Query(mvoe=1)  # type: ignore[call-arg]
    lead.set("account.employees", 5)
    with pytest.raises(bantam.FailedPrecondition):
        case.ask(bantam.Query())


def test_questions_about_several_leads(
    case: Case, lead: Lead, lead_json: str, now: datetime
) -> None:
    same = bantam.LeadsQuery(compare=True)
    told = case.ask_of_leads([lead, lead], now, same)
    assert told.compare and told.match_account is None
    one = json.dumps(json.loads(lead_json))
    found = case.ask_of_leads_json(f"{one}\n{one}\n", now, {"compare": True})
    assert bantam.LeadsAnswer.from_json(found) == told
    binary = lead.to_binary()
    size = len(binary)
    prefix = bytes([size & 127 | 128, size >> 7]) if size > 127 else bytes([size])
    again = case.ask_of_leads_binary((prefix + binary) * 2, now, same.to_binary())
    assert bantam.LeadsAnswer.from_binary(again) == told
    with pytest.raises(bantam.FailedPrecondition):
        case.ask(bantam.Query())
    with pytest.raises(bantam.InvalidType):
        case.ask_of_leads([lead, None], now, same)  # type: ignore[list-item]
    with pytest.raises(bantam.InvalidType):
        case.ask_of_leads([lead], now, {"compare": True})  # type: ignore[arg-type]


def test_any_question_in_one_call(
    case: Case, lead: Lead, lead_json: str, now: datetime, answer: Evaluation
) -> None:
    found = json.loads(case.ask_json(lead_json, now, {"evaluate": {}}))
    assert found["evaluate"] == json.loads(answer.to_json())
    assert json.loads(case.ask_json(lead_json.encode(), now, b'{"evaluate": {}}')) == (
        found
    )
    asked = bantam.Query(evaluate=bantam.EvaluateQuery())
    binary = case.ask_binary(lead.to_binary(), now, asked.to_binary())
    assert bantam.Answer.from_binary(binary).evaluate == answer
    with pytest.raises(bantam.InvalidArgument, match="mvoe: a query has no such part"):
        case.ask_json(lead_json, now, {"mvoe": {}})
    with pytest.raises(bantam.NotFound, match="replay: "):
        case.ask_json(lead_json, now, {"replay": {"process": "none"}})
    extra = '{"id": "L-1", "extra": 1}'
    with pytest.raises(bantam.InvalidArgument):
        case.ask_json(extra, now, {})
    skipped = case.ask_json(extra, now, {"evaluate": {}}, ignore_undeclared=True)
    assert json.loads(skipped)["evaluate"]["lead_id"] == "L-1"
    for wrong in (None, 5, {}):
        with pytest.raises(bantam.InvalidType):
            case.ask_json(wrong, now, {})  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidType):
        case.ask_binary("{}", now, b"")  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidArgument):
        case.ask_binary(b"\xff", now, b"")
    with pytest.raises(bantam.InvalidType):
        case.ask_json("{}", datetime(2026, 6, 1), {})
    # A failure leaves nothing behind.
    found = json.loads(case.ask_json(lead_json, now, {"evaluate": {}}))
    assert found["evaluate"] == json.loads(answer.to_json())


def test_what_cannot_be_evaluated(
    policy: Policy, case: Case, lead: Lead, now: datetime
) -> None:
    for wrong in (None, {}, policy, "lead"):
        with pytest.raises(bantam.InvalidType):
            case.evaluate(wrong, now)  # type: ignore[arg-type]
    for moment in (None, 0, "2026-06-01T00:00:00Z", datetime(2026, 6, 1)):
        with pytest.raises(bantam.InvalidType):
            case.evaluate(lead, moment)  # type: ignore[arg-type]
    for wrong in (None, "acme", 5):
        with pytest.raises(bantam.InvalidType):
            Case(wrong)  # type: ignore[arg-type]
    other = Lead(Policy.from_text("id: 'other'"))
    with pytest.raises(bantam.InvalidArgument):
        case.evaluate(other, now)
    lead.add(bantam.Activity(kind="page_view", at=now, id="a1"))
    with pytest.raises(bantam.InvalidArgument) as raised:
        case.evaluate(lead, now)
    assert raised.value.code is bantam.Code.INVALID_ARGUMENT
    assert repr(case) == "<Case of policy 'acme'>"


def test_nanoseconds_are_kept(
    policy: Policy, case: Case, lead: Lead, now: datetime
) -> None:
    moment = Instant(1_780_272_000, 1)
    lead.add(
        bantam.Evidence(
            criterion="need.start",
            assessment=bantam.Assessment.CONFIRMED,
            value=Instant(0, 0),
            at=Instant(1_700_000_000, 123_456_789),
        )
    )
    answer = case.evaluate(lead, moment)
    assert answer.now_instant == moment
    with pytest.raises(bantam.OutOfRange):
        answer.now
    start = answer.assessments[0].dimensions["need"].criteria["need.start"]
    assert start.at_instant == Instant(1_700_000_000, 123_456_789)
    with pytest.raises(bantam.OutOfRange):
        start.at
    assert start.value == datetime(1970, 1, 1, tzinfo=UTC)
    assert "123456789" in repr(start)
    assert "Instant(seconds=1780272000, nanos=1)" in repr(answer)


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
        lead.add(
            bantam.Evidence(
                criterion=key, value=value, assessment=bantam.Assessment.CONFIRMED
            )
        )
    answer = Case(policy).evaluate(lead, datetime(2026, 6, 1, tzinfo=UTC))
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
    lead.add(bantam.Activity(kind="v", at=now - timedelta(days=8)))
    lead.set_present(bantam.Subject.OPPORTUNITY)
    for key, day in (("d.first", 20), ("d.then", 10)):
        at = datetime(2026, 5, day, tzinfo=UTC)
        lead.add(
            bantam.Evidence(
                criterion=key, value=at, assessment=bantam.Assessment.CONFIRMED
            )
        )
    answer = Case(policy).evaluate(lead, now)
    faded = answer.scores["s"].lines[1]
    assert faded.points == -2
    assert told(faded) == {"period": "7d", "share": 0.25, "step": True}
    notes = {name(note.code): told(note) for note in answer.notes}
    assert notes["FRAMEWORK_UNDECIDED"] == {"fields": ("opportunity.kind",)}
    assert notes["DATES_OUT_OF_ORDER"] == {
        "order": "o",
        "earlier": "d.first",
        "later": "d.then",
        "earlier_at": datetime(2026, 5, 20, tzinfo=UTC),
        "later_at": datetime(2026, 5, 10, tzinfo=UTC),
    }


def test_explanations_are_of_the_lead_as_it_was(
    case: Case, lead: Lead, now: datetime
) -> None:
    answer = case.evaluate(lead, now)
    assert case.explain().startswith("Lead L-17 at 2026-06-01T00:00:00Z\n")
    before = answer.to_json()
    lead.set("account.employees", 5)
    with pytest.raises(bantam.FailedPrecondition) as raised:
        case.explain()
    assert raised.value.code is bantam.Code.FAILED_PRECONDITION
    assert answer.to_json() == before
    case.take(lead, now)
    for locale in ("", "xx", "x" * 10_000):
        assert case.explain(locale=locale)
    with pytest.raises(bantam.InvalidArgument):
        case.explain(locale="\ud800")
    with pytest.raises(bantam.InvalidType):
        case.explain(locale=None)  # type: ignore[arg-type]
    lead.close()
    with pytest.raises(bantam.FailedPrecondition):
        case.explain()


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
    assert "Evaluation(lead_id='L-17'" in repr(answer)
    assert "grade='B', possible=('A', 'B')" in repr(answer.grades)
    assert "points=Decimal('35')" in repr(answer.scores)
    shown = repr([getattr(answer, name) for name in ("assessments", "personas")])
    assert "5000" not in shown and "CTO" not in shown
    assert "CriterionResult(key='budget.amount'" in shown


def test_views_outlast_all_that_they_came_from(lead_json: str, now: datetime) -> None:
    source = (Path(__file__).parents[3] / "tests/capi/policy.textproto").read_text()
    policy = Policy.from_text(source)
    lead = Lead.from_json(policy, lead_json)
    case = Case(policy)
    answer = case.evaluate(lead, now)
    expected = repr([answer.assessments, answer.scores])
    assessments, scores, line = (
        answer.assessments,
        answer.scores,
        answer.scores["engagement"].lines[1],
    )
    for handle in (policy, lead, case):
        handle.close()
    del policy, lead, case, answer, handle
    gc.collect()
    assert repr([assessments, scores]) == expected
    del assessments, scores
    gc.collect()
    assert told(line) == {"half_life": "7d"}


def test_figures_one_by_one(
    case: Case, lead: Lead, now: datetime, answer: Evaluation
) -> None:
    none = bantam.Absence.NONE
    for of in answer.scores:
        figure = case.score(of.id)
        assert figure == (of.absence, of.points, of.low, of.high, of.exact)
        assert type(figure.points) is Decimal
    assert case.score(1).points == 4
    assert case.grade("fit_grade") == (none, "B")
    # As in the evaluation: five questions are open, and one of them is due.
    assert case.framework("bant") == case.framework(0)
    assert case.framework("bant") == (
        *(none, 30, 25, 80, Decimal("0.375"), "proposal", 5, 1),
    )
    people = case.committee("buyers")
    assert (people.size, people.supportive, people.opposed) == (2, 1, 1)
    assert (people.champions, people.blockers, people.vetoes) == (1, 1, 1)
    assert case.persona("cto").yes is None
    assert [case.red_flag(id).yes for id in ("small", "shrinking")] == [True, None]
    assert case.qualification("sql") == (none, None)
    with pytest.raises(bantam.NotFound):
        case.score("fitt")
    for wrong, error in ((2, bantam.OutOfRange), (-1, bantam.InvalidArgument)):
        with pytest.raises(error):
            case.score(wrong)
    lead.set("account.employees", 5)
    with pytest.raises(bantam.FailedPrecondition):
        case.score("fit")
    with pytest.raises(bantam.FailedPrecondition):
        Case(case._policy).score("fit")
    lead.clear()
    case.take(lead, now)
    assert case.score("fit").absence is bantam.Absence.SUBJECT_ABSENT
