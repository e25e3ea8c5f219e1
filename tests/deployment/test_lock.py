"""What an image installs is the part of the lock that the program runs on, with every hash."""

import re
import subprocess
import sys
import tomllib

import pytest

from deployment.lock import ROOT, dependencies, needed, pinned

LOCK = """\
alone==1.0 \\
    --hash=sha256:aa
    # via program (pyproject.toml)
helper==2.0 ; python_full_version < '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via
    #   alone
    #   checker
helper==3.0 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
    # via
    #   alone
    #   checker
deeper==0.1.post1 \\
    --hash=sha256:ee
    # via helper
checker==9.9 \\
    --hash=sha256:ff
    # via program (pyproject.toml)
"""


def test_a_package_brings_along_what_it_needs_for_every_python() -> None:
    found = needed(pinned(LOCK), ["alone"])
    assert [(each.name, each.version) for each in found] == [
        ("alone", "1.0"), ("helper", "2.0"), ("helper", "3.0"), ("deeper", "0.1.post1"),
    ]  # fmt: skip
    assert found[1].lines == (
        "helper==2.0 ; python_full_version < '3.12' \\",
        "    --hash=sha256:bb \\",
        "    --hash=sha256:cc",
        "    # via",
        "    #   alone",
        "    #   checker",
    )


def test_what_is_not_in_the_lock_is_named() -> None:
    with pytest.raises(KeyError, match="missing"):
        needed(pinned(LOCK), ["alone", "missing"])


def test_the_shipped_lock_gives_the_program_and_not_its_tests() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    line = [sys.executable, "deployment/lock.py"]
    printed = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = set(re.findall(r"^([a-z0-9.-]+)==", printed, re.MULTILINE))
    assert set(dependencies(project)) | {"starlette", "uvicorn", "numpy"} <= names
    assert names.isdisjoint({"pytest", "playwright", "mypy", "ruff", "uv", "setuptools", "odfpy"})
    # Every line of it stands in the lock, in the same order, and every package has a hash.
    lines = iter((ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
    assert all(line in lines for line in printed.splitlines())
    assert printed.count("--hash=sha256:") >= len(names)


def test_everything_in_the_lock_is_needed_by_something() -> None:
    entries = pinned((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert [each.name for each in entries if not each.needed_by] == []
