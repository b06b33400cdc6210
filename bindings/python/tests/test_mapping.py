"""Mappings: rows become leads."""

from __future__ import annotations

import json
import threading
import time
from typing import Any, Callable, List

import pytest

import bantam
from bantam import Lead, Mapping, Policy

RULES = """
columns { column: 'Key' field: 'id' }
columns { column: 'Size' field: 'account.employees' }
joins {
  name: 'deals' key: 'Lead' lookup: 'Key'
  columns { column: 'Title' field: 'person.title' }
}
"""


def test_by_name(policy: Policy, empty: Lead) -> None:
    mapping = Mapping.by_name(policy)
    assert mapping.info.delimiter == "," and not mapping.info.joins
    columns = mapping.bind(["id", "account.employees", "account.tools"])
    columns.read(["L-1", "250", ""], empty)
    assert json.loads(empty.to_json())["account"]["employees"] == 250
    empty.clear()
    mapping.bind_keys().read_json('{"id": "L-2", "account.employees": 5}', empty)
    read = json.loads(empty.to_json())
    assert (read["id"], read["account"]) == ("L-2", {"employees": 5})
    with pytest.raises(bantam.InvalidArgument):
        mapping.bind(["id", "account.employes"])
    Mapping.by_name(policy, ignore_undeclared=True).bind(["id", "account.employes"])


def test_joins(policy: Policy, empty: Lead) -> None:
    mapping = Mapping(policy, RULES, file="crm.textproto")
    (deals,) = mapping.info.joins
    assert (deals.name, deals.key, deals.lookup) == ("deals", "Lead", "Key")
    first = mapping.bind(["Size", "Key"])
    second = mapping.bind(["Title", "Lead"], join=0)
    row, deal = ["250", "L-1"], ["CTO", "L-1"]
    assert first.key(0, row) == second.key(0, deal) == "L-1"
    assert first.key(0, ["250"]) is None
    first.read(row, empty)
    second.read(deal, empty)
    mapping.set_join_found(0, True, empty)
    assert empty.get("account.employees") == 250
    assert empty.get("person.title") == "CTO"


def test_what_is_wrong_is_said_at_once(policy: Policy, empty: Lead) -> None:
    with pytest.raises(bantam.InvalidArgument) as raised:
        Mapping(policy, "columns { column: 'A' } columns { field: 'x' }", file="m")
    assert len(raised.value.faults) > 1
    assert {fault.file for fault in raised.value.faults} == {"m"}
    columns = Mapping.by_name(policy).bind(["account.employees", "account.growth"])
    with pytest.raises(bantam.InvalidArgument) as cells:
        columns.read(["many", "much"], empty)
    # One fault, whose sentence has every cell.
    for column in ("account.employees", "account.growth"):
        assert f"column '{column}'" in cells.value.message


def test_closed(policy: Policy, empty: Lead) -> None:
    mapping = Mapping(policy, RULES)
    columns = mapping.bind(["Size", "Key"])
    mapping.close()
    for call in (
        lambda: mapping.bind([]),
        lambda: mapping.bind_keys(),
        lambda: mapping.set_join_found(0, True, empty),
    ):
        with pytest.raises(bantam.FailedPrecondition, match="the mapping is closed"):
            call()
    assert mapping.info.joins["deals"].key == "Lead"
    # What was bound lasts.
    columns.read(["250", "L-1"], empty)
    columns.close()
    for use in (
        lambda: columns.read(["250", "L-1"], empty),
        lambda: columns.read_json("{}", empty),
        lambda: columns.key(0, ["250", "L-1"]),
    ):
        with pytest.raises(bantam.FailedPrecondition, match="columns"):
            use()


def test_reading_waits_for_the_lead(policy: Policy, empty: Lead) -> None:
    mapping = Mapping(policy, RULES)
    columns = mapping.bind(["Size", "Key"])
    calls: List[Callable[[], None]] = [
        lambda: columns.read(["250", "L-1"], empty),
        lambda: mapping.bind_keys().read_json("{}", empty),
        lambda: mapping.set_join_found(0, True, empty),
    ]
    threads = [threading.Thread(target=call) for call in calls]
    with empty._lock:
        for thread in threads:
            thread.start()
        time.sleep(0.2)
        assert all(thread.is_alive() for thread in threads)
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()


@pytest.mark.parametrize("row", [None, 5, "250", b"250", [None], [250]])
def test_rows_are_lists_of_text(policy: Policy, empty: Lead, row: Any) -> None:
    columns = Mapping.by_name(policy).bind(["account.employees"])
    with pytest.raises(bantam.InvalidType):
        columns.read(row, empty)
    for wrong in (None, "lead"):
        with pytest.raises(bantam.InvalidType):
            columns.read(["250"], wrong)  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidType):
        Mapping(None, "")  # type: ignore[arg-type]
    with pytest.raises(bantam.InvalidType):
        Mapping.by_name("acme")  # type: ignore[arg-type]
