"""Mappings: rows of a table become leads (docs/mappings.md)."""

from __future__ import annotations

from typing import Any, Optional, Sequence, Tuple

from ._errors import InvalidType, call
from ._handle import Handle
from ._lead import Lead, read_options
from ._native import NULL, ffi, lib, text
from ._packing import items
from ._policy import Policy
from ._values import Bytes, encode, integer, source
from .records import MappingInfo


class Mapping(Handle):
    """Which column fills what. It never changes: threads may share it.

    info   how its files are written and joined
    """

    __slots__ = ("info",)
    _what = "mapping"
    info: MappingInfo

    def __init__(self, policy: Policy, text: Bytes, *, file: str = "") -> None:
        """Compiles a mapping in protobuf's text format; `file` names it in errors."""
        rules, name = source(text, "text"), encode(file, "file")
        compile_ = lib.bantam_mapping_compile
        self._make(policy, compile_, rules, len(rules), name, len(name))

    @classmethod
    def by_name(cls, policy: Policy, *, ignore_undeclared: bool = False) -> Mapping:
        """For columns that have the names of what they fill: "account.employees".

        `ignore_undeclared`: skip columns whose name fits nothing.
        """
        mapping = cls.__new__(cls)
        options = read_options(ignore_undeclared)
        mapping._make(policy, lib.bantam_mapping_by_name, options)
        return mapping

    def _make(self, policy: Any, function: Any, *arguments: Any) -> None:
        if not isinstance(policy, Policy):
            raise InvalidType(f"policy: expected Policy, found {type(policy).__name__}")
        mapping = ffi.new("bantam_mapping**")
        call(function, policy._open(), *arguments, mapping)
        super().__init__(mapping[0], lib.bantam_mapping_free)
        info = ffi.new("const bantam_mapping_info**")
        call(lib.bantam_mapping_describe, mapping[0], info)
        self.info = MappingInfo._owned(info)

    def bind(self, header: Sequence[str], *, join: Optional[int] = None) -> Columns:
        """Finds its columns in a header row: of the first file, or of a join's."""
        return Columns(self, header, join)

    def bind_keys(self) -> Columns:
        """For records that are JSON objects, of which a key may be absent."""
        return Columns(self)

    def set_join_found(self, join: int, found: bool, lead: Lead) -> None:
        """Records in `lead` whether the join's file had a row for it."""
        number, function = integer(join, "join"), lib.bantam_mapping_set_join_found
        _check(lead)
        if not isinstance(found, bool):
            raise InvalidType("found: expected True or False", "found")
        with lead._lock:
            call(function, self._open(), number, int(found), lead._open())


class Columns(Handle):
    """A mapping that knows where its columns are. It never changes."""

    __slots__ = ()
    _what = "columns"

    def __init__(
        self,
        mapping: Mapping,
        header: Optional[Sequence[str]] = None,
        join: Optional[int] = None,
    ) -> None:
        """Mapping.bind and Mapping.bind_keys make them."""
        columns, pointer = ffi.new("bantam_columns**"), mapping._open()
        if header is None:
            call(lib.bantam_mapping_bind_keys, pointer, columns)
        else:
            cells, kept = _cells(header, "header")
            file = -1 if join is None else integer(join, "join")
            call(lib.bantam_mapping_bind, pointer, file, cells, len(kept), columns)
        super().__init__(columns[0], lib.bantam_columns_free)

    def read(self, row: Sequence[str], lead: Lead) -> None:
        """Adds what a row says to a lead, which you cleared or filled before.

        Where it fails, the lead holds what could be read.
        """
        cells, kept = _cells(row, "row")
        _check(lead)
        with lead._lock:
            read = lib.bantam_columns_read
            call(read, self._open(), cells, len(kept), lead._open())

    def read_json(self, json: Bytes, lead: Lead) -> None:
        """The same of a JSON object."""
        found = source(json, "json")
        _check(lead)
        with lead._lock:
            read = lib.bantam_columns_read_json
            call(read, self._open(), found, len(found), lead._open())

    def key(self, join: int, row: Sequence[str]) -> Optional[str]:
        """By what a row is found in a join; None where that is unknown."""
        cells, kept = _cells(row, "row")
        data, size = ffi.new("const char**"), ffi.new("int64_t*")
        number, function = integer(join, "join"), lib.bantam_columns_key
        call(function, self._open(), number, cells, len(kept), data, size)
        return None if data[0] == NULL else text(data[0], size[0])


def _cells(row: Any, what: str) -> Tuple[Any, Any]:
    """The cells of a row, and what they point into."""
    if isinstance(row, (str, bytes)) or not isinstance(row, Sequence):
        found = type(row).__name__
        raise InvalidType(f"{what}: expected a list of str, found {found}", what)
    return items(row, what)


def _check(lead: Any) -> None:
    if not isinstance(lead, Lead):
        raise InvalidType(f"lead: expected Lead, found {type(lead).__name__}")
