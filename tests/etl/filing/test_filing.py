"""Rows go in and a folder comes out, with its figures published."""

import hashlib
import json
import tomllib
from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.filing.filings import (
    ACCEPTED,
    CONSULTATIONS,
    TEXT,
    command,
    ended,
    file,
    files,
    start,
)
from tests.etl.small_data import asked, build, file_table, opened, small_data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return small_data(tmp_path)


def test_a_report_becomes_a_folder_and_its_figures_are_published(data: Path, tmp_path: Path):
    code, said = file(data, tmp_path / "desk")
    assert (code, said["report"]) == (0, "heshun-2016")
    folder = data / "reports" / "heshun-2016"
    assert sorted(p.name for p in folder.iterdir()) == ["figures.csv", "source.toml", "summary.txt"]
    assert (folder / "summary.txt").read_text() == TEXT
    with opened(data) as snapshot:
        rows = asked(
            snapshot, "SELECT indicator, value, quote, period_kind FROM figures ORDER BY 1"
        )
    assert rows == [
        ("cases_accepted", 93, "took on 93 cases", "year"),
        ("consultations", 2456, "answered 2,456 questions", "year"),
    ]


def test_the_audit_says_who_filed_what_and_when(data: Path, tmp_path: Path):
    file(data, tmp_path / "desk")
    file(data, tmp_path / "desk", year=2017)
    first, second = map(json.loads, (data / "audit.jsonl").read_text().splitlines())
    assert first["who"] == "Statistics section" and first["what"] == "filed"
    assert first["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (first["folder"], second["folder"]) == ("heshun-2016", "heshun-2017")
    assert first["when"] <= second["when"]


def test_a_second_report_of_the_same_county_and_year_overwrites_nothing(data: Path, tmp_path: Path):
    file(data, tmp_path / "desk")
    before = files(data)
    again = [CONSULTATIONS | {"value": 2457}]
    code, said = file(data, tmp_path / "desk", again, "--supersedes", "heshun-2016")
    assert (code, said["report"], said["same_file"]) == (0, "heshun-2016-2", "heshun-2016")
    after = files(data)
    unchanged = {name for name in before if name != "audit.jsonl"}
    assert all(after[name] == before[name] for name in unchanged)
    (figure,) = said["figures"]
    assert (figure["value"], figure["others"]) == (2457, [])


def test_the_same_file_is_not_filed_twice_unless_it_corrects_itself(data: Path, tmp_path: Path):
    file(data, tmp_path / "desk")
    before = files(data)
    code, said = file(data, tmp_path / "desk")
    (problem,) = said["problems"]
    assert code == 1 and "is heshun-2016" in problem["wrong"]
    assert files(data) == before


def test_a_preview_says_what_would_change_and_writes_nothing(data: Path, tmp_path: Path):
    file_table(
        data, ["heshun,cases_accepted,90", "heshun,cases_criminal,50", "heshun,cases_civil,43"]
    )
    build(data)
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    code, said = file(data, tmp_path / "desk", [ACCEPTED], "--preview")
    assert code == 0 and {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before
    (figure,) = said["figures"]
    assert figure["value"] == 93 and figure["indicator_name_zh"] == "受理案件"
    assert [(other["report"], other["value"]) for other in figure["others"]] == [("returns", 90)]


def test_a_preview_names_the_checks_that_would_fail(data: Path, tmp_path: Path):
    parts = [
        {"indicator": "cases_criminal", "value": 50, "quote": "93 cases", "coverage": "complete"},
        {"indicator": "cases_civil", "value": 40, "quote": "93 cases", "coverage": "complete"},
    ]
    accepted = ACCEPTED | {"coverage": "complete"}
    code, said = file(data, tmp_path / "desk", [accepted, *parts], "--preview")
    (failed,) = said["failed"]
    assert code == 0 and failed["check_id"] == "accepted_is_criminal_and_civil"
    assert (failed["left_value"], failed["right_value"]) == (93, 90)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (ACCEPTED | {"quote": "took on 94 cases"}, "is not in the text"),
        (ACCEPTED | {"start": 3}, "does not start at character 3"),
        (ACCEPTED | {"indicator": "cases_acepted"}, "cases_acepted"),
    ],
)
def test_a_report_that_would_not_load_changes_nothing(
    data: Path, tmp_path: Path, figure: dict, words: str
):
    build(data)
    before, current = files(data), (data / "built" / "current").read_text()
    code, said = file(data, tmp_path / "desk", [CONSULTATIONS, figure])
    assert code == 1 and words in said["problems"][0]["wrong"]
    assert files(data) == before and (data / "built" / "current").read_text() == current


def test_a_report_that_corrects_another_supersedes_its_figures(data: Path, tmp_path: Path):
    file(data, tmp_path / "desk")
    corrected = CONSULTATIONS | {"value": 2457}
    code, said = file(data, tmp_path / "desk", [corrected], "--supersedes", "heshun-2016")
    assert code == 0 and said["report"] == "heshun-2016-2"
    with opened(data) as snapshot:
        rows = asked(
            snapshot,
            "SELECT value FROM figures WHERE status = 'published' AND indicator = 'consultations'",
        )
    assert rows == [(2457,)]


def test_an_unreadable_figure_keeps_its_words_and_no_number(data: Path, tmp_path: Path):
    lost = {"indicator": "cases_closed", "quote": "took on 93 cases", "status": "unreadable"}
    file(data, tmp_path / "desk", [lost])
    with opened(data) as snapshot:
        rows = asked(snapshot, "SELECT value, status, quote FROM figures")
    assert rows == [(None, "unreadable", "took on 93 cases")]


def test_a_report_that_cannot_be_published_after_all_is_taken_out_again(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    build(data)
    before = files(data)

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    line = command(data, tmp_path / "desk")
    monkeypatch.setattr("etl.filing.file.publish", fail)
    assert main(line[3:]) == 1
    after = files(data)
    lines = [json.loads(said)["what"] for said in after.pop("audit.jsonl").decode().splitlines()]
    assert lines == ["filed", "withdrawn"]
    shown = {name: raw for name, raw in after.items() if "/.heshun-2016.withdrawn" not in name}
    assert shown == before


def test_the_words_of_the_name_and_the_office_cannot_break_the_card(data: Path, tmp_path: Path):
    line = command(data, tmp_path / "desk", name='a "summary" \\ (终稿).txt')
    line[line.index("--by") + 1] = 'The "section"\nof 2016\\'
    code, said = ended(start(line))
    assert code == 0
    card = tomllib.loads((data / "reports" / said["report"] / "source.toml").read_text("utf-8"))
    assert 'The "section"of 2016\\' in card["citation"]
    assert (data / "reports" / said["report"] / card["file"]).read_text() == TEXT
