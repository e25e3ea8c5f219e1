"""Any size works: oddities that do not fit are left out, and the rest stays the same."""

import tomllib

import pytest

from etl.demonstration.oddities import Calendar, Oddity
from tests.etl.demonstration.conftest import Write
from tests.etl.demonstration.reading import DATA, areas, returned


@pytest.mark.parametrize(("counties", "years"), [(1, 1), (2, 2), (1, 5), (16, 3)])
def test_small_ones_have_a_return_a_workbook_and_a_campaign(
    write: Write, counties: int, years: int
) -> None:
    folder = write("small", areas=counties, years=years)
    ids = {row["id"] for row in areas(folder) if row["level"] in ("county", "district")}
    assert "qinglu" in ids
    assert {row["area"] for row in returned(folder, 2025)} >= {"qinglu"}
    names = {report.name for report in (folder / "reports").iterdir()}
    assert {"returns-2025", "money-and-reach-2025", "publicity-months"} <= names
    assert len([name for name in names if name.startswith("returns-")]) == years


def test_two_counties_and_two_years_hold_the_first_report_in_prose(write: Write) -> None:
    folder = write("two", areas=2, years=2)
    assert (folder / "reports" / "yundi-2024-english-year" / "report.txt").is_file()
    assert {row["area"] for row in returned(folder, 2024)} == {"qinglu"}


def test_an_oddity_falls_away_with_its_county_or_its_years() -> None:
    assert Calendar(24, (2024, 2025)).place(Oddity.GROUP_CLAIM) is None
    assert Calendar(5, tuple(range(2016, 2026))).place(Oddity.GROUP_CLAIM) is None
    assert Calendar(24, tuple(range(2016, 2026))).place(Oddity.GROUP_CLAIM) == (10, (6,))


def test_many_years_start_earlier(write: Write) -> None:
    assert returned(write("long", areas=1, years=20), 2006)


def test_every_core_figure_of_the_catalog_is_returned(write: Write) -> None:
    catalog = {
        path.stem: tomllib.loads(path.read_text("utf-8")) for path in DATA.glob("indicators/*")
    }
    core = {
        name
        for name, entry in catalog.items()
        if entry.get("core") and entry["kind"] in ("flow", "stock")
    }
    reported = {row["indicator"] for row in returned(write("two", areas=1, years=2), 2024)}
    assert core <= reported
