"""What the tests share: the policy and the lead of tests/capi."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

import bantam

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 6, 1, tzinfo=timezone.utc)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--build-dir",
        type=Path,
        default=ROOT / "build" / "default",
        help="where the command line and capi_reference are built",
    )


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def build_dir(request: pytest.FixtureRequest) -> Path:
    found: Path = request.config.getoption("--build-dir")
    return found


@pytest.fixture(scope="session")
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def policy() -> bantam.Policy:
    return bantam.Policy.from_file(ROOT / "tests/capi/policy.textproto")


@pytest.fixture(scope="session")
def lead_json() -> str:
    return (ROOT / "tests/capi/lead.json").read_text(encoding="utf-8")


@pytest.fixture
def lead(policy: bantam.Policy, lead_json: str) -> bantam.Lead:
    return bantam.Lead.from_json(policy, lead_json)


@pytest.fixture
def empty(policy: bantam.Policy) -> bantam.Lead:
    return bantam.Lead(policy)


@pytest.fixture
def case(policy: bantam.Policy) -> bantam.Case:
    return bantam.Case(policy)


@pytest.fixture
def answer(case: bantam.Case, lead: bantam.Lead, now: datetime) -> bantam.Evaluation:
    return case.evaluate(lead, now)
