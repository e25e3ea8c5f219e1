"""The commands stand apart: one that cannot start does not hold up the others."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from rich.console import Console

from etl import command_line
from etl.command_line import DATA, GROUP, commands, main
from etl.snapshot.stages import shown
from tests.etl.small_data import small_data


def broken() -> Mapping[str, EntryPoint]:
    name, value = "broken", "etl.commands.nothing_here"
    return {**commands(), name: EntryPoint(name, value, GROUP)}


def test_the_commands_of_both_programs_are_registered() -> None:
    assert {"build", "status", "explain", "demo", "serve"} <= set(commands())


def test_help_lists_every_command_by_its_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    told = " ".join(capsys.readouterr().out.split())
    assert "build Check the reports of the data folder and publish a snapshot of them." in told


def test_a_command_that_cannot_start_leaves_the_others_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "commands", broken)
    assert main(["status", "--data", str(small_data(tmp_path))]) == 1
    assert main([]) == 2
    assert "cannot start: No module named" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="legal-aid broken cannot start"):
        main(["broken"])


def test_a_screen_that_asks_does_not_wait_for_what_the_command_does_not_use() -> None:
    told = (
        "import sys, etl.commands.propose; print('pandas' in sys.modules);"
        "import etl.commands.dry_run; print('pandas' in sys.modules, 'openpyxl' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "False"]


def test_a_named_folder_is_told_to_the_other_program(tmp_path: Path) -> None:
    main(["status", "--data", str(tmp_path)])
    assert os.environ[DATA] == str(tmp_path)


def test_the_folder_can_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(DATA, str(tmp_path / "absent"))
    assert main(["build"]) == 1
    assert f"{tmp_path / 'absent'}: there is no such data folder" in capsys.readouterr().err


def told_to(console: Console) -> None:
    with shown(console) as stages:
        assert list(stages.each("Reading reports", [1, 2, 3])) == [1, 2, 3]


def test_a_terminal_gets_bars(capsys: pytest.CaptureFixture[str]) -> None:
    told_to(Console(force_terminal=True, file=sys.stdout, width=80))
    told = capsys.readouterr().out
    assert "Reading reports" in told and "━" in told and "3/3" in told


def test_a_pipe_gets_lines(capsys: pytest.CaptureFixture[str]) -> None:
    told_to(Console(force_terminal=False, file=sys.stdout, width=80))
    assert re.fullmatch(r"Reading reports: 3 in \d+\.\d s\n", capsys.readouterr().out)
