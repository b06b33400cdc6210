"""Answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NoReturn

from ._enums import (
    Benchmark,
    Coverage,
    Role,
    Severity,
    Standing,
    Subject,
    Verdict,
)
from ._errors import FailedPrecondition, failure
from ._handle import Handle
from ._lead import Lead
from ._native import NULL, ffi, lib, new, take, text
from ._values import Instant, encode
from ._views import (
    Arguments,
    At,
    AtInstant,
    Bool,
    Computed,
    Enum,
    Fact,
    Held,
    Int,
    Listed,
    Millionths,
    SomeMillionths,
    SomeText,
    Strings,
    Text,
    View,
)


def _reason(struct: Any) -> str:
    size = ffi.new("int64_t*")
    return text(lib.bantam_reason_name(struct.reason, size), size[0])


class Line(View):
    """A step of a score. The points of its lines add up to its points.

    `reason` is a stable name, "RULE_HOLDS"; `arguments` are its details.
    """

    __slots__ = ()
    _c_name = "bantam_line"
    reason = Computed(_reason)
    path = Text()
    points = Millionths()
    arguments = Arguments()


class Undecided(View):
    """A rule that the unknowns, or an error, leave open.

    It can add `low` to `high`. `fields` are the unknowns that it asked for;
    `error` says why it erred, None if it did not.
    """

    __slots__ = ()
    _c_name = "bantam_undecided"
    path = Text()
    low = Millionths()
    high = Millionths()
    fields = Strings("field_count")
    error = SomeText()


class Score(View):
    """A score: the points of the rules known to hold.

    Once all is known, it lies within `low` and `high`; `exact` says that both
    ends are reached. `lines` and `undecided` are empty without explanation.
    """

    __slots__ = ()
    _c_name = "bantam_score"
    _key = "id"
    id = Text()
    subject = Enum(Subject)
    points = Millionths()
    low = Millionths()
    high = Millionths()
    exact = Bool()
    lines = Listed(Line, "line_count")
    undecided = Listed(Undecided, "undecided_count")


class Grade(View):
    """A grade, and those that the unknowns leave open."""

    __slots__ = ()
    _c_name = "bantam_grade"
    _key = "id"
    id = Text()
    grade = Text()
    possible = Strings("possible_count")


class Note(View):
    """What is worth knowing of the lead as a whole."""

    __slots__ = ()
    _c_name = "bantam_note"
    reason = Computed(_reason)
    path = Text()
    arguments = Arguments()


class Statement(View):
    """What one source says now."""

    __slots__ = ()
    _c_name = "bantam_statement"
    evidence_id = Text()
    source = Text()
    source_kind = Text()
    assessment = Enum(Verdict)
    value = Held()
    at_instant = AtInstant()
    at = At()


class Criterion(View):
    """How one question stands.

    `assessment` is what the evidence says, stale or not; `value` what is known
    or, while the question is open, claimed. `at` is when it was last so.
    `conflict` is what each of the sources says, where they disagree.
    """

    __slots__ = ()
    _c_name = "bantam_criterion"
    _key = "key"
    key = Text()
    standing = Enum(Standing)
    assessment = Enum(Verdict)
    from_committee = Bool()
    value = Held()
    points = Millionths()
    low = Millionths()
    high = Millionths()
    conflict = Listed(Statement, "conflict_count")
    at_instant = AtInstant()
    at = At()


class Dimension(View):
    """One letter of BANT. `criteria` is empty without explanation."""

    __slots__ = ()
    _c_name = "bantam_dimension"
    _key = "id"
    id = Text()
    points = Millionths()
    low = Millionths()
    high = Millionths()
    completeness = Millionths()
    criteria = Listed(Criterion, "criterion_count")


class Question(View):
    """A question that is open.

    `worth`: how far the total moves between a bad and a good answer.
    """

    __slots__ = ()
    _c_name = "bantam_question"
    _key = "key"
    key = Text()
    standing = Enum(Standing)
    worth = Millionths()


class Assessment(View):
    """How one framework stands.

    `completeness` is the share of the points whose questions are answered,
    `win_low` to `win_high` the chance that the deal is won, None where the
    policy says nothing of it; both from 0 to 1. `stage` is None where it is
    unknown; `due` are the keys that must be known in it and are not.
    `questions` are the open ones, the one that moves the total most first.
    """

    __slots__ = ()
    _c_name = "bantam_assessment"
    _key = "id"
    id = Text()
    subject = Enum(Subject)
    points = Millionths()
    low = Millionths()
    high = Millionths()
    completeness = Millionths()
    stage = SomeText()
    win_low = SomeMillionths(lib.BANTAM_HAS_WIN)
    win_high = SomeMillionths(lib.BANTAM_HAS_WIN)
    dimensions = Listed(Dimension, "dimension_count")
    questions = Listed(Question, "question_count")
    due = Strings("due_count")


class RoleCoverage(View):
    """How one role of a committee is covered."""

    __slots__ = ()
    _c_name = "bantam_role"
    role = Enum(Role)
    coverage = Enum(Coverage)
    people = Int()
    verified = Int()
    required = Int()


class Committee(View):
    """How the people who buy stand.

    `champions`, `blockers` and `vetoes` (approvers who are opposed) are ids of
    people; "contacts[3]" for one without.
    """

    __slots__ = ()
    _c_name = "bantam_committee"
    _key = "id"
    id = Text()
    benchmark = Enum(Benchmark)
    size = Int()
    supportive = Int()
    neutral = Int()
    opposed = Int()
    attitude_unknown = Int()
    roles = Listed(RoleCoverage, "role_count")
    champions = Strings("champion_count")
    blockers = Strings("blocker_count")
    vetoes = Strings("veto_count")


class Trait(View):
    """A trait of a persona; `holds` is None where it is undecided."""

    __slots__ = ()
    _c_name = "bantam_trait"
    _key = "id"
    id = Text()
    holds = Fact()
    fields = Strings("field_count")
    error = SomeText()


class Persona(View):
    """Whether a persona fits; None where nobody knows.

    `traits` is empty without explanation.
    """

    __slots__ = ()
    _c_name = "bantam_persona"
    _key = "id"
    id = Text()
    fits = Fact()
    traits = Listed(Trait, "trait_count")


class RedFlag(View):
    """A red flag: `raised` is True, or None where it is undecided."""

    __slots__ = ()
    _c_name = "bantam_red_flag"
    _key = "id"
    id = Text()
    raised = Fact()
    severity = Enum(Severity)
    fields = Strings("field_count")
    error = SomeText()


class Unmet(View):
    """A requirement that is not met.

    `met` is False where it is known not to hold, None where it is open.
    `have`, `need` and `possible` are points, or a completeness from 0 to 1;
    None where they do not apply. `fields` are the unknowns of a condition, or
    the ids of red flags.
    """

    __slots__ = ()
    _c_name = "bantam_unmet"
    _key = "id"
    id = Text()
    met = Fact()
    have = SomeMillionths(lib.BANTAM_HAS_HAVE)
    need = SomeMillionths(lib.BANTAM_HAS_NEED)
    possible = SomeMillionths(lib.BANTAM_HAS_POSSIBLE)
    have_grade = SomeText()
    need_grade = SomeText()
    fields = Strings("field_count")
    error = SomeText()


class Qualification(View):
    """Whether the lead is qualified.

    True: every requirement is met. False: one cannot be met, whatever the
    unknowns turn out to be. None: open. So ask `qualified is False`, where no
    is meant, rather than `not qualified`.
    """

    __slots__ = ()
    _c_name = "bantam_qualification"
    _key = "id"
    id = Text()
    qualified = Fact()
    unmet = Listed(Unmet, "unmet_count")


class _Closed:
    """In place of the structure of an answer that is closed."""

    def __getattr__(self, name: str) -> NoReturn:
        raise FailedPrecondition("the evaluation is closed")


_CLOSED = _Closed()


class Evaluation(Handle):
    """The answer for one lead at one instant. It does not change.

    Scores, grades and so on are in policy order; what does not apply is left
    out and noted. Many threads may read one answer. What was read of it stays
    good when it is closed.
    """

    __slots__ = ("_changes", "_keep", "_lead", "_struct")
    _what = "evaluation"

    lead_id = Text()
    policy_id = Text()
    policy_version = Text()
    policy_hash = Text()
    library_version = Text()
    zone_data_version = Text()
    scores = Listed(Score, "score_count")
    grades = Listed(Grade, "grade_count")
    notes = Listed(Note, "note_count")
    assessments = Listed(Assessment, "assessment_count")
    committees = Listed(Committee, "committee_count")
    personas = Listed(Persona, "persona_count")
    red_flags = Listed(RedFlag, "red_flag_count")
    qualifications = Listed(Qualification, "qualification_count")

    def __init__(self, pointer: Any, lead: Lead, changes: int) -> None:
        """Evaluators make them."""
        super().__init__(pointer, lib.bantam_evaluation_free)
        self._lead = lead
        self._changes = changes
        struct: Any = new("bantam_evaluation_summary")
        code = lib.bantam_evaluation_get(pointer, struct, NULL)
        if code:
            raise failure(code, NULL)
        self._keep: Any = self._pointer
        self._struct: Any = struct

    @property
    def now_instant(self) -> Instant:
        """The instant for which the answer holds."""
        struct = self._struct
        return Instant(struct.now_seconds, struct.now_nanos)

    @property
    def now(self) -> datetime:
        """The same as datetime. OutOfRange where it has nanoseconds."""
        return self.now_instant.to_datetime()

    def explain(self, *, locale: str = "", show_personal: bool = False) -> str:
        """The answer as a sales manager reads it.

        `locale`: which labels of the policy to use, "en" if empty. Values of
        personal fields are shown only if asked for. FailedPrecondition if the
        lead has changed since, or was closed: the explanation shows its values.
        """
        options = new("bantam_explain_options")
        options.locale = kept = ffi.from_buffer(encode(locale, "locale"))
        options.locale_size = len(kept)
        if show_personal:
            options.flags = lib.BANTAM_SHOW_PERSONAL
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        pointer = self._open()
        lead = self._lead
        with lead._lock:
            known = lead._open()
            if lead._changes != self._changes:
                raise FailedPrecondition(
                    "the lead has changed since; evaluate it again to explain it"
                )
            code = lib.bantam_explain(known, pointer, options, data, size, error)
        if code:
            raise failure(code, error)
        return take(data, size).decode("utf-8")

    def to_json(self) -> str:
        """bantam.v1.Evaluation in JSON, one line."""
        return self._write(lib.bantam_evaluation_write_json).decode("utf-8")

    def to_binary(self) -> bytes:
        """bantam.v1.Evaluation in deterministic binary."""
        return self._write(lib.bantam_evaluation_write_binary)

    def _write(self, function: Any) -> bytes:
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        pointer = self._open()
        code = function(pointer, data, size, error)
        if code:
            raise failure(code, error)
        return take(data, size)

    def close(self) -> None:
        """Says that this object will not be used again. May be called twice."""
        # In this order: see Member.
        self._struct = _CLOSED
        self._keep = None
        super().close()

    def __repr__(self) -> str:
        if self.closed:
            return "<Evaluation, closed>"
        return f"<Evaluation of lead {self.lead_id!r} at {self.now_instant}>"
