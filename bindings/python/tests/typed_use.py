"""What mypy must accept and refuse: script/test_python checks it.

It is checked with --disallow-any-expr, so that nothing public is typed Any; and
an ignore that is not needed is an error.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import List, Optional, Sequence, Tuple, Union

import bantam
from bantam import Case, Evaluation, Instant, Lead, Money, Policy


def use(path: str) -> List[Decimal]:
    policy: Policy = Policy.from_file(path, limits=bantam.Limits(max_fields=5))
    with policy as same:
        hash_: str = same.hash
    fields: Tuple[bantam.Field, ...] = tuple(policy.fields.values())
    kind: bantam.FieldType = fields[0].type
    lead = Lead.from_dict(policy, {"account": {"employees": 250}})
    now = datetime(2026, 6, 1, tzinfo=timezone.utc)
    for value in (None, True, 1, 1.5, "x", now, timedelta(1), Money(1, "EUR")):
        lead.set("account.employees", value)
    lead.set(fields[0], ["a", "b"])
    lead.set(fields[0], bantam.UNKNOWN)
    index: int = lead.add(
        bantam.Activity(kind="page_view", at=now), fields={"activity.page": "/"}
    )
    lead.add(
        bantam.Contact(person_id="P-1", roles=[bantam.BuyerRole.USER], verified=None)
    )
    lead.add(bantam.Evidence(criterion="budget.amount", value=now, at=Instant(0)))
    case = Case(policy)
    answer: Evaluation = case.evaluate(lead, now, figures_only=True)
    points: List[Decimal] = [score.points for score in answer.scores]
    fit: bantam.ScoreResult = answer.scores["fit"]
    two: List[bantam.ScoreResult] = answer.scores[:2]
    argument: Union[bantam.Value, bantam.Unknown] = fit.lines[0].arguments[0].value
    error: str = fit.undecided[0].error
    subject: Optional[bantam.Subject] = fit.subject
    qualified: Optional[bool] = answer.qualifications[0].qualified
    win: Optional[bantam.WinProbability] = answer.assessments[0].win_probability
    criterion = answer.assessments[0].dimensions["budget"].criteria[0]
    said: Union[bantam.Value, bantam.Unknown] = criterion.value
    at: Optional[datetime] = criterion.at
    exact: Optional[Instant] = criterion.at_instant
    champions: Tuple[str, ...] = answer.committees[0].champions
    try:
        text: str = case.explain(locale="en") + answer.to_json() + lead.to_json()
        case.take(lead, now)
        told: bantam.Answer = case.ask(
            bantam.Query(move=bantam.MoveRequest(process="pipeline", to="won"))
        )
        may: Optional[bool] = told.move.allowed if told.move else None
        may = case.move("pipeline", "won", roles=["ae"]).allowed
        options: List[bantam.MoveAnswer] = list(case.move_options("pipeline"))
        same_account: bool = case.compare([lead, lead], now).perhaps_duplicate
    except bantam.PolicyError as refused:
        faults: Sequence[bantam.Fault] = refused.faults
        code: bantam.Code = refused.code
        print(faults, code)
    print(hash_, kind, index, two, argument, error, subject, qualified, win, text, may)
    print(options, same_account)
    print(said, at, exact, champions, bantam.__version__)
    return points


def misuse(policy: Policy, lead: Lead, answer: Evaluation) -> None:
    Money(1.5, "EUR")  # type: ignore[arg-type]
    lead.set("account.employees", b"5")  # type: ignore[arg-type]
    lead.set(5, 5)  # type: ignore[arg-type]
    lead.add(bantam.Activity(kind="page_view", at="now"))  # type: ignore[arg-type]
    lead.set_present("person")  # type: ignore[arg-type]
    Case(policy).evaluate(lead, 5)  # type: ignore[arg-type]
    Lead("policy")  # type: ignore[arg-type]
    answer.scores[0].points = Decimal(1)  # type: ignore[assignment]
    answer.scores[0].point  # type: ignore[attr-defined]
    answer.lead_id = "x"  # type: ignore[assignment]
    Case(policy).move("pipeline")  # type: ignore[call-arg]
    Policy.from_text(5)  # type: ignore[arg-type]
