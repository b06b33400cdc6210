"""Leads: what a host knows of one."""

from __future__ import annotations

import operator
from datetime import date, datetime, timedelta
from typing import Any, Callable, Dict, Iterable, Mapping, Optional, Type, Union

from ._enums import Attitude, Influence, Role, Subject, Verdict
from ._enums import Type as FieldType
from ._errors import InvalidArgument, InvalidType, OutOfRange, failure
from ._handle import Handle, own
from ._json import to_json
from ._native import NULL, ffi, lib, new, take
from ._policy import Bytes, Field, Policy
from ._values import (
    UNKNOWN,
    Duration,
    Input,
    Instant,
    Money,
    Unknown,
    binary,
    double,
    encode,
    integer,
    items,
    pack,
    source,
    split_duration,
    split_instant,
    wrong_type,
)

Moment = Union[datetime, Instant]
FieldName = Union[str, Field]
Fields = Mapping[FieldName, Union[Input, Unknown]]


class Lead(Handle):
    """What is known of one lead. What is not set is unknown.

    A field is named by its path, or by the Field that the policy has for it.
    None says that there is known to be none, where a field is nullable;
    UNKNOWN, or `unset`, that nobody knows.

    One lead is for one thread at a time; where two use it, one waits.
    """

    __slots__ = ("_changes", "_compiled", "_fields", "_hash", "_policy", "_rehearsal")
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
        # How often it changed, for answers to know that they are of this state.
        self._changes = 0
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
        self._read(lib.bantam_lead_read_json, found, ignore_undeclared)

    def read_dict(
        self, values: Mapping[str, object], *, ignore_undeclared: bool = False
    ) -> None:
        """Replaces the content; where that fails, the lead is cleared."""
        try:
            found = to_json(values)
        except BaseException:
            self.clear()
            raise
        self._read(lib.bantam_lead_read_json, found, ignore_undeclared)

    def read_binary(self, data: Bytes, *, ignore_undeclared: bool = False) -> None:
        """Replaces the content; where that fails, the lead is cleared."""
        found = binary(data, "data")
        self._read(lib.bantam_lead_read_binary, found, ignore_undeclared)

    def _read(self, function: Any, found: bytes, ignore_undeclared: bool) -> None:
        options = NULL
        if ignore_undeclared:
            options = new("bantam_read_options")
            options.flags = lib.BANTAM_IGNORE_UNDECLARED
        self._change(function, found, len(found), options)

    def to_json(self) -> str:
        """Compact JSON; equal leads give equal text."""
        return self._write(lib.bantam_lead_write_json).decode("utf-8")

    def to_binary(self) -> bytes:
        """Deterministic binary bantam.v1.Lead."""
        return self._write(lib.bantam_lead_write_binary)

    def _write(self, function: Any) -> bytes:
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        with self._lock:
            pointer = self._open()
            code = function(pointer, data, size, error)
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
        name = encode(id, "id")
        self._change(lib.bantam_lead_set_subject_id, _number(subject), name, len(name))

    def set_parent_id(self, id: str) -> None:
        """The account that the account is part of."""
        name = encode(id, "id")
        self._change(lib.bantam_lead_set_parent_id, name, len(name))

    def set_present(self, subject: Subject) -> None:
        """Says that there is such a subject, of which nothing may be known.

        Setting a field or a key of it says so, too.
        """
        self._change(lib.bantam_lead_set_present, _number(subject))

    def set(self, field: FieldName, value: Union[Input, Unknown]) -> None:
        """Sets a field of the account, person or opportunity."""
        if type(field) is not str or (found := self._fields.get(field)) is None:
            found = self._field(field)
        setter = _SETTERS.get(type(value))
        if setter is None:
            setter = _setter(value, found.path)
        error = ffi.new("bantam_error**")
        with self._lock:
            pointer = self._open()
            self._changes += 1
            code = setter(pointer, found, value, error)
        if code:
            raise failure(code, error)

    def unset(self, field: FieldName) -> None:
        """Makes a field unknown again."""
        self.set(field, UNKNOWN)

    def set_activities_known(self) -> None:
        """Says that the activities are complete as they stand, perhaps none."""
        self._change(lib.bantam_lead_set_activities_known)

    def add_activity(
        self,
        kind: str,
        at: Moment,
        *,
        id: str = "",
        recorded_at: Optional[Moment] = None,
        fields: Optional[Fields] = None,
    ) -> int:
        """Adds what the person did; returns its index.

        `fields` are of activities: {"activity.page": "/pricing"}. An activity
        without an id is never taken for a duplicate.
        """
        struct = new("bantam_activity")
        kept = _texts(struct, id=id, kind=kind)
        struct.at_seconds, struct.at_nanos = split_instant(at, "at")
        _recorded(struct, recorded_at)
        add, set_value = (
            lib.bantam_lead_add_activity,
            lib.bantam_lead_set_activity_value,
        )
        return self._add(add, struct, kept, set_value, fields)

    def set_contacts_known(self) -> None:
        """Says that the contacts are complete as they stand, perhaps none."""
        self._change(lib.bantam_lead_set_contacts_known)

    def add_contact(
        self,
        person_id: str = "",
        *,
        roles: Iterable[Role] = (),
        attitude: Attitude = Attitude.UNKNOWN,
        influence: Influence = Influence.UNKNOWN,
        verified: Optional[bool] = None,
        opportunity_id: str = "",
        fields: Optional[Fields] = None,
    ) -> int:
        """Adds one of the people who buy; returns the contact's index.

        `roles` is empty for somebody who is known to have none; `verified` is
        None where nobody knows. `opportunity_id`: empty for the lead's own.
        """
        struct = new("bantam_contact")
        kept = _texts(struct, person_id=person_id, opportunity_id=opportunity_id)
        for role in roles:
            number = _number(role)
            if not 0 < number < 32:
                raise InvalidArgument.at("roles", "expected members of Role")
            struct.roles |= 1 << number
        struct.attitude = _number(attitude)
        struct.influence = _number(influence)
        if not (verified is None or isinstance(verified, bool)):
            raise InvalidType("verified: expected True, False or None", "verified")
        struct.verified = (
            lib.BANTAM_UNKNOWN
            if verified is None
            else lib.BANTAM_YES if verified else lib.BANTAM_NO
        )
        add, set_value = lib.bantam_lead_add_contact, lib.bantam_lead_set_contact_value
        return self._add(add, struct, kept, set_value, fields)

    def add_evidence(
        self,
        criterion: str,
        *,
        assessment: Verdict = Verdict.UNKNOWN,
        value: Union[Input, date, Unknown] = UNKNOWN,
        source: str = "",
        source_kind: str = "",
        id: str = "",
        subject_id: str = "",
        at: Optional[Moment] = None,
        recorded_at: Optional[Moment] = None,
    ) -> int:
        """Adds what one source says about one question; returns its index.

        `value` is of the question's type; UNKNOWN where it is only assessed.
        Where the answer is a day, it may be a date. `subject_id`: whom it is
        about, empty for the lead's own.
        """
        struct = new("bantam_evidence")
        kept = _texts(
            struct,
            id=id,
            criterion=criterion,
            source=source,
            source_kind=source_kind,
            subject_id=subject_id,
        )
        struct.assessment = _number(assessment)
        packed = None
        if value is not UNKNOWN:
            asked = self._policy.criteria.get(criterion)
            kind, day = (asked.type, asked.is_date) if asked else (0, False)
            packed = pack(value, kind, f"evidence of {criterion}", day)
            struct.value = packed[0]
        if at is not None:
            struct.at_seconds, struct.at_nanos = split_instant(at, "at")
            struct.flags |= lib.BANTAM_HAS_AT
        _recorded(struct, recorded_at)
        return self._add(lib.bantam_lead_add_evidence, struct, (kept, packed))

    def add_stage_event(
        self,
        subject: Subject,
        process: str,
        to: str,
        at: Moment,
        *,
        from_: str = "",
        id: str = "",
        subject_id: str = "",
        actor: str = "",
        reason: str = "",
        policy_hash: str = "",
        recorded_at: Optional[Moment] = None,
    ) -> int:
        """Adds a recorded move in a process, "pipeline"; returns its index."""
        struct = new("bantam_stage_event")
        texts = {
            "id": id,
            "subject_id": subject_id,
            "process": process,
            "from": from_,
            "to": to,
            "actor": actor,
            "reason": reason,
            "policy_hash": policy_hash,
        }
        kept = _texts(struct, **texts)
        struct.subject = _number(subject)
        struct.at_seconds, struct.at_nanos = split_instant(at, "at")
        _recorded(struct, recorded_at)
        return self._add(lib.bantam_lead_add_stage_event, struct, kept)

    def __repr__(self) -> str:
        return f"<Lead of policy {self._policy.id!r}{', closed' * self.closed}>"

    def _change(self, function: Any, *arguments: Any) -> None:
        """Calls what changes the lead."""
        error = ffi.new("bantam_error**")
        with self._lock:
            pointer = self._open()
            self._changes += 1
            code = function(pointer, *arguments, error)
        if code:
            raise failure(code, error)

    def _add(
        self,
        add: Any,
        struct: Any,
        kept: Any,
        set_value: Any = None,
        fields: Optional[Fields] = None,
    ) -> int:
        """Adds `struct`, which points into `kept`, with its fields, or not at all."""
        packed = []
        for name, value in dict(fields or {}).items():
            if value is not UNKNOWN:
                field = self._field(name)
                packed.append((field.slot, *pack(value, field.type, field.path)))
        with self._lock:
            pointer = self._open()
            if packed:
                # What was added cannot be taken out again if one of its values
                # is then refused: so all of it is tried on another lead first.
                self._add_to(self._try_on(), add, struct, set_value, packed)
            self._changes += 1
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


def _number(value: Any) -> int:
    """A number of the header, from its enum or as it is."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidType(f"expected a member of an enum, found {type(value).__name__}")
    if not -(1 << 31) <= value < 1 << 31:
        raise OutOfRange("expected a member of an enum")
    return int(value)


def _texts(struct: Any, **texts: str) -> Any:
    """Fills in members that are text; returns what they point into."""
    kept = []
    for name, value in texts.items():
        if value != "":
            data = ffi.from_buffer(encode(value, name))
            setattr(struct, name, data)
            setattr(struct, f"{name}_size", len(data))
            kept.append(data)
    return kept


def _recorded(struct: Any, at: Optional[Moment]) -> None:
    if at is not None:
        struct.recorded_seconds, struct.recorded_nanos = split_instant(
            at, "recorded_at"
        )
        struct.flags |= lib.BANTAM_HAS_RECORDED_AT


# One for each type: each calls the typed function for it, by slot.

Setter = Callable[[Any, Field, Any, Any], int]


def _set_null(lead: Any, field: Field, value: Any, error: Any) -> Any:
    return lib.bantam_lead_set_null(lead, field.slot, error)


def _unset(lead: Any, field: Field, value: Any, error: Any) -> Any:
    return lib.bantam_lead_unset(lead, field.slot, error)


def _set_bool(lead: Any, field: Field, value: Any, error: Any) -> Any:
    return lib.bantam_lead_set_bool(lead, field.slot, 1 if value else 0, error)


def _set_int(lead: Any, field: Field, value: Any, error: Any) -> Any:
    if field.type is FieldType.DOUBLE:
        exact = double(operator.index(value), field.path)
        return lib.bantam_lead_set_double(lead, field.slot, exact, error)
    number = integer(value, field.path)
    return lib.bantam_lead_set_int64(lead, field.slot, number, error)


def _set_float(lead: Any, field: Field, value: Any, error: Any) -> Any:
    return lib.bantam_lead_set_double(lead, field.slot, value, error)


def _set_str(lead: Any, field: Field, value: Any, error: Any) -> Any:
    data = encode(value, field.path)
    return lib.bantam_lead_set_string(lead, field.slot, data, len(data), error)


def _set_timestamp(lead: Any, field: Field, value: Any, error: Any) -> Any:
    seconds, nanos = split_instant(value, field.path)
    return lib.bantam_lead_set_timestamp(lead, field.slot, seconds, nanos, error)


def _set_duration(lead: Any, field: Field, value: Any, error: Any) -> Any:
    seconds, nanos = split_duration(value, field.path)
    return lib.bantam_lead_set_duration(lead, field.slot, seconds, nanos, error)


def _set_money(lead: Any, field: Field, value: Money, error: Any) -> Any:
    amount, currency = str(value.amount).encode(), value.currency.encode()
    return lib.bantam_lead_set_money(
        lead, field.slot, amount, len(amount), currency, len(currency), error
    )


def _set_strings(lead: Any, field: Field, value: Any, error: Any) -> Any:
    array, kept = items(value, field.path)
    return lib.bantam_lead_set_strings(lead, field.slot, array, len(kept), error)


_SETTERS: Dict[Type[Any], Setter] = {
    type(None): _set_null,
    Unknown: _unset,
    bool: _set_bool,
    int: _set_int,
    float: _set_float,
    str: _set_str,
    datetime: _set_timestamp,
    Instant: _set_timestamp,
    timedelta: _set_duration,
    Duration: _set_duration,
    Money: _set_money,
    list: _set_strings,
    tuple: _set_strings,
}


def _setter(value: Any, path: str) -> Setter:
    """The setter for a subclass of one of these, or for an __index__."""
    for kind, setter in _SETTERS.items():
        if isinstance(value, kind):
            return setter
    if hasattr(value, "__index__"):
        return _set_int
    raise wrong_type(value, path)
