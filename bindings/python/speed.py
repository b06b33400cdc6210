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
FIGURES = b'{"evaluate": {"figures_only": true}}'
case = bantam.Case(POLICY)
lead = bantam.Lead.from_dict(POLICY, VALUES)


def fill() -> None:
    lead.clear()
    for subject in ("account", "person"):
        for name, value in VALUES[subject].items():  # type: ignore[attr-defined]
            lead.set(f"{subject}.{name}", value)
    lead.add(bantam.Activity(kind="form_submitted", at=SUBMITTED))


def explained() -> str:
    case.take(lead, NOW)
    return case.explain()


def figures() -> bantam.Evaluation:
    return case.evaluate(lead, NOW, figures_only=True)


TIMED: Dict[str, Callable[[], object]] = {
    "evaluate, figures alone": figures,
    "evaluate, explained": lambda: case.evaluate(lead, NOW),
    "the same, and read every line": lambda: [
        (line.path, line.points)
        for score in case.evaluate(lead, NOW).scores
        for line in score.lines
    ],
    "take, and explain": explained,
    "set 4 fields and 1 activity": fill,
    "read_dict": lambda: lead.read_dict(VALUES),
    "read_json": lambda: lead.read_json(JSON),
    "ask_json, figures alone": lambda: case.ask_json(JSON, NOW, FIGURES),
}

if __name__ == "__main__":
    for name, function in TIMED.items():
        lead.read_dict(VALUES)
        # Time of this thread, so that other work on the machine counts little.
        timer = timeit.Timer(function, timer=time.thread_time)
        best = min(timer.repeat(number=2_000, repeat=25)) / 2_000
        print(f"| {name} | {best * 1e6:.1f} |")
