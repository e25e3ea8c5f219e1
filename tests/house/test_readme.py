"""The README does not lie: its commands exist and run, and it names what it must name."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from etl.command_line import main
from tests.house.test_size import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
SPOKEN = "\n".join(BLOCKS) + "\n".join(re.findall(r"`([^`\n]+)`", README))
OTHERS = sorted([*ROOT.joinpath("docs").glob("*.md"), ROOT / "data" / "README.md"])


def test_every_make_command_named_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", SPOKEN))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert {"dashboard", "test"} <= named <= targets


def test_bare_make_lists_every_command_with_its_help() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in ("dashboard", "build", "demo", "test", "lint", "bench"):
        assert re.search(rf"make {name}\s+\w", listed), name


def test_every_legal_aid_command_named_is_registered() -> None:
    named = set(re.findall(r"legal-aid ([a-z]+(?:-[a-z]+)*)", SPOKEN))
    assert {"build", "status", "explain", "demo", "serve"} <= named
    assert named == set(PROJECT["entry-points"]["legal_aid.commands"])


@pytest.mark.parametrize("page", OTHERS, ids=lambda page: page.name)
def test_other_pages_name_no_other_commands_and_no_file_that_is_not_there(page: Path) -> None:
    words = page.read_text(encoding="utf-8")
    spoken = "\n".join(re.findall(r"```sh\n(.*?)```", words, re.DOTALL))
    spoken += "\n".join(re.findall(r"`([^`\n]+)`", words))
    named = set(re.findall(r"(?<![\w/-])legal-aid ([a-z]+(?:-[a-z]+)*)", spoken))
    assert named <= set(PROJECT["entry-points"]["legal_aid.commands"])
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake (?:[A-Z]+=\S+ )?([a-z]+)", spoken)) <= targets
    linked = [path for path in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", words) if ":" not in path]
    assert [path for path in linked if not (page.parent / path).exists()] == []


@pytest.mark.parametrize("name", sorted(PROJECT["entry-points"]["legal_aid.commands"]))
def test_every_command_says_how_it_is_used(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0 and "usage" in capsys.readouterr().out.lower()


def test_every_dependency_has_its_reason() -> None:
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["development"]
    names = {re.split(r"[<>=\[]", each)[0] for each in wanted}
    table = README.split("## What it is built with")[1].split("## License")[0]
    missing = {name for name in names if not re.search(rf"^\|[^|]*\b{name}\b", table, re.MULTILINE)}
    assert missing == set()


def test_what_the_readme_points_at_is_there() -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    assert [path for path in linked if not (ROOT / path).exists()] == []
