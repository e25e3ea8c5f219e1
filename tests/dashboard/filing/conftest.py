import subprocess
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from dashboard.data import data_folder
from dashboard.filing import command, tables
from etl.command_line import main


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen stands on figures that were built for the tests; nothing here files anything."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """This server may file.

    The command line answers the screen in this process, so that no test waits for another to
    load the program; test_command.py and the journeys ask it in a process of its own.
    """
    monkeypatch.setenv("LEGAL_AID_FILING", "1")
    for room in (command, tables):
        monkeypatch.setattr(room, "run", _answered)


def _answered(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    name, *rest = words
    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as complained:
        code = main([name, "--data", str(data_folder()), *rest])
    return subprocess.CompletedProcess(words, code, said.getvalue(), complained.getvalue())
