"""How long things take: python speed.py, in an environment with the wheel.

The lead is that of the repository's README, the policy the preset
lead_scoring_saas. Prints the best of 25 runs of each, in microseconds.
"""

from __future__ import annotations

import json
import time
import timeit
from datetime import datetime, timezone
from typing import Callable, Dict

import bantam

NOW = datetime(2026, 6, 1, tzinfo=timezone.utc)
SUBMITTED = datetime(2026, 4, 2, tzinfo=timezone.utc)
VALUES = {
    "account": {"industry": "saas", "country": "NL"},
    "person": {"seniority": "director", "department": "sales"},
    "activities": [{"kind": "form_submitted", "at": "2026-04-02T00:00:00Z"}],
}
POLICY = bantam.Policy.from_preset("lead_scoring_saas")
JSON = json.dumps(VALUES).encode()
evaluator = bantam.Evaluator(POLICY)
lead = bantam.Lead.from_dict(POLICY, VALUES)


def fill() -> None:
    lead.clear()
    for subject in ("account", "person"):
        for name, value in VALUES[subject].items():  # type: ignore[attr-defined]
            lead.set(f"{subject}.{name}", value)
    lead.add_activity("form_submitted", SUBMITTED)


def figures() -> bantam.Evaluation:
    return evaluator.evaluate(lead, NOW, explained=False)


TIMED: Dict[str, Callable[[], object]] = {
    "evaluate, figures alone": figures,
    "evaluate, explained": lambda: evaluator.evaluate(lead, NOW),
    "the same, and read every line": lambda: [
        (line.path, line.points)
        for score in evaluator.evaluate(lead, NOW).scores
        for line in score.lines
    ],
    "the same, and explain it": lambda: evaluator.evaluate(lead, NOW).explain(),
    "set 4 fields and 1 activity": fill,
    "read_dict": lambda: lead.read_dict(VALUES),
    "read_json": lambda: lead.read_json(JSON),
    "evaluate_json, figures alone": lambda: evaluator.evaluate_json(
        JSON, NOW, explained=False
    ),
}

if __name__ == "__main__":
    for name, function in TIMED.items():
        lead.read_dict(VALUES)
        # Time of this thread, so that other work on the machine counts little.
        timer = timeit.Timer(function, timer=time.thread_time)
        best = min(timer.repeat(number=2_000, repeat=25)) / 2_000
        print(f"| {name} | {best * 1e6:.1f} |")
