"""Leads: what a host knows of one."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Mapping, Optional, Type, Union

from ._errors import InvalidArgument, InvalidType, failure
from ._handle import Handle
from ._json import to_json
from ._memory import own
from ._native import NULL, ffi, lib, new, take
from ._packing import pack, unpack
from ._policy import Field, Policy
from ._setters import SETTERS, setter_of
from ._values import (
    UNKNOWN,
    Bytes,
    Input,
    Unknown,
    Value,
    binary,
    encode,
    integer,
    source,
)
from .records import (
    Activity,
    Consent,
    Contact,
    Evidence,
    HandoffEvent,
    LeadParts,
    StageEvent,
    Subject,
    Suppression,
)

# What a lead has lists of.
Part = Union[
    Activity, Contact, Evidence, StageEvent, HandoffEvent, Consent, Suppression
]
FieldName = Union[str, Field]
Fields = Mapping[FieldName, Union[Input, Unknown]]


class Lead(Handle):
    """What is known of one lead. What is not set is unknown.

    A field is named by its path, or by the Field that the policy has for it.
    None says that there is known to be none, where a field is nullable;
    UNKNOWN, or `unset`, that nobody knows.

    One lead is for one thread at a time; where two use it, one waits.
    """

    __slots__ = ("_compiled", "_fields", "_hash", "_policy", "_rehearsal")
    _what = "lead"

    def __init__(self, policy: Policy, id: str = "") -> None:
        if not isinstance(policy, Policy):
            raise InvalidType(f"policy: expected Policy, found {type(policy).__name__}")
        lead, error = ffi.new("bantam_lead**"), ffi.new("bantam_error**")
        compiled = policy._open()
        code = lib.bantam_lead_create(compiled, lead, error)
        if code:
            raise failure(code, error)
        super().__init__(lead[0], lib.bantam_lead_free)
        self._policy = policy
        self._compiled = compiled
        self._fields = policy.fields
        self._hash = policy.hash
        self._rehearsal: Any = None
        if id:
            self.set_id(id)

    @classmethod
    def from_json(
        cls, policy: Policy, json: Bytes, *, ignore_undeclared: bool = False
    ) -> Lead:
        """A lead from the host's JSON object, typed by the policy's fields.

        `ignore_undeclared`: skip what the policy does not declare, and with it
        names that are misspelled.
        """
        lead = cls(policy)
        lead.read_json(json, ignore_undeclared=ignore_undeclared)
        return lead

    @classmethod
    def from_dict(
        cls,
        policy: Policy,
        values: Mapping[str, object],
        *,
        ignore_undeclared: bool = False,
    ) -> Lead:
        """The same from a dict of that shape.

        Beside what JSON has, it may hold datetime, timedelta and Money, and
        UNKNOWN for what shall be left out.
        """
        lead = cls(policy)
        lead.read_dict(values, ignore_undeclared=ignore_undeclared)
        return lead

    @classmethod
    def from_binary(
        cls, policy: Policy, data: Bytes, *, ignore_undeclared: bool = False
    ) -> Lead:
        """A lead from binary bantam.v1.Lead."""
        lead = cls(policy)
        lead.read_binary(data, ignore_undeclared=ignore_undeclared)
        return lead

    # Reading again, which keeps the memory: for many leads in a row.

    def read_json(self, json: Bytes, *, ignore_undeclared: bool = False) -> None:
        """Replaces the content; where that fails, the lead is cleared."""
        found = source(json, "json")
        self._read(lib.BANTAM_ENCODING_JSON, found, ignore_undeclared)

    def read_dict(
        self, values: Mapping[str, object], *, ignore_undeclared: bool = False
    ) -> None:
        """Replaces the content; where that fails, the lead is cleared."""
        try:
            found = to_json(values)
        except BaseException:
            self.clear()
            raise
        self._read(lib.BANTAM_ENCODING_JSON, found, ignore_undeclared)

    def read_binary(self, data: Bytes, *, ignore_undeclared: bool = False) -> None:
        """Replaces the content; where that fails, the lead is cleared."""
        found = binary(data, "data")
        self._read(lib.BANTAM_ENCODING_BINARY, found, ignore_undeclared)

    def _read(self, encoding: int, found: bytes, ignore_undeclared: bool) -> None:
        options = read_options(ignore_undeclared)
        self._change(lib.bantam_lead_read, encoding, found, len(found), options)

    def to_json(self) -> str:
        """Compact JSON; equal leads give equal text."""
        return self._write(lib.BANTAM_ENCODING_JSON).decode("utf-8")

    def to_binary(self) -> bytes:
        """Deterministic binary bantam.v1.Lead."""
        return self._write(lib.BANTAM_ENCODING_BINARY)

    def _write(self, encoding: int) -> bytes:
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        with self._lock:
            code = lib.bantam_lead_write(self._open(), encoding, data, size, error)
        if code:
            raise failure(code, error)
        return take(data, size)

    def clear(self) -> None:
        """Makes everything unknown again and keeps the memory."""
        self._change(lib.bantam_lead_clear)

    def set_id(self, id: str) -> None:
        """The host's key, which the answer has, too."""
        name = encode(id, "id")
        self._change(lib.bantam_lead_set_id, name, len(name))

    def set_subject_id(self, subject: Subject, id: str) -> None:
        """The key of the account, person or opportunity, which is present then."""
        number, name = _subject(subject), encode(id, "id")
        self._change(lib.bantam_lead_set_subject_id, number, name, len(name))

    def set_account_parent_id(self, id: str) -> None:
        """The account that the account is part of."""
        name = encode(id, "id")
        self._change(lib.bantam_lead_set_account_parent_id, name, len(name))

    def set_present(self, subject: Subject) -> None:
        """Says that there is such a subject, of which nothing may be known.

        Setting a field or a key of it says so, too.
        """
        self._change(lib.bantam_lead_set_present, _subject(subject))

    def set(self, field: FieldName, value: Union[Input, Unknown]) -> None:
        """Sets a field of the account, person or opportunity."""
        if type(field) is not str or (found := self._fields.get(field)) is None:
            found = self._field(field)
        setter = SETTERS.get(type(value))
        if setter is None:
            setter = setter_of(value, found.path)
        error = ffi.new("bantam_error**")
        with self._lock:
            pointer = self._open()
            code = setter(pointer, found, value, error)
        if code:
            raise failure(code, error)

    def unset(self, field: FieldName) -> None:
        """Makes a field unknown again."""
        self.set(field, UNKNOWN)

    def get(self, field: FieldName) -> Union[Value, Unknown]:
        """The value of a field of the account, person or opportunity.

        None where there is known to be none, UNKNOWN where nobody knows.
        """
        return self._value(lib.bantam_lead_get_value, self._field(field).slot)

    def get_activity(self, index: int, field: FieldName) -> Union[Value, Unknown]:
        """The value of a field of one of the activities."""
        slot, at = self._field(field).slot, integer(index, "index")
        return self._value(lib.bantam_lead_get_activity_value, at, slot)

    def get_contact(self, index: int, field: FieldName) -> Union[Value, Unknown]:
        """The value of a field of one of the contacts."""
        slot, at = self._field(field).slot, integer(index, "index")
        return self._value(lib.bantam_lead_get_contact_value, at, slot)

    def parts(self) -> LeadParts:
        """Everything else that it holds: keys and lists."""
        parts, error = ffi.new("const bantam_lead_parts**"), ffi.new("bantam_error**")
        with self._lock:
            code = lib.bantam_lead_get_parts(self._open(), parts, error)
        if code:
            raise failure(code, error)
        return LeadParts._owned(parts)

    def set_activities_known(self) -> None:
        """Says that the activities are complete as they stand, perhaps none."""
        self._change(lib.bantam_lead_set_activities_known)

    def set_contacts_known(self) -> None:
        """Says that the contacts are complete as they stand, perhaps none."""
        self._change(lib.bantam_lead_set_contacts_known)

    def clear_evidence(self) -> None:
        """Makes every answer unknown again. The subjects stay present."""
        self._change(lib.bantam_lead_clear_evidence)

    def add(self, part: Part, fields: Optional[Fields] = None) -> int:
        """Adds to one of the lead's lists; returns the part's index in it.

        `fields` are of activities and contacts: {"activity.page": "/pricing"}.
        It is added with all of them, or not at all.
        """
        found = _ADDERS.get(type(part))
        if found is None:
            raise InvalidType(
                "part: expected an Activity, Contact, Evidence, StageEvent, "
                f"HandoffEvent, Consent or Suppression, found {type(part).__name__}"
            )
        add, set_value = found
        given = dict(fields or {})
        if given and set_value is None:
            raise InvalidType(f"fields: {type(part).__name__} has none", "fields")
        return self._add(add, part._struct, set_value, given)

    def __repr__(self) -> str:
        return f"<Lead of policy {self._policy.id!r}{', closed' * self.closed}>"

    def _change(self, function: Any, *arguments: Any) -> None:
        """Calls what changes the lead."""
        error = ffi.new("bantam_error**")
        with self._lock:
            pointer = self._open()
            code = function(pointer, *arguments, error)
        if code:
            raise failure(code, error)

    def _value(self, function: Any, *place: int) -> Union[Value, Unknown]:
        value, error = ffi.new("const bantam_value**"), ffi.new("bantam_error**")
        with self._lock:
            code = function(self._open(), *place, value, error)
        if code:
            raise failure(code, error)
        if value[0] == NULL:
            return UNKNOWN
        return unpack(own(value[0], lib.bantam_record_free))

    def _add(self, add: Any, struct: Any, set_value: Any, fields: Fields) -> int:
        """Adds `struct` with its fields, or not at all."""
        packed = []
        for name, value in fields.items():
            if value is not UNKNOWN:
                field = self._field(name)
                packed.append((field.slot, *pack(value, field.type, field.path)))
        with self._lock:
            pointer = self._open()
            if packed:
                # What was added cannot be taken out again if one of its values
                # is then refused: so all of it is tried on another lead first.
                self._add_to(self._try_on(), add, struct, set_value, packed)
            return self._add_to(pointer, add, struct, set_value, packed)

    def _try_on(self) -> Any:
        error = ffi.new("bantam_error**")
        if self._rehearsal is None:
            lead = ffi.new("bantam_lead**")
            code = lib.bantam_lead_create(self._compiled, lead, error)
            if not code:
                self._rehearsal = own(lead[0], lib.bantam_lead_free)
        else:
            code = lib.bantam_lead_clear(self._rehearsal, error)
        if code:
            raise failure(code, error)
        return self._rehearsal

    @staticmethod
    def _add_to(
        lead: Any, add: Any, struct: Any, set_value: Any, packed: Iterable[Any]
    ) -> int:
        index, error = ffi.new("int64_t*"), ffi.new("bantam_error**")
        code = add(lead, struct, index, error)
        if code:
            raise failure(code, error)
        for slot, value, _ in packed:
            code = set_value(lead, index[0], slot, value, error)
            if code:
                raise failure(code, error)
        return int(index[0])

    def _field(self, field: Any) -> Field:
        if isinstance(field, Field):
            if field.policy_hash != self._hash:
                raise InvalidArgument.at(field.path, "a field of another policy")
            return field
        if not isinstance(field, str):
            raise InvalidType(
                f"field: expected str or Field, found {type(field).__name__}", "field"
            )
        return self._policy.field(field)


def read_options(ignore_undeclared: bool) -> Any:
    """A bantam_read_options, or NULL for the defaults."""
    if not ignore_undeclared:
        return NULL
    options = new("bantam_read_options")
    options.ignore_undeclared = 1
    return options


def _subject(subject: Any) -> int:
    if not isinstance(subject, Subject):
        raise InvalidType(
            f"subject: expected a member of Subject, found {type(subject).__name__}"
        )
    return int(subject)


# The function that adds, and the one that sets a field of what was added.
_ADDERS: Dict[Type[Any], Any] = {
    Activity: (lib.bantam_lead_add_activity, lib.bantam_lead_set_activity_value),
    Contact: (lib.bantam_lead_add_contact, lib.bantam_lead_set_contact_value),
    Evidence: (lib.bantam_lead_add_evidence, None),
    StageEvent: (lib.bantam_lead_add_stage_event, None),
    HandoffEvent: (lib.bantam_lead_add_handoff_event, None),
    Consent: (lib.bantam_lead_add_consent, None),
    Suppression: (lib.bantam_lead_add_suppression, None),
}
