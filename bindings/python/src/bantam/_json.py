"""A lead as the objects that Python has, to the JSON that the library reads."""

from __future__ import annotations

import json
import math
import operator
from datetime import date, datetime, timedelta
from typing import Any, List, Mapping

from ._errors import InvalidArgument, InvalidType, OutOfRange, ResourceExhausted
from ._values import (
    UNKNOWN,
    Duration,
    Instant,
    Money,
    encode,
    split_duration,
    split_instant,
    wrong_type,
)

# Deeper than any policy allows.
_MAX_DEPTH = 600
# What _plain gives has no cycles.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")
)
_AS_THEY_ARE = frozenset((bool, type(None)))


def to_json(lead: Any) -> bytes:
    """JSON for a mapping.

    What json.dumps would convert in silence is refused: keys that are no str,
    NaN. Infinity, times and money are written as the library reads them; what
    is UNKNOWN is left out.
    """
    if not isinstance(lead, Mapping):
        raise InvalidType(f"lead: expected a mapping, found {type(lead).__name__}")
    where: List[str] = []
    try:
        return _ENCODER.encode(_plain(lead, where, 0)).encode("utf-8")
    except RecursionError:
        pass
    raise ResourceExhausted("lead: nested too deeply")


def _plain(value: Any, where: List[str], depth: int) -> Any:
    """`value` in types that JSON has; `where` is the way to it."""
    kind = type(value)
    if kind is str:
        # Whether it is ASCII, a str knows; only others need a look.
        return value if value.isascii() else _text(value, where)
    if kind in _AS_THEY_ARE:
        return value
    if kind is dict or isinstance(value, Mapping):
        return _mapping(value, where, depth + 1)
    if kind is list or isinstance(value, (list, tuple)):
        return _sequence(value, where, depth + 1)
    return _scalar(value, where)


def _mapping(value: Mapping[Any, Any], where: List[str], depth: int) -> Any:
    _check(depth, where)
    plain = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise InvalidType.at(
                _path(where), f"expected keys of str, found {type(key).__name__}"
            )
        if item is UNKNOWN:
            continue
        if not key.isascii():
            _text(key, where)
        where.append(f".{key}")
        plain[str.__str__(key)] = _plain(item, where, depth)
        where.pop()
    return plain


def _sequence(value: Any, where: List[str], depth: int) -> Any:
    _check(depth, where)
    plain = []
    for index, item in enumerate(value):
        where.append(f"[{index}]")
        plain.append(_plain(item, where, depth))
        where.pop()
    return plain


def _scalar(value: Any, where: List[str]) -> Any:
    if isinstance(value, float):
        if value != value:
            raise InvalidArgument.at(_path(where), "expected a number, found NaN")
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return float(value)
    if isinstance(value, str):
        return _text(value, where)
    if isinstance(value, (datetime, Instant)):
        return str(Instant(*split_instant(value, _path(where))))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (timedelta, Duration)):
        return str(Duration(*split_duration(value, _path(where))))
    if isinstance(value, Money):
        return {"amount": str(value.amount), "currency": value.currency}
    if not hasattr(value, "__index__"):
        raise wrong_type(value, _path(where))
    number = operator.index(value)
    # As far as the library reads integers; a double may be larger.
    if not -(1 << 63) <= number < 1 << 64:
        raise OutOfRange.at(_path(where), "an integer of more than 64 bits")
    return number


def _text(value: str, where: List[str]) -> str:
    encode(value, _path(where))
    return str.__str__(value)


def _check(depth: int, where: List[str]) -> None:
    if depth > _MAX_DEPTH:
        raise ResourceExhausted.at(_path(where[:3]), "nested too deeply")


def _path(where: List[str]) -> str:
    return "".join(where)[1:]
