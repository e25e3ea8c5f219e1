"""The three reports come out as the golden tables say, from the digests and from the originals."""

import csv
import shutil
from pathlib import Path

import duckdb
import pytest

from tests.etl.small_data import asked, build, file_report, write

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden"
ORIGINALS = ROOT.parent / "shared" / "reports"
AREAS = {
    "changle-publicity-month-2017": "changle",
    "county-publicity-month-2017": "unnamed-county-2017-1",
    "heshun-2016": "heshun",
}
FIGURES = """
SELECT
    report, indicator, printf('%g', value), comparator, coverage, printf('%g', lower),
    printf('%g', upper), period_kind, CAST(period_start AS VARCHAR), CAST(period_end AS VARCHAR),
    CAST(reporting_year AS VARCHAR), status, variant, quote
FROM figure
WHERE list_contains($1, report)
ORDER BY report, CAST(split_part(figure_id, ':', 2) AS INTEGER)
"""
PRACTICES = """
SELECT report, area, indicator, period_kind, CAST(reporting_year AS VARCHAR), quote
FROM practice
WHERE list_contains($1, report)
ORDER BY report, CAST(split_part(practice_id, ':p', 2) AS INTEGER)
"""
Rows = list[tuple[str, ...]]


def golden(name: str) -> Rows:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as lines:
        return [tuple(line) for line in csv.reader(lines)][1:]


def found(snapshot: duckdb.DuckDBPyConnection, sql: str) -> Rows:
    rows = snapshot.execute(sql, [list(AREAS)]).fetchall()
    return [tuple("" if cell is None else cell for cell in row) for row in rows]


def catalog_of_the_repository(home: Path) -> Path:
    data = home / "data"
    shutil.copytree(ROOT / "data" / "indicators", data / "indicators")
    for name in ("areas.csv", "checks.toml", "unusual.toml", "small_numbers.toml"):
        shutil.copyfile(ROOT / "data" / name, data / name)
    return data


@pytest.fixture(scope="module")
def digests(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    data = catalog_of_the_repository(tmp_path_factory.mktemp("digests"))
    shutil.copytree(ROOT / "data" / "reports", data / "reports")
    return build(data)


def test_every_figure_of_the_digests_is_in_the_golden_table(
    digests: duckdb.DuckDBPyConnection,
) -> None:
    figures = golden("three_reports_figures.csv")
    assert len(figures) == 23
    assert found(digests, FIGURES) == figures


def test_every_practice_of_the_digests_is_in_the_golden_table(
    digests: duckdb.DuckDBPyConnection,
) -> None:
    practices = golden("three_reports_practices.csv")
    assert len(practices) == 27
    assert found(digests, PRACTICES) == practices


def test_the_words_of_a_digest_stand_where_its_locators_say(
    digests: duckdb.DuckDBPyConnection,
) -> None:
    told = (
        "SELECT text, quote, CAST(locator->>'start' AS INT), CAST(locator->>'end' AS INT) "
        "FROM {} JOIN report ON report_id = report WHERE reader = 'prose'"
    )
    spans = asked(digests, told.format("figure")) + asked(digests, told.format("practice"))
    assert len(spans) == 23 + 27
    for text, quote, start, end in spans:
        assert text[start:end] == quote


def test_what_ships_is_clean_and_no_unreadable_figure_is_a_number(
    digests: duckdb.DuckDBPyConnection,
) -> None:
    assert asked(digests, "SELECT report_id, place, reasons FROM reject") == []
    unreadable = "SELECT value, lower, upper FROM figures WHERE status = 'unreadable'"
    assert set(asked(digests, unreadable)) == {(None, None, None)}


def lines_of(name: str, report: str) -> list[dict[str, str]]:
    with (ORIGINALS / name).open(encoding="utf-8", newline="") as lines:
        return [line for line in csv.DictReader(lines) if line["report"] == report]


def as_csv(columns: tuple[str, ...], lines: list[dict[str, str]]) -> str:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    rows = [",".join(cell(line[column]) for column in columns) for line in lines]
    return "\n".join([",".join(columns), *rows, ""])


def practice_id(line: dict[str, str]) -> str:
    """Return visits are also counted, so the practice has an id of its own in the catalog."""
    return {"return_visits": "return_visits_practice"}.get(line["practice"], line["practice"])


SAID = (
    "indicator", "value", "comparator", "coverage", "period_kind", "period_start", "period_end",
    "reporting_year", "status", "quote", "note",
)  # fmt: skip
CAMPAIGN = '\n[period]\nkind = "campaign"\nreporting_year = 2017\n'


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    if not ORIGINALS.is_dir():
        pytest.skip("the originals are not kept here; their digests are in data/reports")
    data = catalog_of_the_repository(tmp_path_factory.mktemp("originals"))
    for report, area in AREAS.items():
        text = (ORIGINALS / f"{report}.txt").read_text(encoding="utf-8")
        folder = file_report(data, report, text, "prose", f'area = "{area}"')
        if "2017" in report:
            card = (folder / "source.toml").read_text(encoding="utf-8")
            write(folder / "source.toml", card.split("\n[period]")[0] + CAMPAIGN)
        write(folder / "figures.csv", as_csv(SAID, lines_of("expected.csv", report)))
        told = [
            line | {"practice": practice_id(line)} for line in lines_of("practices.csv", report)
        ]
        write(folder / "practices.csv", as_csv(("practice", "quote"), told))
    return build(data)


def test_every_expected_figure_of_the_originals_is_loaded(
    originals: duckdb.DuckDBPyConnection,
) -> None:
    expected = [
        tuple(line[name] for name in ("report", *SAID[:-1]))
        for report in AREAS
        for line in lines_of("expected.csv", report)
    ]
    without_bounds = [(*row[:5], *row[7:12], row[13]) for row in found(originals, FIGURES)]
    assert len(expected) == 23
    assert without_bounds == expected


def test_originals_and_digests_give_the_same_figures(originals: duckdb.DuckDBPyConnection) -> None:
    def numbers(rows: Rows) -> Rows:
        return [row[:-1] for row in rows]

    assert numbers(found(originals, FIGURES)) == numbers(golden("three_reports_figures.csv"))
    assert numbers(found(originals, PRACTICES)) == numbers(golden("three_reports_practices.csv"))
    assert asked(originals, "SELECT * FROM reject") == []
