"""Policies: compiling, describing, and all that is wrong with one."""

from __future__ import annotations

import json
import pickle
import subprocess
from pathlib import Path
from typing import Any, Tuple

import pytest

import bantam
from bantam import Limits, Policy


def ids(parts: Any) -> Tuple[str, ...]:
    return tuple(part.id for part in parts)


def test_describes_what_it_declares(policy: Policy) -> None:
    assert (policy.id, policy.version) == ("acme", "3")
    assert len(policy.hash) == 64
    assert ids(policy.info.scores) == ("fit", "engagement")
    assert ids(policy.info.grades) == ("fit_grade",)
    assert ids(policy.info.frameworks) == ("bant",)
    assert ids(policy.info.activity_kinds) == ("page_view", "call")
    assert ids(policy.info.evidence_sources) == ("customer", "sales")
    assert list(policy.fields)[:3] == [
        "account.is_customer",
        "account.employees",
        "account.growth",
    ]
    assert [field.slot for field in policy.fields.values()] == list(range(15))
    assert list(policy.criteria) == [
        "budget.amount",
        "budget.approved",
        "authority.decider",
        "need.pain",
        "need.start",
        "competition.position",
    ]
    assert repr(policy) == f"<Policy 'acme' version '3' {policy.hash[:12]}>"


def test_describes_fields(policy: Policy) -> None:
    employees = policy.field("account.employees")
    assert employees == policy.fields["account.employees"]
    assert employees.type is bantam.FieldType.INT
    assert employees.subject is bantam.FieldOwner.ACCOUNT
    said = employees.info
    assert (said.path, said.unit, said.values) == (employees.path, "people", ())
    assert not said.nullable and not said.personal
    assert policy.field("account.industry").info.values == ("saas", "steel")
    assert policy.field("person.title").info.personal
    assert policy.field("opportunity.budget").info.nullable
    assert policy.field("contact.seniority").subject is bantam.FieldOwner.CONTACT
    assert [field.type for field in policy.fields.values()] == [
        bantam.FieldType.BOOL,
        bantam.FieldType.INT,
        bantam.FieldType.DOUBLE,
        bantam.FieldType.STRING,
        bantam.FieldType.TIMESTAMP,
        bantam.FieldType.DURATION,
        bantam.FieldType.STRINGS,
        bantam.FieldType.STRING,
        bantam.FieldType.STRING,
        bantam.FieldType.STRING,
        bantam.FieldType.MONEY,
        bantam.FieldType.STRING,
        bantam.FieldType.STRING,
        bantam.FieldType.STRING,
        bantam.FieldType.STRING,
    ]
    with pytest.raises(AttributeError):
        employees.slot = 0  # type: ignore[misc]


def test_describes_questions(policy: Policy) -> None:
    amount = policy.criteria["budget.amount"]
    assert amount.answer and amount.answer.type is bantam.FieldType.MONEY
    assert amount.subject is bantam.Subject.OPPORTUNITY
    assert not amount.is_date
    assert policy.criteria["need.start"].is_date
    position = policy.criteria["competition.position"].answer
    assert position and position.values == ("strong", "weak")


def test_a_missing_field_names_the_nearest(policy: Policy) -> None:
    with pytest.raises(bantam.NotFound) as raised:
        policy.field("account.employes")
    assert "account.employees" in raised.value.message
    assert isinstance(raised.value, LookupError)
    for name in ("", "x" * 100_000, "a\0b", "é"):
        with pytest.raises(bantam.NotFound):
            policy.field(name)
    with pytest.raises(bantam.InvalidArgument):
        policy.field("\ud800")
    for wrong in (None, 1, b"account.employees", ["account.employees"]):
        with pytest.raises(bantam.InvalidType):
            policy.field(wrong)  # type: ignore[arg-type]


def test_three_encodings_are_one_policy(
    root: Path, build_dir: Path, policy: Policy, tmp_path: Path
) -> None:
    source = root / "tests/capi/policy.textproto"
    for encoding, suffix in (("json", ".json"), ("binary", ".binpb")):
        target = tmp_path / f"policy{suffix}"
        subprocess.run(
            [build_dir / "cli/bantam", "convert", "policy", source]
            + ["--to", encoding, "-o", target],
            check=True,
        )
        assert Policy.from_file(target).hash == policy.hash
        found = target.read_bytes()
        for given in (found, bytearray(found), memoryview(found)):
            assert Policy(given, encoding=encoding).hash == policy.hash
    assert Policy.from_json((tmp_path / "policy.json").read_text()).id == "acme"
    assert Policy.from_binary((tmp_path / "policy.binpb").read_bytes()).id == "acme"
    assert Policy.from_text(source.read_text()).hash == policy.hash
    assert Policy.from_file(str(source)).hash == policy.hash


TWO_MISTAKES = """id: "acme"
fields { path: "account.employees" type: INT }
scores { id: "fit" subject: ACCOUNT groups { id: "size"
  rules { id: "large" points: 25 when: "account.employes > 1" }
  rules { id: "larger" points: 25 when: "account.employees > 'x'" } } }
"""


def test_all_that_is_wrong_is_said(policy: Policy) -> None:
    with pytest.raises(bantam.PolicyError) as raised:
        Policy.from_text(TWO_MISTAKES, file="acme.textproto")
    error = raised.value
    assert error.code is bantam.Code.INVALID_ARGUMENT
    assert isinstance(error, ValueError)
    assert [(d.file, d.line) for d in error.faults] == [
        ("acme.textproto", 4),
        ("acme.textproto", 5),
    ]
    first, second = error.faults
    assert first.column > 1
    assert first.path == "scores[0].groups[0].rules[0].when"
    assert "account.employees" in first.message
    assert second.path == "scores[0].groups[0].rules[1].when"
    assert error.path == first.path
    assert str(error).startswith("acme.textproto:4:")
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.faults) == (error.message, error.faults)
    assert first.code is bantam.FaultCode.FIELD_NOT_DECLARED


@pytest.mark.parametrize(
    ("source", "encoding"),
    [
        ("", "text"),
        ("id: ", "text"),
        ("\0", "text"),
        (b"id: '\xff'", "text"),
        ("{" * 10_000, "text"),
        ("[" * 10_000, "json"),
        ("", "json"),
        ("{}", "json"),
        ('{"id": "\\ud800"}', "json"),
        (b"\xff\xfe", "json"),
        (b"\xff" * 100, "binary"),
        (b"", "binary"),
    ],
)
def test_nonsense_is_an_error(source: Any, encoding: str) -> None:
    with pytest.raises(bantam.PolicyError) as raised:
        Policy(source, encoding=encoding)
    assert raised.value.faults
    assert raised.value.message


@pytest.mark.parametrize("source", [None, 1, [], object(), {"id": "acme"}])
def test_wrong_types_are_an_error(source: Any) -> None:
    for make in (Policy, Policy.from_text, Policy.from_json, Policy.from_binary):
        with pytest.raises(bantam.InvalidType):
            make(source)


def test_wrong_options_are_an_error(tmp_path: Path) -> None:
    for encoding in ("xml", "", "TEXT"):
        with pytest.raises(bantam.InvalidArgument):
            Policy("id: 'a'", encoding=encoding)
    with pytest.raises(bantam.InvalidArgument):
        Policy.from_text("id: '\ud800'")
    with pytest.raises(bantam.InvalidArgument):
        Policy.from_text("id: 'a'", file="\ud800")
    with pytest.raises(bantam.InvalidType):
        Policy.from_text("id: 'a'", limits=5)  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidArgument) as raised:
        Policy.from_file(tmp_path / "policy.txt")
    assert ".textproto" in str(raised.value)
    with pytest.raises(FileNotFoundError):
        Policy.from_file(tmp_path / "policy.json")
    with pytest.raises(IsADirectoryError):
        (tmp_path / "folder.json").mkdir()
        Policy.from_file(tmp_path / "folder.json")


def test_a_file_whose_name_is_no_text(tmp_path: Path) -> None:
    name = tmp_path / "p\udcff.textproto"
    name.write_text("id: ")
    with pytest.raises(bantam.PolicyError) as raised:
        Policy.from_file(name)
    assert "\\xff" in raised.value.faults[0].file


def test_limits() -> None:
    defaults = Limits.default()
    assert defaults.max_activities == 10_000
    assert defaults.max_policy_bytes == 16 << 20
    assert all(getattr(defaults, name) > 0 for name in Limits.__dataclass_fields__)
    Policy.from_text("id: 'a'", limits=defaults)
    with pytest.raises(bantam.PolicyError) as raised:
        Policy.from_text("id: 'a'", limits=Limits(max_policy_bytes=3))
    assert "max_policy_bytes" in str(raised.value)
    with pytest.raises(bantam.InvalidArgument):
        Policy.from_text("id: 'a'", limits=Limits(max_fields=-1))
    with pytest.raises(bantam.OutOfRange) as far:
        Policy.from_text("id: 'a'", limits=Limits(max_fields=1 << 63))
    assert far.value.path == "limits.max_fields"
    for wrong in (1.0, True, None, "5"):
        with pytest.raises(bantam.InvalidType):
            Policy.from_text(
                "id: 'a'", limits=Limits(max_fields=wrong)  # type: ignore[arg-type]
            )


def test_presets_compile_and_are_those_of_the_repository(root: Path) -> None:
    found = {preset.name: preset.source for preset in bantam.presets()}
    rules = {
        path.stem: path.read_text(encoding="utf-8")
        for path in (root / "policies").glob("*.textproto")
    }
    assert found.keys() == rules.keys()
    for name, source in found.items():
        # The labels of other languages follow the rules.
        assert source.startswith(rules[name])
        assert "translations {" in source[len(rules[name]) :]
    assert list(found) == sorted(found)
    for preset in bantam.presets():
        assert Policy.from_preset(preset.name).id == preset.name
        assert preset.summary.endswith(".")
    with pytest.raises(bantam.NotFound):
        Policy.from_preset("lead_scoring")


def test_json_without_text_positions() -> None:
    with pytest.raises(bantam.PolicyError) as raised:
        Policy.from_json(json.dumps({"id": "a", "scores": [{"id": "s"}]}))
    assert raised.value.faults[0].path.startswith("scores[0]")


def test_labels_of_their_own() -> None:
    rules = "id: 'a' fields { path: 'account.size' type: INT }"
    german = bantam.Labels(
        "locale: 'de' labels { path: 'account.size' text: 'Größe' }", file="de"
    )
    labelled = Policy.from_text(rules, labels=[german])
    assert labelled.label("account.size", "de") == "Größe"
    assert labelled.describe("de").fields["account.size"].label == "Größe"
    with pytest.raises(bantam.NotFound):
        Policy.from_text(rules).label("account.size", "de")
    with pytest.raises(bantam.PolicyError) as raised:
        wrong = bantam.Labels("locale: ", file="de.textproto")
        Policy.from_text(rules, labels=[wrong])
    assert raised.value.faults[0].file == "de.textproto"
    for refused in ("locale: 'de'", None):
        with pytest.raises(bantam.InvalidType):
            Policy.from_text(rules, labels=[refused])  # type: ignore[list-item]
    with pytest.raises(bantam.InvalidArgument):
        Policy.from_text(rules, labels=[bantam.Labels("", encoding="xml")])
