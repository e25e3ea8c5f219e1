"""What the command line says of log and numbers reaches every process of the server."""

import argparse
import os
from pathlib import Path

import pytest

from dashboard.watching import LOG, TOKEN, form, options


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (LOG, TOKEN):
        monkeypatch.setenv(name, "")  # so that it is as before afterwards
        monkeypatch.delenv(name)


def told(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    options.add_arguments(parser)
    return parser.parse_args(words)


def test_without_a_word_the_log_is_text_and_the_numbers_are_this_machine_s() -> None:
    options.take(vars(told()))
    assert os.environ[LOG] == form() == "text" and TOKEN not in os.environ


@pytest.mark.parametrize("how", ["json", "text", "none"])
def test_what_is_said_is_handed_on(how: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    options.take(vars(told("--log", how, "--metrics", "token")))
    assert os.environ[LOG] == form() == how
    assert Path(os.environ[TOKEN]) == tmp_path / "token"


def test_what_the_environment_says_holds_where_the_command_says_nothing(monkeypatch) -> None:
    monkeypatch.setenv(LOG, "json")
    options.take(vars(told()))
    assert form() == "json"


def test_another_form_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        told("--log", "xml")
    assert "invalid choice" in capsys.readouterr().err
