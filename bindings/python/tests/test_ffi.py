"""The header is enough, and nothing of it is written twice."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Set

import bantam
from bantam import _native

PACKAGE = Path(bantam.__file__).parent

# What a binding that looks up paths once, and holds values of Python, does
# without.
UNUSED = {
    # Evaluator.ask takes JSON.
    "bantam_ask_binary",
    # The code comes back from the call, too.
    "bantam_error_code",
    "bantam_evaluate_into",
    "bantam_lead_set_value",
    *(
        f"bantam_lead_{name}_by_path"
        for name in (
            "set_bool",
            "set_double",
            "set_duration",
            "set_int64",
            "set_money",
            "set_null",
            "set_string",
            "set_strings",
            "set_timestamp",
            "unset",
        )
    ),
}

# Where the part of the header begins that has no Python of its own yet: moves,
# replay, handoffs, routing, duplicates; and what of it stands before that.
UNBOUND = "// Moves: whether"
UNBOUND_FUNCTIONS = {
    "bantam_lead_add_consent",
    "bantam_lead_add_handoff_event",
    "bantam_lead_add_suppression",
    "bantam_name",
    "bantam_policy_label",
    "bantam_policy_process",
    "bantam_policy_stage",
}


def _header(root: Path) -> str:
    return (root / "capi/include/bantam/bantam_c.h").read_text(encoding="utf-8")


def _unbound_functions(root: Path) -> Set[str]:
    later = _header(root).partition(UNBOUND)[2]
    found = re.findall(r"^BANTAM_API[^(;]*?(bantam_\w+)\(", later, re.M)
    assert "bantam_can_move" in found
    return UNBOUND_FUNCTIONS | set(found)


def _unbound_numbers(root: Path) -> Set[str]:
    header = _header(root)
    names = header.partition("// What a person said about")[2]
    names = names.partition("// Bits in `flags`")[0]
    bits = header.partition("// Of events, and of what is made of them.")[2]
    bits = bits.partition("// What this build can do")[0]
    found = re.findall(r"#define (BANTAM_\w+) \S", names + bits)
    assert {"BANTAM_OBSTACLE_ROLE", "BANTAM_AUTOMATIC"} <= set(found)
    return set(found)


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


def test_every_function_is_used_but_those_listed(root: Path) -> None:
    sources = _sources()
    used = set(re.findall(r"lib\.(bantam_\w+)", sources))
    used |= {f"{name}_get" for name in re.findall(r'_c_name = "(\w+)"', sources)}
    assert used <= _declared("bantam_")
    assert _declared("bantam_") - used == UNUSED | _unbound_functions(root)


def test_every_number_of_the_header_has_a_name(root: Path) -> None:
    header = _header(root)
    defined = set(re.findall(r"#define (BANTAM_\w+) \S", header)) - {"BANTAM_API"}
    assert _declared("BANTAM_") == defined
    used = set(re.findall(r"lib\.(BANTAM_\w+)", _sources()))
    assert used == defined - _unbound_numbers(root)


def test_limits_are_those_of_the_header() -> None:
    members = {name for name, _ in _native.ffi.typeof("bantam_limits").fields}
    own = set(bantam.Limits.__dataclass_fields__)
    assert members - {"struct_size", "reserved"} == own


def test_version_and_features(root: Path) -> None:
    cmake = (root / "CMakeLists.txt").read_text()
    found = re.search(r"VERSION (\d+)\.(\d+)\.(\d+)", cmake.split("project(")[1])
    assert found
    major, minor, patch = map(int, found.groups())
    assert bantam.__version__ == f"{major}.{minor}.{patch}"
    assert bantam.version_number() == major * 1_000_000 + minor * 1_000 + patch
    assert {feature.name for feature in bantam.Feature} == {
        "EVALUATE",
        "CODEC",
        "EXPLAIN",
        "MOVES",
        "HANDOFFS",
        "ROUTING",
        "DUPLICATES",
    }
    assert all(feature in bantam.features() for feature in bantam.Feature)


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
