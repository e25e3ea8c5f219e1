"""The command: its defaults, its limits and what it tells."""

import argparse
from pathlib import Path

import pytest

from etl.commands import demo
from tests.etl.demonstration.reading import DATA, areas


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    demo.add_arguments(parser)
    return parser.parse_args(words, argparse.Namespace(data=DATA))


def test_defaults_are_24_counties_and_10_years(tmp_path: Path) -> None:
    given = arguments("--out", str(tmp_path))
    assert (given.areas, given.years) == (24, 10)


def test_it_writes_the_folder_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "province"
    assert demo.run(arguments("--areas", "2", "--years", "2", "--out", str(out))) == 0
    assert "on 2 counties, 2024 to 2025" in capsys.readouterr().out
    assert {"qinglu", "yundi"} < {row["id"] for row in areas(out)}


def test_it_fails_with_the_problem_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    assert demo.run(arguments("--out", str(tmp_path))) == 1
    assert "the folder holds something else" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["0", "-3", "many", "10001"])
def test_a_size_must_be_a_whole_number_within_limits(size: str) -> None:
    with pytest.raises(SystemExit):
        arguments("--areas", size, "--out", "anywhere")
