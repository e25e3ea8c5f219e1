"""The three reports as they were written: every figure and practice is found in its words."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.readers import Reading
from tests.etl.report_folder import read_as, rows

SHARED = Path(__file__).resolve().parents[4] / "shared" / "reports"
pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the originals are not kept here; their digests are in data/reports"
)

COLUMNS = (
    "indicator",
    "value_text",
    "comparator",
    "coverage",
    "period_kind",
    "period_start",
    "period_end",
    "reporting_year",
    "status",
    "quote",
    "note",
)
PERIODS = {
    "heshun-2016": 'kind = "year"\nstart = 2016-01-01\nend = 2016-12-31\nreporting_year = 2016\n',
    "county-publicity-month-2017": 'kind = "campaign"\nreporting_year = 2017\n',
    "changle-publicity-month-2017": 'kind = "campaign"\nreporting_year = 2017\n',
}


def lines_of(name: str, report: str, drop: tuple[str, ...]) -> tuple[list[dict[str, str]], str]:
    """The lines of one report in a shared table, and the same as the text of a table of its own."""
    with (SHARED / name).open(encoding="utf-8", newline="") as stream:
        found = [line for line in csv.DictReader(stream) if line["report"] == report]
    kept = [{k: v for k, v in line.items() if k not in drop} for line in found]
    return kept, "\n".join(_written(kept)) + "\n"


def _written(lines: list[dict[str, str]]) -> Iterator[str]:
    yield ",".join(lines[0])
    for line in lines:
        yield ",".join('"' + value.replace('"', '""') + '"' for value in line.values())


def read_original(home: Path, report: str) -> Reading:
    beside = {
        "figures.csv": lines_of("expected.csv", report, ("report",))[1],
        "practices.csv": lines_of("practices.csv", report, ("report", "name_en", "name_zh"))[1],
    }
    raw = (SHARED / f"{report}.txt").read_bytes()
    period = f"[period]\n{PERIODS[report]}"
    return read_as(home, f"{report}.txt", raw, period, beside, 'area = "heshun"')


@pytest.mark.parametrize("report", PERIODS)
def test_every_figure_comes_out_as_expected(tmp_path: Path, report: str) -> None:
    expected, _ = lines_of("expected.csv", report, ("report",))
    reading = read_original(tmp_path, report)
    assert reading.rejects == []
    assert rows(reading, *COLUMNS) == [
        tuple(value or None for value in line.values()) for line in expected
    ]
    assert reading.text is not None
    for locator, quote in zip(reading.rows["locator"], reading.rows["quote"], strict=True):
        span = json.loads(locator)
        assert reading.text[span["start"] : span["end"]] == quote


@pytest.mark.parametrize("report", PERIODS)
def test_every_practice_is_found_in_its_report(tmp_path: Path, report: str) -> None:
    expected, _ = lines_of("practices.csv", report, ())
    found = read_original(tmp_path, report).practices
    assert found[["practice", "quote"]].to_numpy().tolist() == [
        [line["practice"], line["quote"]] for line in expected
    ]


def test_together_they_hold_23_figures_and_27_practices(tmp_path: Path) -> None:
    readings = [read_original(tmp_path, report) for report in PERIODS]
    assert sum(len(reading.rows) for reading in readings) == 23
    assert sum(len(reading.practices) for reading in readings) == 27
