"""Errors: what they say, what they are, that nothing else is raised."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import bantam
from bantam import BantamError, Code, _errors
from bantam._native import NULL, ffi, lib

KINDS = [
    (bantam.InvalidArgument, Code.INVALID_ARGUMENT, ValueError),
    (bantam.InvalidType, Code.INVALID_ARGUMENT, TypeError),
    (bantam.PolicyError, Code.INVALID_ARGUMENT, ValueError),
    (bantam.OutOfRange, Code.OUT_OF_RANGE, OverflowError),
    (bantam.NotFound, Code.NOT_FOUND, LookupError),
    (bantam.ResourceExhausted, Code.RESOURCE_EXHAUSTED, BantamError),
    (bantam.FailedPrecondition, Code.FAILED_PRECONDITION, BantamError),
    (bantam.Unimplemented, Code.UNIMPLEMENTED, BantamError),
    (bantam.Internal, Code.INTERNAL, BantamError),
]


@pytest.mark.parametrize(("kind", "code", "python"), KINDS)
def test_kinds(kind: Any, code: Code, python: Any) -> None:
    error = kind("a.b: wrong", "a.b")
    assert isinstance(error, BantamError) and isinstance(error, python)
    assert (error.code, error.message, error.path) == (code, "a.b: wrong", "a.b")
    assert str(error) == "a.b: wrong"
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.code, again.message, again.path) == (code, "a.b: wrong", "a.b")


def test_codes_are_abseils() -> None:
    assert [(code.name, int(code)) for code in Code][:6] == [
        ("OK", 0),
        ("CANCELLED", 1),
        ("UNKNOWN_ERROR", 2),
        ("INVALID_ARGUMENT", 3),
        ("DEADLINE_EXCEEDED", 4),
        ("NOT_FOUND", 5),
    ]
    assert len(Code) == 17


@pytest.mark.parametrize("code", [*range(1, 17), 99, -1])
def test_every_code_becomes_an_error(code: int) -> None:
    error = _errors.failure(code, NULL)
    known = {int(c): kind for kind, c, _ in reversed(KINDS)}
    assert type(error) is known.get(code, BantamError)
    assert error.code == (code if 0 < code < 17 else Code.UNKNOWN_ERROR)
    assert str(code) in error.message


def test_the_librarys_error_is_read_and_freed() -> None:
    lead, error = ffi.new("bantam_lead**"), ffi.new("bantam_error**")
    code = lib.bantam_lead_create(NULL, lead, error)
    assert code == lib.BANTAM_INVALID_ARGUMENT == lib.bantam_error_code(error[0])
    raised = _errors.failure(code, error)
    assert error[0] == NULL
    assert type(raised) is bantam.InvalidArgument
    assert "policy" in raised.message


def test_a_path_begins_the_message(empty: bantam.Lead) -> None:
    with pytest.raises(bantam.InvalidArgument) as raised:
        empty.read_json(
            '{"activities": [{"kind": "page_view", "at": "2026-05-01T00:00:00Z"},'
            ' {"kind": "page_view", "at": "2026-05-01T00:00:00Z", "page": 5}]}'
        )
    assert raised.value.path == "activities[1].page"
    assert raised.value.message.startswith("activities[1].page: ")
