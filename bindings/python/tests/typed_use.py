"""What mypy must accept and refuse: script/test_python checks it.

It is checked with --disallow-any-expr, so that nothing public is typed Any; and
an ignore that is not needed is an error.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Dict, List, Optional, Tuple, Union

import bantam
from bantam import Evaluation, Evaluator, Instant, Lead, Money, Policy


def use(path: str) -> List[Decimal]:
    policy: Policy = Policy.from_file(path, limits=bantam.Limits(max_fields=5))
    with policy as same:
        hash_: str = same.hash
    fields: Tuple[bantam.Field, ...] = tuple(policy.fields.values())
    kind: bantam.Type = fields[0].type
    lead = Lead.from_dict(policy, {"account": {"employees": 250}})
    now = datetime(2026, 6, 1, tzinfo=timezone.utc)
    for value in (None, True, 1, 1.5, "x", now, timedelta(1), Money(1, "EUR")):
        lead.set("account.employees", value)
    lead.set(fields[0], ["a", "b"])
    lead.set(fields[0], bantam.UNKNOWN)
    index: int = lead.add_activity("page_view", now, fields={"activity.page": "/"})
    lead.add_contact("P-1", roles=[bantam.Role.USER], verified=None)
    lead.add_evidence("budget.amount", value=now.date(), at=Instant(0))
    with Evaluator(policy) as evaluator:
        answer: Evaluation = evaluator.evaluate(lead, now, explained=False)
    points: List[Decimal] = [score.points for score in answer.scores]
    fit: bantam.Score = answer.scores["fit"]
    two: List[bantam.Score] = answer.scores[:2]
    arguments: Dict[str, bantam.Value] = fit.lines[0].arguments
    error: Optional[str] = fit.undecided[0].error
    subject: bantam.Subject = fit.subject
    qualified: Optional[bool] = answer.qualifications[0].qualified
    win: Optional[Decimal] = answer.assessments[0].win_low
    criterion = answer.assessments[0].dimensions["budget"].criteria[0]
    said: Union[bantam.Value, bantam.Unknown] = criterion.value
    at: Optional[datetime] = criterion.at
    exact: Optional[Instant] = criterion.at_instant
    champions: Tuple[str, ...] = answer.committees[0].champions
    try:
        text: str = answer.explain(locale="en") + answer.to_json() + lead.to_json()
    except bantam.PolicyError as refused:
        diagnostics: Tuple[bantam.Diagnostic, ...] = refused.diagnostics
        code: bantam.Code = refused.code
        print(diagnostics, code)
    print(hash_, kind, index, two, arguments, error, subject, qualified, win, text)
    print(said, at, exact, champions, bantam.__version__, bantam.features())
    return points


def misuse(policy: Policy, lead: Lead, answer: Evaluation) -> None:
    Money(1.5, "EUR")  # type: ignore[arg-type]
    lead.set("account.employees", b"5")  # type: ignore[arg-type]
    lead.set(5, 5)  # type: ignore[arg-type]
    lead.add_activity("page_view", "now")  # type: ignore[arg-type]
    lead.set_present("person")  # type: ignore[arg-type]
    Evaluator(policy).evaluate(lead, 5)  # type: ignore[arg-type]
    Lead("policy")  # type: ignore[arg-type]
    answer.scores[0].points = Decimal(1)  # type: ignore[assignment]
    answer.scores[0].point  # type: ignore[attr-defined]
    answer.lead_id = "x"  # type: ignore[assignment]
    Policy.from_text(5)  # type: ignore[arg-type]
