"""How a value of each Python type is set: by the typed function for it."""

from __future__ import annotations

import operator
from datetime import datetime, timedelta
from typing import Any, Callable, Dict, Type

from ._native import lib
from ._packing import items
from ._policy import Field
from ._values import (
    Duration,
    Instant,
    Money,
    Unknown,
    double,
    encode,
    integer,
    split_duration,
    split_instant,
    wrong_type,
)
from .records import FieldType

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


SETTERS: Dict[Type[Any], Setter] = {
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


def setter_of(value: Any, path: str) -> Setter:
    """The setter for a subclass of one of these, or for an __index__."""
    for kind, setter in SETTERS.items():
        if isinstance(value, kind):
            return setter
    if hasattr(value, "__index__"):
        return _set_int
    raise wrong_type(value, path)
