"""Values as the structures of the library, in both directions."""

from __future__ import annotations

import operator
from datetime import datetime, timedelta
from typing import Any, Callable, Dict, Tuple, Union

from ._native import ffi, lib, new, text
from ._values import (
    Duration,
    Instant,
    Money,
    Value,
    decimal,
    double,
    encode,
    integer,
    split_duration,
    split_instant,
    wrong_type,
)


def items(value: Any, path: str) -> Tuple[Any, Any]:
    """An array of bantam_text for a list or tuple, and what it points into."""
    kept = [ffi.from_buffer(encode(one, f"{path}[{i}]")) for i, one in enumerate(value)]
    array = ffi.new("bantam_text[]", len(kept))
    for text_, one in zip(array, kept):
        text_.data = one
        text_.size = len(one)
    return array, kept


def pack(value: Any, kind: int, path: str) -> Tuple[Any, Any]:
    """A bantam_value, and what it points into; `kind` is the field's, 0 any."""
    struct = new("bantam_value")
    kept: Any = None
    if value is None:
        struct.type = lib.BANTAM_VALUE_NULL
    elif isinstance(value, bool):
        struct.type = lib.BANTAM_FIELD_TYPE_BOOL
        struct.integer = value
    elif isinstance(value, str):
        struct.type = lib.BANTAM_FIELD_TYPE_STRING
        kept = ffi.from_buffer(encode(value, path))
        struct.text.data, struct.text.size = kept, len(kept)
    elif isinstance(value, float):
        struct.type = lib.BANTAM_FIELD_TYPE_DOUBLE
        struct.number = value
    elif isinstance(value, (datetime, Instant)):
        struct.type = lib.BANTAM_FIELD_TYPE_TIMESTAMP
        struct.time.seconds, struct.time.nanos = split_instant(value, path)
        struct.time.has = 1
    elif isinstance(value, (timedelta, Duration)):
        struct.type = lib.BANTAM_FIELD_TYPE_DURATION
        struct.span.seconds, struct.span.nanos = split_duration(value, path)
        struct.span.has = 1
    elif isinstance(value, Money):
        struct.type = lib.BANTAM_FIELD_TYPE_MONEY
        struct.money.micros = value._millionths
        struct.money.currency = value._currency.encode("ascii")
    elif isinstance(value, (list, tuple)):
        struct.type = lib.BANTAM_FIELD_TYPE_STRINGS
        array, kept = items(value, path)
        struct.strings, struct.strings_count = array, len(kept)
        kept = (array, kept)
    elif not hasattr(value, "__index__"):
        raise wrong_type(value, path)
    elif kind == lib.BANTAM_FIELD_TYPE_DOUBLE:
        struct.type = lib.BANTAM_FIELD_TYPE_DOUBLE
        struct.number = double(operator.index(value), path)
    else:
        struct.type = lib.BANTAM_FIELD_TYPE_INT
        struct.integer = integer(value, path)
    return struct, kept


def unpack(held: Any) -> Value:
    """What a bantam_value holds."""
    return _READERS[held.type](held)


def _moment(held: Any) -> Union[datetime, Instant]:
    moment = Instant(held.time.seconds, held.time.nanos)
    return moment if moment.nanos % 1000 else moment.to_datetime()


def _length(held: Any) -> Union[timedelta, Duration]:
    length = Duration(held.span.seconds, held.span.nanos)
    return length if length.nanos % 1000 else length.to_timedelta()


def _money(held: Any) -> Money:
    currency = ffi.string(held.money.currency).decode("ascii")
    return Money(decimal(held.money.micros), currency)


def _strings(held: Any) -> Tuple[str, ...]:
    found = (held.strings[i] for i in range(held.strings_count))
    return tuple(text(one.data, one.size) for one in found)


_READERS: Dict[int, Callable[[Any], Value]] = {
    lib.BANTAM_VALUE_NULL: lambda held: None,
    lib.BANTAM_FIELD_TYPE_BOOL: lambda held: bool(held.integer),
    lib.BANTAM_FIELD_TYPE_INT: lambda held: int(held.integer),
    lib.BANTAM_FIELD_TYPE_DOUBLE: lambda held: float(held.number),
    lib.BANTAM_FIELD_TYPE_STRING: lambda held: text(held.text.data, held.text.size),
    lib.BANTAM_FIELD_TYPE_TIMESTAMP: _moment,
    lib.BANTAM_FIELD_TYPE_DURATION: _length,
    lib.BANTAM_FIELD_TYPE_MONEY: _money,
    lib.BANTAM_FIELD_TYPE_STRINGS: _strings,
}
