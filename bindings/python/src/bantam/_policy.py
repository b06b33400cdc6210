"""Policies: the rules."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Mapping, Optional, Tuple, Union

from ._enums import Subject, Type
from ._errors import (
    Diagnostic,
    InvalidArgument,
    InvalidType,
    NotFound,
    PolicyError,
    failure,
)
from ._handle import Handle
from ._native import NULL, ffi, lib, new, text
from ._values import encode, integer, source, strings

Bytes = Union[str, bytes, bytearray, memoryview]


@dataclass(frozen=True)
class Limits:
    """How much a policy or a lead may ask for. Zero is the default.

    Past a limit, the error names it: PolicyError for a policy,
    ResourceExhausted for a lead. `Limits.default()` has the defaults' numbers.
    """

    max_policy_bytes: int = 0
    max_fields: int = 0
    max_rules: int = 0
    max_condition_bytes: int = 0
    max_depth: int = 0
    max_nodes: int = 0
    max_comprehension_depth: int = 0
    max_condition_cost: int = 0
    max_regex_bytes: int = 0
    max_regex_memory: int = 0
    max_lead_bytes: int = 0
    max_string_bytes: int = 0
    max_list_items: int = 0
    max_activities: int = 0
    max_contacts: int = 0
    max_evidence: int = 0
    max_stage_events: int = 0
    max_criteria: int = 0
    max_stages: int = 0
    max_transitions: int = 0
    max_handoff_events: int = 0
    max_consents: int = 0

    @classmethod
    def default(cls) -> Limits:
        """The defaults."""
        struct, error = new("bantam_limits"), ffi.new("bantam_error**")
        code = lib.bantam_limits_default(struct, error)
        if code:
            raise failure(code, error)
        return cls(**{f.name: getattr(struct, f.name) for f in dataclasses.fields(cls)})

    def _struct(self) -> Any:
        struct = new("bantam_limits")
        for field in dataclasses.fields(self):
            number = integer(getattr(self, field.name), f"limits.{field.name}")
            setattr(struct, field.name, number)
        return struct


@dataclass(frozen=True)
class Field:
    """A field that a policy declares, "account.employees".

    `values` are the ones that exist; none: any. `policy_hash` is of the policy
    for whose leads `slot` is good.
    """

    path: str
    type: Type
    subject: Subject
    unit: str
    values: Tuple[str, ...]
    nullable: bool
    personal: bool
    slot: int
    policy_hash: str


@dataclass(frozen=True)
class CriterionInfo:
    """A question that a policy asks, "budget.amount", and its answers.

    `is_date`: the answer is a timestamp that stands for a day.
    """

    key: str
    type: Type
    subject: Subject
    values: Tuple[str, ...]
    personal: bool
    is_date: bool


class Policy(Handle):
    """A compiled policy. It never changes: any number of threads may share it.

    Compiling takes all that is wrong with a policy together: PolicyError has
    the diagnostics. What a policy declares, its attributes say, in its order;
    they last when it is closed. Leads and evaluators keep what they need of it.

    id, version       as in the policy
    hash              SHA-256, the same for the three encodings of one policy
    fields            by path
    criteria          the questions of its frameworks, by key
    activity_kinds, scores, grades, frameworks    their ids
    evidence_sources  kinds of source, the most credible first
    """

    __slots__ = (
        "activity_kinds",
        "criteria",
        "evidence_sources",
        "fields",
        "frameworks",
        "grades",
        "hash",
        "id",
        "scores",
        "version",
    )
    _what = "policy"
    id: str
    version: str
    hash: str
    fields: Mapping[str, Field]
    criteria: Mapping[str, CriterionInfo]
    activity_kinds: Tuple[str, ...]
    scores: Tuple[str, ...]
    grades: Tuple[str, ...]
    frameworks: Tuple[str, ...]
    evidence_sources: Tuple[str, ...]

    def __init__(
        self,
        source: Bytes,
        *,
        encoding: str = "text",
        file: str = "",
        limits: Optional[Limits] = None,
    ) -> None:
        """Compiles `source`; `encoding` is "text", "json" or "binary".

        `file` names the source in errors.
        """
        if encoding not in _ENCODINGS:
            raise InvalidArgument(
                "encoding: expected 'text', 'json' or 'binary'", "encoding"
            )
        pointer = _compile(source, _ENCODINGS[encoding], file, limits)
        super().__init__(pointer, lib.bantam_policy_free)
        self._describe()

    @classmethod
    def from_text(
        cls, source: Bytes, *, file: str = "", limits: Optional[Limits] = None
    ) -> Policy:
        """Compiles a policy in text (.textproto)."""
        return cls(source, encoding="text", file=file, limits=limits)

    @classmethod
    def from_json(
        cls, source: Bytes, *, file: str = "", limits: Optional[Limits] = None
    ) -> Policy:
        """Compiles a policy in JSON."""
        return cls(source, encoding="json", file=file, limits=limits)

    @classmethod
    def from_binary(
        cls, source: Bytes, *, file: str = "", limits: Optional[Limits] = None
    ) -> Policy:
        """Compiles a policy in binary (bantam.v1.Policy)."""
        return cls(source, encoding="binary", file=file, limits=limits)

    @classmethod
    def from_preset(cls, name: str, *, limits: Optional[Limits] = None) -> Policy:
        """Compiles a policy that ships with Bantam: see presets()."""
        for preset in presets():
            if preset.name == name:
                return cls(preset.source, file=name, limits=limits)
        raise NotFound(f"name: there is no preset {name!r}; see presets()", "name")

    @classmethod
    def from_file(
        cls, path: Union[str, os.PathLike[str]], *, limits: Optional[Limits] = None
    ) -> Policy:
        """Reads and compiles a file: .textproto, .json or .binpb.

        A file that cannot be read is OSError.
        """
        name = os.fspath(path)
        encoding = _SUFFIXES.get(os.path.splitext(name)[1])
        if encoding is None:
            raise InvalidArgument(
                "path: expected a name that ends in " + ", ".join(sorted(_SUFFIXES)),
                "path",
            )
        with open(name, "rb") as file:
            found = file.read()
        # A name may hold bytes that are no text.
        shown = os.fsencode(name).decode("utf-8", "backslashreplace")
        return cls(found, encoding=encoding, file=shown, limits=limits)

    def field(self, path: str) -> Field:
        """The field `path`. NotFound, with the nearest path, if there is none."""
        found = self.fields.get(path) if isinstance(path, str) else None
        return found if found is not None else self._missing(path)

    def _missing(self, path: str) -> Field:
        pointer, name = self._open(), encode(path, "path")
        slot, error = ffi.new("int32_t*"), ffi.new("bantam_error**")
        code = lib.bantam_policy_find_field(pointer, name, len(name), slot, error)
        if code:
            raise failure(code, error)
        return self.fields[path]

    def __repr__(self) -> str:
        return f"<Policy {self.id!r} version {self.version!r} {self.hash[:12]}>"

    def _describe(self) -> None:
        pointer, error = self._open(), ffi.new("bantam_error**")
        summary = new("bantam_policy_summary")
        code = lib.bantam_policy_get(pointer, summary, error)
        if code:
            raise failure(code, error)
        self.id = text(summary.id, summary.id_size)
        self.version = text(summary.version, summary.version_size)
        self.hash = text(summary.hash, summary.hash_size)
        self.activity_kinds = strings(
            summary.activity_kinds, summary.activity_kind_count
        )
        self.scores = strings(summary.scores, summary.score_count)
        self.grades = strings(summary.grades, summary.grade_count)
        self.frameworks = strings(summary.frameworks, summary.framework_count)
        self.evidence_sources = strings(
            summary.evidence_sources, summary.evidence_source_count
        )
        fields = (self._field(pointer, i) for i in range(summary.field_count))
        self.fields = MappingProxyType({field.path: field for field in fields})
        asked = (self._criterion(pointer, i) for i in range(summary.criterion_count))
        self.criteria = MappingProxyType({one.key: one for one in asked})

    def _field(self, pointer: Any, slot: int) -> Field:
        struct, error = new("bantam_field"), ffi.new("bantam_error**")
        code = lib.bantam_policy_field(pointer, slot, struct, error)
        if code:
            raise failure(code, error)
        return Field(
            path=text(struct.path, struct.path_size),
            type=Type(struct.type),
            subject=Subject(struct.subject),
            unit=text(struct.unit, struct.unit_size),
            values=strings(struct.values, struct.value_count),
            nullable=bool(struct.flags & lib.BANTAM_FIELD_NULLABLE),
            personal=bool(struct.flags & lib.BANTAM_FIELD_PERSONAL),
            slot=slot,
            policy_hash=self.hash,
        )

    @staticmethod
    def _criterion(pointer: Any, index: int) -> CriterionInfo:
        struct, error = new("bantam_criterion_info"), ffi.new("bantam_error**")
        code = lib.bantam_policy_criterion(pointer, index, struct, error)
        if code:
            raise failure(code, error)
        return CriterionInfo(
            key=text(struct.key, struct.key_size),
            type=Type(struct.type),
            subject=Subject(struct.subject),
            values=strings(struct.values, struct.value_count),
            personal=bool(struct.flags & lib.BANTAM_FIELD_PERSONAL),
            is_date=bool(struct.flags & lib.BANTAM_FIELD_DATE),
        )


@dataclass(frozen=True)
class Preset:
    """A policy that ships with Bantam, to use as it is or to copy and change.

    `source` is its text, `summary` one sentence.
    """

    name: str
    summary: str
    source: str


def presets() -> Tuple[Preset, ...]:
    """The policies that ship with Bantam, by name."""
    found = []
    for index in range(lib.bantam_preset_count()):
        struct, error = new("bantam_preset"), ffi.new("bantam_error**")
        code = lib.bantam_preset_get(index, struct, error)
        if code:
            raise failure(code, error)
        found.append(
            Preset(
                name=text(struct.name, struct.name_size),
                summary=text(struct.summary, struct.summary_size),
                source=text(struct.source, struct.source_size),
            )
        )
    return tuple(found)


_ENCODINGS = {
    "text": lib.BANTAM_TEXT,
    "json": lib.BANTAM_JSON,
    "binary": lib.BANTAM_BINARY,
}
_SUFFIXES = {".textproto": "text", ".json": "json", ".binpb": "binary"}


def _compile(what: Bytes, encoding: int, file: str, limits: Optional[Limits]) -> Any:
    found, name = source(what, "source"), encode(file, "file")
    options = new("bantam_compile_options")
    options.file = kept = ffi.from_buffer(name)
    options.file_size = len(kept)
    if limits is not None:
        if not isinstance(limits, Limits):
            raise InvalidType("limits: expected Limits", "limits")
        options.limits = bounds = limits._struct()  # noqa: F841, kept for the call
    policy, wrong = ffi.new("bantam_policy**"), ffi.new("bantam_diagnostics**")
    error = ffi.new("bantam_error**")
    code = lib.bantam_policy_compile(
        found, len(found), encoding, options, policy, wrong, error
    )
    try:
        if not code:
            return policy[0]
        first = failure(code, error)
        listed = tuple(
            _diagnostic(wrong[0], i)
            for i in range(lib.bantam_diagnostics_count(wrong[0]))
        )
    finally:
        lib.bantam_diagnostics_free(wrong[0])
    if not listed:
        raise first
    refused = PolicyError(first.message, first.path)
    refused.diagnostics = listed
    raise refused


def _diagnostic(diagnostics: Any, index: int) -> Diagnostic:
    struct = new("bantam_diagnostic")
    code = lib.bantam_diagnostics_get(diagnostics, index, struct, NULL)
    if code:
        raise failure(code, NULL)
    return Diagnostic(
        file=_any_text(struct.file, struct.file_size),
        line=struct.line,
        column=struct.column,
        path=_any_text(struct.path, struct.path_size),
        message=_any_text(struct.message, struct.message_size),
    )


def _any_text(data: Any, size: int) -> str:
    # What is wrong may quote bytes that are no text.
    return bytes(ffi.buffer(data, size)).decode("utf-8", "backslashreplace")
