"""The header is enough, and nothing of it is written twice."""

from __future__ import annotations

import enum
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, Set, Type

import bantam
from bantam import _members, _native

PACKAGE = Path(bantam.__file__).parent

# What Python has other means for.
UNUSED = {
    "bantam_enum_find",
    "bantam_enum_name",
    "bantam_error_code",
    "bantam_lead_set_value",
}


def _headers(root: Path) -> str:
    folder = root / "capi/include/bantam"
    return "\n".join(
        (folder / name).read_text(encoding="utf-8")
        for name in ("bantam_c.h", "bantam_records.h")
    )


def _sources() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.glob("*.py"))
        if path.name != "_ffi.py"
    )


def _declared(prefix: str) -> Set[str]:
    return {name for name in dir(_native.lib) if name.startswith(prefix)}


def test_every_exported_function_is_declared_and_found(root: Path) -> None:
    symbols = set((root / "capi/symbols.txt").read_text().split())
    assert _declared("bantam_") == symbols
    for name in symbols:
        assert getattr(_native.lib, name)


def test_every_function_is_used_but_those_listed() -> None:
    used = set(re.findall(r"lib\.(bantam_\w+)", _sources()))
    # Figures are named where they are read.
    kinds = re.findall(r'self\._(?:figure|decision)\("(\w+)", which', _sources())
    used |= {f"bantam_case_{kind}" for kind in kinds}
    assert used <= _declared("bantam_")
    assert _declared("bantam_") - used == UNUSED


def _upper(name: str) -> str:
    """BuyerRole: BUYER_ROLE."""
    return "_".join(re.findall(r"[A-Z][a-z0-9]*", name)).upper()


def _enums() -> Dict[str, Type[enum.IntEnum]]:
    return {
        name: thing
        for name, thing in vars(bantam.records).items()
        if isinstance(thing, type) and issubclass(thing, enum.IntEnum)
    }


def test_every_number_of_the_header_has_a_name(root: Path) -> None:
    defined = set(re.findall(r"#define (BANTAM_\w+) \S", _headers(root)))
    defined -= {"BANTAM_API"}
    assert _declared("BANTAM_") == defined
    named = {
        f"BANTAM_{_upper(kind)}_{member.name}": int(member)
        for kind, members in _enums().items()
        for member in members
    }
    for name, number in named.items():
        assert getattr(_native.lib, name) == number, name
    used = set(re.findall(r"lib\.(BANTAM_\w+)", _sources()))
    rest = defined - used - set(named)
    # Yes, no and unknown are True, False and None.
    assert {name for name in rest if not name.startswith("BANTAM_DECISION_")} == set()


def test_every_structure_has_a_record(root: Path) -> None:
    structures = set(re.findall(r"^struct (bantam_\w+) \{", _headers(root), re.M))
    kinds = {
        thing
        for thing in vars(bantam.records).values()
        if isinstance(thing, type) and thing in bantam.Record.__subclasses__()
    }
    assert {kind._c_name for kind in kinds} == structures
    for kind in kinds:
        fields = {name for name, _ in _native.ffi.typeof(kind._c_name).fields}
        fields -= {"struct_size", "reserved"}
        many = (_members.Texts, _members.Times, _members.Enums, _members.Listed)
        for member in kind._members.values():
            if isinstance(member, many):
                fields.remove(f"{member._name}_count")
            if isinstance(member, _members.Fact):
                fields.remove(f"{member._name}_known")
        own = {member._name for member in kind._members.values()}
        assert own == fields, kind


def test_figures_are_those_of_the_header() -> None:
    for kind in ("Score", "Grade", "Framework", "Committee"):
        structure = _native.ffi.typeof(f"bantam_{kind.lower()}_figure")
        members = [name for name, _ in structure.fields]
        assert members == ["struct_size", *getattr(bantam, f"{kind}Figure")._fields]


def test_limits_are_those_of_the_header() -> None:
    members = {name for name, _ in _native.ffi.typeof("bantam_limits").fields}
    own = set(bantam.Limits.__dataclass_fields__)
    assert members - {"struct_size", "reserved"} == own


def test_version(root: Path) -> None:
    cmake = (root / "CMakeLists.txt").read_text()
    found = re.search(r"VERSION (\d+)\.(\d+)\.(\d+)", cmake.split("project(")[1])
    assert found
    major, minor, patch = map(int, found.groups())
    assert bantam.__version__ == f"{major}.{minor}.{patch}"
    assert bantam.version_number() == major * 1_000_000 + minor * 1_000 + patch


def test_the_library_is_the_packages_own_whatever_the_environment_says(
    tmp_path: Path,
) -> None:
    (tmp_path / "libbantam.so").write_bytes(b"not a library")
    environment = {
        **os.environ,
        "BANTAM_LIBRARY": str(tmp_path / "libbantam.so"),
        "LD_LIBRARY_PATH": str(tmp_path),
    }
    code = "import bantam; print(open('/proc/self/maps').read())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    loaded = set(re.findall(r"\S*libbantam\S*", done.stdout))
    assert loaded == {str((PACKAGE / "libbantam.so").resolve())}


def test_the_library_is_never_unloaded() -> None:
    code = """
from bantam._native import ffi, lib
version = lib.bantam_version
ffi.dlclose(lib)
print(ffi.string(version()).decode())
"""
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (0, f"{bantam.__version__}\n")


def test_all_that_is_public_is_exported_and_says_what_it_is() -> None:
    for name in bantam.__all__:
        assert getattr(bantam, name) is not None
    public = {
        name
        for name, thing in vars(bantam).items()
        if not name.startswith("_")
        and getattr(thing, "__module__", "") != "typing"
        and type(thing).__name__ != "module"
    }
    assert public <= set(bantam.__all__)
    for name in public:
        thing = getattr(bantam, name)
        if isinstance(thing, type):
            assert thing.__doc__, name
