"""Builds a wheel around one libbantam.so, which BANTAM_LIBRARY names.

The wheel has the library's version and a tag for the systems that it runs on.
Everything else is in pyproject.toml.
"""

import ctypes
import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

# What a manylinux wheel may leave to the system: glibc's own libraries.
GLIBC = re.compile(r"(ld-linux[\w.-]*|lib(c|m|pthread|dl|rt))\.so\.\d+")


def library() -> Path:
    name = os.environ.get("BANTAM_LIBRARY", "")
    path = Path(name)
    if not name or not path.is_file():
        raise SystemExit(
            "bantam: BANTAM_LIBRARY must name a libbantam.so to put into the "
            f"wheel, found {name!r}; script/build_wheel does it all"
        )
    return path.resolve()


def version() -> str:
    """The version that the library says it has."""
    function = ctypes.CDLL(str(library())).bantam_version
    function.restype = ctypes.c_char_p
    return function().decode("ascii")


def platform_tag() -> str:
    """The oldest systems on which the library loads.

    manylinux_2_N, where it needs glibc alone and no symbol of a glibc later
    than 2.N (PEP 600), as its own table of needed versions says. A library
    that needs others as well runs where they are installed: linux.
    """
    machine = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    found = subprocess.run(
        ["readelf", "--wide", "--dynamic", "--version-info", str(library())],
        env={**os.environ, "LC_ALL": "C"},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout
    needed = re.findall(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]", found)
    if not needed:
        raise SystemExit(f"bantam: readelf names nothing that {library()} needs")
    _, _, versions = found.partition("Version needs section")
    names = re.findall(r"Name: (\S+)", versions)
    others = [name for name in needed if not GLIBC.fullmatch(name)]
    others += [name for name in names if not re.fullmatch(r"GLIBC_2(\.\d+)+", name)]
    if others or not names:
        print(f"bantam: needs {', '.join(others)}: a wheel for this system alone")
        return machine
    # Python 3.9 itself needs 2.5.
    minor = max([5] + [int(name.split(".")[1]) for name in names])
    return machine.replace("linux_", f"manylinux_2_{minor}_", 1)


class BuildPy(build_py):
    def run(self) -> None:
        super().run()
        target = Path(self.build_lib) / "bantam" / "libbantam.so"
        shutil.copyfile(library(), target)
        target.chmod(0o755)


class BdistWheel(bdist_wheel):
    def finalize_options(self) -> None:
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self) -> "tuple[str, str, str]":
        # Any Python 3: cffi stands between it and the library.
        return "py3", "none", platform_tag()


class BinaryDistribution(Distribution):
    def has_ext_modules(self) -> bool:
        return True


setup(
    version=version(),
    cffi_modules=["build_ffi.py:ffi"],
    cmdclass={"build_py": BuildPy, "bdist_wheel": BdistWheel},
    distclass=BinaryDistribution,
)
