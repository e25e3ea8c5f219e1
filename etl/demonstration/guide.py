"""The README.md of a demonstration folder: what it is, how it was made and what is odd in it."""

from collections.abc import Iterable

from etl.demonstration.ledger import placed
from etl.demonstration.model import Model
from etl.demonstration.oddities import EVERY_YEAR, PLACED, Calendar
from etl.demonstration.province import Place

MARK = "# A demonstration province: every figure here is invented"

_OPENING = """{mark}

# 演示省：以下数字全部为虚构

Places, centers, reports and figures do not exist. The folder was written by
`legal-aid demo --areas {areas} --years {years} --seed {seed}` and the same command writes the
same bytes again; changes made here by hand are lost then. It holds {reports} reports on {areas}
counties, districts and county-level cities of Qingluan Province (青鸾省), {first} to {last}.

- `returns-<year>`: the yearly returns of all counties, one long table (UTF-8).
- `publicity-months`: the publicity months of the last years, in GB18030 and in Chinese only.
- `money-and-reach-{last}`: a workbook, wide, with merged headings and amounts in 万元.
- the others: reports in prose, in English or Chinese.
- `corrections`: what counties said about their figures afterwards.

`boundaries.geojson` holds invented boundaries for the map; they lie in the open ocean.

## What is odd, and where

| county | years | what |
|---|---|---|
"""
_CHANCE = """
In every other county a few outreach figures are hedged or called incomplete, a few cells hold
"—" and a few years are missing, by chance.
"""
_CORRECTIONS = """
## What was corrected afterwards

"""


def guide(drawn: Model, places: list[Place], reports: int) -> str:
    """The text of README.md."""
    calendar = drawn.calendar
    opening = _OPENING.format(
        mark=MARK,
        areas=calendar.counties,
        years=len(calendar.years),
        seed=drawn.setting.seed,
        reports=reports,
        first=calendar.years[0],
        last=calendar.years[-1],
    )
    corrected = "".join(_corrections(drawn, places))
    ledger = f"{_CORRECTIONS}{corrected}" if corrected else ""
    return opening + "".join(_rows(calendar, places)) + _CHANCE + ledger


def _rows(calendar: Calendar, places: list[Place]) -> Iterable[str]:
    for oddity, said in PLACED.items():
        placed = calendar.place(oddity)
        if placed:
            place = places[placed[0]]
            years = "every year"
            if said.years_back != EVERY_YEAR:
                years = ", ".join(str(calendar.years[year]) for year in placed[1])
            name = f"{place.name_en} {place.name_zh} (`{place.id}`)"
            yield f"| {name} | {years} | {said.sentence} |\n"


def _corrections(drawn: Model, places: list[Place]) -> Iterable[str]:
    for entry, place, year in placed(drawn, places):
        number, name = drawn.calendar.years[year], f"{place.name_en} {place.name_zh}"
        file = f"`corrections/{place.id}.toml`"
        yield f"- {name}, {number}: {entry.sentence} ({entry.action}, {entry.status}; {file}).\n"
