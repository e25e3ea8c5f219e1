"""Reports in prose: templates of both languages filled with the model's own figures."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from etl.demonstration.campaigns import FIRST_DAY, LAST_DAY, campaign_counts
from etl.demonstration.clauses import Filled, fill
from etl.demonstration.files import Report, csv_bytes
from etl.demonstration.model import Model
from etl.demonstration.oddities import Oddity
from etl.demonstration.province import Place
from etl.demonstration.returns import STOCK
from etl.demonstration.vocabulary import Word
from etl.toml_lines import Value

_TEMPLATES = Path(__file__).with_name("prose.toml")
_EVENT_DAY = "03-22"
_SHARE_OF_EVENT = 8
_PRACTICE_COLUMNS = ["practice", "quote"]
_FIGURE_COLUMNS = [
    *("indicator", "value", "comparator", "coverage", "period_kind", "period_start", "period_end"),
    *("reporting_year", "status", "variant", "quote", "note"),
]

_CAMPAIGNS = (Oddity.ENGLISH_CAMPAIGN, Oddity.CHINESE_CAMPAIGN)
# Kind, first and last day of the period of each report.
_PERIODS = {
    Oddity.ENGLISH_YEAR: ("year", "01-01", "12-31"),
    Oddity.CHINESE_YEAR: ("year", "01-01", "12-31"),
    Oddity.HALF_YEAR: ("half_year", "01-01", "06-30"),
    **dict.fromkeys(_CAMPAIGNS, ("campaign", FIRST_DAY, LAST_DAY)),
}


@dataclass(frozen=True)
class _Occasion:
    """Which county tells of which year; `year` is the index of the year, `number` the year."""

    oddity: Oddity
    place: Place
    county: int
    year: int
    number: int

    def named(self, words: str, language: str) -> str:
        """The words with the county's name and the year."""
        name = self.place.name_en if language == "en" else self.place.name_zh
        return words.replace("{county}", name).replace("{year}", str(self.number))

    def period(self) -> dict[str, Value]:
        """The [period] of the report."""
        kind, *days = _PERIODS[self.oddity]
        start, end = (date.fromisoformat(f"{self.number}-{day}") for day in days)
        return {"kind": kind, "start": start, "end": end, "reporting_year": self.number}


def prose_reports(model: Model, places: list[Place], words: Mapping[str, Word]) -> Iterator[Report]:
    """The reports in prose for which the demonstration is large enough."""
    templates = tomllib.loads(_TEMPLATES.read_text(encoding="utf-8"))
    for oddity in _PERIODS:
        placed = model.calendar.place(oddity)
        if placed:
            county, (year,) = placed
            number = model.calendar.years[year]
            occasion = _Occasion(oddity, places[county], county, year, number)
            yield _report(occasion, templates[oddity], _values(model, occasion), words)


def _values(model: Model, occasion: _Occasion) -> dict[str, int]:
    """The true figures of the period; half a year has half of them."""
    if occasion.oddity in _CAMPAIGNS:
        counts = campaign_counts(model, occasion.year)
        return {name: int(values[occasion.county]) for name, values in counts.items()}
    parts = 2 if occasion.oddity == Oddity.HALF_YEAR else 1
    at = (occasion.county, occasion.year)
    return {name: int(values[at]) // parts for name, values in model.counts.items()}


def _report(
    occasion: _Occasion,
    template: Mapping[str, Any],
    values: Mapping[str, int],
    words: Mapping[str, Word],
) -> Report:
    place, language = occasion.place, template["language"]
    of_event = {name: value // _SHARE_OF_EVENT for name, value in values.items()}
    filled = fill(occasion.named(template["text"], language), language, values, of_event)
    sent_next_year = _PERIODS[occasion.oddity][0] == "year"
    sent = f"{occasion.number + sent_next_year}-{template['received']}"
    return Report(
        id=f"{place.id}-{occasion.number}-{occasion.oddity.replace('_', '-')}",
        title_en=occasion.named(template["title"]["en"], "en"),
        title_zh=occasion.named(template["title"]["zh"], "zh"),
        reader="prose",
        file="report.txt",
        content=filled.text.encode(),
        language=language,
        received=date.fromisoformat(sent),
        area=place.id,
        publisher={
            "en": f"{place.name_en} Legal Aid Center (invented)",
            "zh": f"{place.name_zh}法律援助中心（虚构）",
        },
        tables={"period": occasion.period()},
        beside={
            "figures.csv": csv_bytes(_figures(filled, occasion, words)),
            "practices.csv": csv_bytes(pd.DataFrame(filled.practices, columns=_PRACTICE_COLUMNS)),
        },
    )


def _figures(filled: Filled, occasion: _Occasion, words: Mapping[str, Word]) -> pd.DataFrame:
    """The rows of figures.csv; stocks are dated to the period's end, an event to its day."""
    table = pd.DataFrame([asdict(said) for said in filled.figures])
    period = occasion.period()
    table["period_kind"], table["reporting_year"] = period["kind"], occasion.number
    table["period_start"], table["period_end"] = period["start"], period["end"]
    stock = table["indicator"].isin([name for name, word in words.items() if word.kind == STOCK])
    dates = ["period_kind", "period_start", "period_end"]
    table.loc[stock, dates] = [STOCK, period["end"], period["end"]]
    day = f"{occasion.number}-{_EVENT_DAY}"
    table.loc[table["event"], dates] = ["event", day, day]
    table["variant"] = ""
    return table[_FIGURE_COLUMNS]
