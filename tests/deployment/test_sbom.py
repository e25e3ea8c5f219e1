"""The list of what is inside holds what the lock pins, and must agree with what is installed."""

import json
import sys
from pathlib import Path

import pytest

from deployment import sbom

# Stands in for the tool: lists what the lock that it is handed pins, or what it is told of Python.
TOOL = """#!{python}
import json, re, sys
kind, of, to = sys.argv[1], sys.argv[-1], sys.argv[sys.argv.index("-o") + 1]
assert sys.argv[sys.argv.index("--pyproject") + 1] == "pyproject.toml"
if kind == "requirements":
    found = re.findall(r"^([a-z0-9.-]+)==([^ ]+)", open(of).read(), re.MULTILINE)
else:
    found = {installed}
listed = [{{"name": name, "version": version}} for name, version in found]
json.dump({{"components": listed}}, open(to, "w"))
"""


def tool(folder: Path, installed: list[tuple[str, str]]) -> Path:
    file = folder / sbom.TOOL
    file.write_text(TOOL.format(python=sys.executable, installed=installed), encoding="utf-8")
    file.chmod(0o700)
    return folder


def test_both_lists_are_written_and_told(tmp_path: Path) -> None:
    within = tool(tmp_path, [("Segno", "1.6.6"), ("pytest", "9.9")])
    told = sbom.write(tmp_path / "built", within=within)
    listed = json.loads((tmp_path / "built" / sbom.PROGRAM).read_text(encoding="utf-8"))
    names = {each["name"] for each in listed["components"]}
    assert {"streamlit", "duckdb", "starlette"} <= names and "pytest" not in names
    assert f"{len(names)} packages" in told and f"{sbom.ENVIRONMENT}: 2" in told


def test_what_is_installed_at_another_version_is_named(tmp_path: Path) -> None:
    with pytest.raises(sbom.SbomError, match=r"segno 0\.1 for 1\."):
        sbom.write(tmp_path / "built", within=tool(tmp_path, [("segno", "0.1")]))


def test_of_two_pythons_either_version_will_do() -> None:
    program = {"numpy": {"2.4", "2.5"}}
    assert list(sbom.differing(program, {"numpy": {"2.4"}, "ruff": {"1"}})) == []
    assert list(sbom.differing(program, {"numpy": {"2.3"}})) == ["numpy 2.3 for 2.4/2.5"]


def test_without_the_tool_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(sbom.SbomError, match="could not be run"):
        sbom.write(tmp_path / "built", within=tmp_path)
