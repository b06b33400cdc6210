"""Figures: one at a time, without the records of a whole answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Union

from ._native import ffi, text
from ._values import decimal
from .records import Absence


class ScoreFigure(NamedTuple):
    """A score's figures: see ScoreResult."""

    absence: Absence
    points: Decimal
    low: Decimal
    high: Decimal
    exact: bool


class GradeFigure(NamedTuple):
    """A grade alone: see GradeResult."""

    absence: Absence
    grade: str


class FrameworkFigure(NamedTuple):
    """A framework's figures: how many questions are open, and due in the stage."""

    absence: Absence
    points: Decimal
    low: Decimal
    high: Decimal
    completeness: Decimal
    stage: str
    open: int
    due: int


class CommitteeFigure(NamedTuple):
    """How many of the people who buy stand how: see CommitteeResult."""

    absence: Absence
    size: int
    supportive: int
    neutral: int
    opposed: int
    attitude_unknown: int
    champions: int
    blockers: int
    vetoes: int


class DecisionFigure(NamedTuple):
    """Yes, no, or None where it is open."""

    absence: Absence
    yes: Optional[bool]


Which = Union[str, int]
# Members that are no plain integers.
_CONVERTED: Dict[str, Callable[[Any], Any]] = {
    "absence": Absence,
    **dict.fromkeys(("completeness", "high", "low", "points"), decimal),
    **dict.fromkeys(("grade", "stage"), lambda cell: text(cell.data, cell.size)),
    **dict.fromkeys(("exact", "known", "yes"), bool),
}


class Figures:
    """Figures of the lead that a case took.

    They are named by the id of what they are of, or by its place in the policy.
    Where one is absent, its numbers are 0 and `absence` says why.
    """

    __slots__ = ()

    def _figure(self, what: str, which: Which, kind: str = "") -> Any:
        raise NotImplementedError

    def score(self, which: Which) -> ScoreFigure:
        """A score's points."""
        return ScoreFigure(*read(self._figure("score", which)))

    def grade(self, which: Which) -> GradeFigure:
        """A grade."""
        return GradeFigure(*read(self._figure("grade", which)))

    def framework(self, which: Which) -> FrameworkFigure:
        """A framework's points and open questions."""
        return FrameworkFigure(*read(self._figure("framework", which)))

    def committee(self, which: Which) -> CommitteeFigure:
        """How many people stand how."""
        return CommitteeFigure(*read(self._figure("committee", which)))

    def persona(self, which: Which) -> DecisionFigure:
        """Whether the person fits a persona."""
        return self._decision("persona", which)

    def red_flag(self, which: Which) -> DecisionFigure:
        """Whether a red flag is raised."""
        return self._decision("red_flag", which)

    def qualification(self, which: Which) -> DecisionFigure:
        """Whether the lead is qualified."""
        return self._decision("qualification", which)

    def _decision(self, what: str, which: Which) -> DecisionFigure:
        absence, yes, known = read(self._figure(what, which, "decision"))
        return DecisionFigure(absence, yes if known else None)


def read(struct: Any) -> List[Any]:
    """The members of a figure, in the order of the structure."""
    members = [name for name, _ in ffi.typeof(struct).item.fields[1:]]
    return [_CONVERTED.get(name, int)(getattr(struct, name)) for name in members]
