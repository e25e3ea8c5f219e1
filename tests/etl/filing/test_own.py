"""Whoever files for one county alone can say nothing of another's."""

import json
from pathlib import Path
from typing import Any

import pytest

from etl.command_line import main
from tests.etl.filing.filings import files
from tests.etl.small_data import small_data

OWN = "county,indicator,value\nheshun,cases_accepted,93\n"
OF_TWO = OWN + "east,cases_accepted,7\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return small_data(tmp_path)


def file(data: Path, capsys: Capture, table: str, *more: str) -> tuple[int, dict[str, Any]]:
    """File a table as the center of Heshun does, whose name and county a sign-in told."""
    path = data.parent / "returns.csv"
    path.write_text(table, encoding="utf-8")
    capsys.readouterr()
    words = ["--period", "year", "--year", "2016", "--by", "Center", "--only", "heshun"]
    code = main(["file", str(path), "--data", str(data), *words, "--person", "c-1", *more])
    return code, json.loads(capsys.readouterr().out)


def wrong(said: dict[str, Any]) -> list[str]:
    return [each["wrong"] for each in said["problems"]]


def test_its_own_report_is_filed_and_the_trail_names_the_person(data: Path, capsys: Capture):
    code, said = file(data, capsys, OWN, "--area", "heshun")
    assert (code, said["figures_count"]) == (0, 1)
    (line,) = (data / "audit.jsonl").read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert (entry["who"], entry["person"], entry["what"]) == ("Center", "c-1", "filed")


@pytest.mark.parametrize("preview", [(), ("--preview",)], ids=["filed", "previewed"])
def test_rows_of_another_county_forbid_it(data: Path, capsys: Capture, preview: tuple[str, ...]):
    before = files(data)
    code, said = file(data, capsys, OF_TWO, "--area", "heshun", *preview)
    assert (code, wrong(said)) == (1, ["it has figures of east"])
    assert files(data) == before


def test_it_cannot_be_filed_as_another_s(data: Path, capsys: Capture):
    code, said = file(data, capsys, OWN, "--area", "east")
    assert code == 1 and "it is filed as east's" in wrong(said)


def test_it_cannot_take_the_place_of_another_s_report(data: Path, capsys: Capture):
    others = OWN.replace("heshun", "east")
    path = data.parent / "other.csv"
    path.write_text(others, encoding="utf-8")
    words = ["--area", "east", "--period", "year", "--year", "2016", "--by", "Staff"]
    assert main(["file", str(path), "--data", str(data), *words]) == 0
    report = json.loads(capsys.readouterr().out)["report"]
    code, said = file(data, capsys, OWN, "--area", "heshun", "--supersedes", report)
    assert (code, wrong(said)) == (1, [f"{report} is not a report of heshun"])
