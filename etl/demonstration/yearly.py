"""The yearly returns as reports, one UTF-8 table a year for all counties."""

from collections.abc import Iterator, Mapping
from datetime import date

from etl.demonstration.files import Report, csv_bytes
from etl.demonstration.model import Model
from etl.demonstration.province import Place
from etl.demonstration.returns import returns
from etl.demonstration.vocabulary import Word
from etl.demonstration.workbook import IN_WORKBOOK

FIELDS = (
    "area",
    "indicator",
    "value",
    "measure_word",
    "coverage",
    "variant",
    "period_kind",
    "period_start",
    "period_end",
    "note",
)


def yearly_reports(
    model: Model, places: list[Place], words: Mapping[str, Word]
) -> Iterator[Report]:
    """One report a year; what the last year's workbook holds is left out of that year's table."""
    areas = [place.id for place in places]
    for index, year in enumerate(model.calendar.years):
        last = index == len(model.calendar.years) - 1
        own = {name: words[name] for name in words if not (last and name in IN_WORKBOOK)}
        table = returns(model, index, areas, own)
        if table.empty:
            continue
        yield Report(
            id=f"returns-{year}",
            title_en=f"yearly returns of the counties, {year}",
            title_zh=f"{year}年各县区年报",
            reader="table",
            file="returns.csv",
            content=csv_bytes(table),
            language="en",
            received=date(year + 1, 2, 20),
            tables={
                "period": year_period(year),
                "table": {"shape": "long", "encoding": "utf-8"},
                "table.columns": {name: name for name in FIELDS},
            },
        )


def year_period(year: int) -> dict[str, str | date | int]:
    """The [period] of a calendar year."""
    days = {"start": date(year, 1, 1), "end": date(year, 12, 31)}
    return {"kind": "year", **days, "reporting_year": year}
