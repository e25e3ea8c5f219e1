"""Rows of years in a few literal numbers, and what is found unusual in them."""

from pathlib import Path

from tests.etl.small_data import asked, build, file_table, small_data

HEAD = "area,indicator,value,comparator,coverage,reporting_year,period_kind,period_start,period_end"
FIRST = 2012
STEADY = (1000, 1020, 990, 1010, 1005, 995)
Found = list[tuple[object, ...]]


def years(
    area: str,
    indicator: str,
    values: tuple[float | str | None, ...],
    comparator: str = "=",
    coverage: str = "complete",
) -> list[str]:
    """One row a year from 2012 on; None leaves a year out, "> 5" hedges one value only."""
    rows = []
    for year, value in enumerate(values, start=FIRST):
        if value is None:
            continue
        sign, number = str(value).split() if " " in str(value) else (comparator, str(value))
        days = f"{year}-01-01,{year}-12-31"
        rows.append(f"{area},{indicator},{number},{sign},{coverage},{year},year,{days}")
    return rows


def steady(indicator: str = "consultations") -> list[str]:
    """Two counties whose years say how much an indicator usually changes."""
    return years("east", indicator, STEADY) + years("west", indicator, STEADY[::-1])


def found(
    home: Path, rows: list[str], columns: str = "kind, area, indicator, reporting_year"
) -> Found:
    """What the build finds unusual, each with these columns."""
    data = small_data(home)
    file_table(data, rows, HEAD)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT unnest(reasons) FROM reject") == []
        return asked(snapshot, f"SELECT {columns} FROM unusual")
