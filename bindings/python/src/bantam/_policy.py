"""Policies: the rules."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Mapping, Optional, Sequence, Tuple, Union

from ._errors import InvalidArgument, InvalidType, PolicyError, failure
from ._handle import Handle
from ._native import NULL, ffi, lib, new, take, text
from ._values import Bytes, encode, integer, source
from .records import CriterionInfo, FieldInfo, FieldOwner, FieldType, PolicyInfo


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
class Labels:
    """Texts of a policy in a further language (docs/labels.md).

    `encoding` is "text", "json" or "binary"; `file` names them in errors.
    """

    source: Bytes
    encoding: str = "text"
    file: str = ""


@dataclass(frozen=True)
class Field:
    """A field that a policy declares, "account.employees", by its slot.

    `info` is all that the policy says of it. `policy_hash` is of the policy for
    whose leads `slot` is good.
    """

    path: str
    type: FieldType
    subject: FieldOwner
    slot: int
    policy_hash: str
    info: FieldInfo = dataclasses.field(repr=False, compare=False)


class Policy(Handle):
    """A compiled policy. It never changes: any number of threads may share it.

    Compiling takes all that is wrong with a policy together: PolicyError has
    the faults. What a policy declares, its attributes say; they last when it is
    closed. Leads and cases keep what they need of it.

    id, version  as in the policy
    hash         SHA-256, the same for the three encodings of one policy
    fields       by path
    criteria     the questions of its frameworks, by key
    info         everything that it declares, with the labels of "en"
    """

    __slots__ = ("criteria", "fields", "hash", "id", "info", "version")
    _what = "policy"
    id: str
    version: str
    hash: str
    fields: Mapping[str, Field]
    criteria: Mapping[str, CriterionInfo]
    info: PolicyInfo

    def __init__(
        self,
        source: Bytes,
        *,
        encoding: str = "text",
        file: str = "",
        limits: Optional[Limits] = None,
        labels: Sequence[Labels] = (),
    ) -> None:
        """Compiles `source`; `encoding` is "text", "json" or "binary".

        `file` names the source in errors. `labels` are put into the policy
        first.
        """
        pointer = _compile(source, _encoding(encoding), file, limits, labels)
        super().__init__(pointer, lib.bantam_policy_free)
        self.info = info = self.describe("en")
        self.id, self.version, self.hash = info.id, info.version, info.hash
        self.fields = MappingProxyType(
            {field.path: self._field(field, i) for i, field in enumerate(info.fields)}
        )
        self.criteria = MappingProxyType({one.key: one for one in info.criteria})

    @classmethod
    def from_text(
        cls,
        source: Bytes,
        *,
        file: str = "",
        limits: Optional[Limits] = None,
        labels: Sequence[Labels] = (),
    ) -> Policy:
        """Compiles a policy in text (.textproto)."""
        return cls(source, encoding="text", file=file, limits=limits, labels=labels)

    @classmethod
    def from_json(
        cls,
        source: Bytes,
        *,
        file: str = "",
        limits: Optional[Limits] = None,
        labels: Sequence[Labels] = (),
    ) -> Policy:
        """Compiles a policy in JSON."""
        return cls(source, encoding="json", file=file, limits=limits, labels=labels)

    @classmethod
    def from_binary(
        cls,
        source: Bytes,
        *,
        file: str = "",
        limits: Optional[Limits] = None,
        labels: Sequence[Labels] = (),
    ) -> Policy:
        """Compiles a policy in binary (bantam.v1.Policy)."""
        return cls(source, encoding="binary", file=file, limits=limits, labels=labels)

    @classmethod
    def from_preset(cls, name: str, *, limits: Optional[Limits] = None) -> Policy:
        """Compiles a policy that ships with Bantam: see presets()."""
        return cls(preset_source(name), file=name, limits=limits)

    @classmethod
    def from_file(
        cls,
        path: Union[str, os.PathLike[str]],
        *,
        limits: Optional[Limits] = None,
        labels: Sequence[Labels] = (),
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
        return cls(found, encoding=encoding, file=shown, limits=limits, labels=labels)

    def describe(self, locale: str) -> PolicyInfo:
        """Everything that it declares, with labels of `locale`, a BCP 47 tag.

        What has no label in it has that of "en", else of the first language.
        """
        pointer, tag = self._open(), encode(locale, "locale")
        info, error = ffi.new("const bantam_policy_info**"), ffi.new("bantam_error**")
        code = lib.bantam_policy_describe(pointer, tag, len(tag), info, error)
        if code:
            raise failure(code, error)
        return PolicyInfo._owned(info)

    def label(self, path: str, locale: str = "en") -> str:
        """What the policy calls something: "fit.size.large", "roles.ae".

        NotFound where there is no such label (docs/labels.md).
        """
        return self._named(lib.bantam_policy_label, path, locale)

    def question(self, key: str, locale: str = "en") -> str:
        """How to ask a question; NotFound where the policy does not say."""
        return self._named(lib.bantam_policy_question, key, locale)

    def _named(self, function: Any, path: str, locale: str) -> str:
        pointer = self._open()
        name, tag = encode(path, "path"), encode(locale, "locale")
        found, size = ffi.new("const char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        code = function(pointer, name, len(name), tag, len(tag), found, size, error)
        if code:
            raise failure(code, error)
        return text(found[0], size[0])

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

    def _field(self, info: FieldInfo, slot: int) -> Field:
        if info.type is None or info.subject is None:
            raise InvalidArgument.at(info.path, "a field without type or subject")
        return Field(info.path, info.type, info.subject, slot, self.hash, info)


@dataclass(frozen=True)
class Preset:
    """A policy that ships with Bantam, to use as it is or to copy and change.

    `summary` is one sentence, `source` its text.
    """

    name: str
    summary: str

    @property
    def source(self) -> str:
        return preset_source(self.name)


def presets() -> Tuple[Preset, ...]:
    """The policies that ship with Bantam, by name."""
    return tuple(
        Preset(
            _constant(lib.bantam_preset_name, index),
            _constant(lib.bantam_preset_summary, index),
        )
        for index in range(lib.bantam_preset_count())
    )


def preset_source(name: str) -> str:
    """The text of a preset; NotFound, with the nearest name, if there is none."""
    wanted = encode(name, "name")
    data, size = ffi.new("char**"), ffi.new("int64_t*")
    error = ffi.new("bantam_error**")
    code = lib.bantam_preset_source(wanted, len(wanted), data, size, error)
    if code:
        raise failure(code, error)
    return take(data, size).decode("utf-8")


def _constant(function: Any, index: int) -> str:
    size = ffi.new("int64_t*")
    data = function(index, size)
    return text(data, size[0])


_ENCODINGS = {
    "text": lib.BANTAM_ENCODING_TEXT,
    "json": lib.BANTAM_ENCODING_JSON,
    "binary": lib.BANTAM_ENCODING_BINARY,
}
_SUFFIXES = {".textproto": "text", ".json": "json", ".binpb": "binary"}


def _encoding(name: str) -> int:
    if name not in _ENCODINGS:
        raise InvalidArgument(
            "encoding: expected 'text', 'json' or 'binary'", "encoding"
        )
    return int(_ENCODINGS[name])


def _text(cell: Any, data: bytes) -> Any:
    """Fills in a bantam_text; returns what it points into."""
    cell.data = kept = ffi.from_buffer(data)
    cell.size = len(kept)
    return kept


def _labels(labels: Any) -> Tuple[Any, Any]:
    """An array of bantam_label_source, and what it points into."""
    kept = []
    for index, one in enumerate(labels):
        if not isinstance(one, Labels):
            raise InvalidType.at(f"labels[{index}]", "expected Labels")
        struct = new("bantam_label_source")
        struct.encoding = _encoding(one.encoding)
        data = source(one.source, f"labels[{index}]"), encode(one.file, "file")
        kept.append((struct, _text(struct.text, data[0]), _text(struct.file, data[1])))
    array = [struct for struct, *_ in kept]
    return ffi.new("const bantam_label_source*[]", array), kept


def _compile(
    what: Bytes,
    encoding: int,
    file: str,
    limits: Optional[Limits],
    labels: Sequence[Labels],
) -> Any:
    found, options, bounds = source(what, "source"), new("bantam_compile_options"), NULL
    name = _text(options.file, encode(file, "file"))  # noqa: F841, kept for the call
    if limits is not None:
        if not isinstance(limits, Limits):
            raise InvalidType("limits: expected Limits", "limits")
        bounds = limits._struct()
    options.limits = bounds
    array, kept = _labels(labels)
    options.labels, options.labels_count = array, len(kept)
    policy, error = ffi.new("bantam_policy**"), ffi.new("bantam_error**")
    code = lib.bantam_policy_compile(
        found, len(found), encoding, options, policy, error
    )
    if not code:
        return policy[0]
    wrong = failure(code, error)
    if not wrong.faults or not isinstance(wrong, InvalidArgument):
        raise wrong
    refused = PolicyError(wrong.message, wrong.path)
    refused.faults = wrong.faults
    raise refused
