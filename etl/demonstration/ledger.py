"""The invented ledger of corrections: one number replaced, one asked about, one taken away."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.demonstration.cells import YearCells
from etl.demonstration.files import PUBLISHER
from etl.demonstration.model import Model
from etl.demonstration.oddities import PLACED, Oddity
from etl.demonstration.province import Place
from etl.toml_lines import Value, toml_lines

_HEAD = "# Invented for the demonstration: no county ever said this.\n# 为演示而虚构。\n"


@dataclass(frozen=True)
class _Entry:
    """What is said about one figure, so many years back from the last one."""

    county: int
    years_back: int
    indicator: str
    action: str
    status: str
    sentence: str
    reason: Mapping[str, str]
    share_kept: float | None = None


_MISPRINT = PLACED[Oddity.FAILED_CHECK]
ENTRIES = (
    _Entry(
        county=PLACED[Oddity.SEPARATORS].county,
        years_back=1,
        indicator="materials_distributed",
        action="override",
        status="confirmed",
        sentence="corrected its copies of printed matter after the return was filed",
        reason={
            "en": "Invented: the center counted again and left out the copies that came back.",
            "zh": "虚构：中心重新清点，剔除了退回的资料。",
        },
        share_kept=0.9,
    ),
    _Entry(
        county=_MISPRINT.county,
        years_back=_MISPRINT.years_back[0],
        indicator="consultations",
        action="flag",
        status="asked",
        sentence="was asked why its consultations are more than their channels",
        reason={
            "en": "Invented: the total is more than its four channels; the county was asked why.",
            "zh": "虚构：咨询总数多于四种渠道之和，已函询该县区。",
        },
    ),
    _Entry(
        county=PLACED[Oddity.GROUP_CLAIM].county,
        years_back=1,
        indicator="people_reached",
        action="drop",
        status="confirmed",
        sentence="withdrew its number of people reached",
        reason={
            "en": "Invented: the number is that of the whole prefecture, not of the county.",
            "zh": "虚构：该数为全市数字，并非本县区数字，县区已确认撤回。",
        },
    ),
)


def write_ledger(folder: Path, drawn: Model, places: list[Place]) -> None:
    """One file for each county that an entry speaks of; a small province has none of them."""
    for entry, place, year in placed(drawn, places):
        folder.mkdir(exist_ok=True)
        words = _HEAD + "[[correction]]\n" + toml_lines(_keys(entry, place, drawn, year))
        (folder / f"{place.id}.toml").write_text(words, "utf-8", newline="\n")


def placed(drawn: Model, places: list[Place]) -> Iterator[tuple[_Entry, Place, int]]:
    """Each entry with its county and the index of its year, where the province has both."""
    for entry in ENTRIES:
        year = len(drawn.calendar.years) - 1 - entry.years_back
        if entry.county < len(places) and year >= 0:
            yield entry, places[entry.county], year


def _keys(entry: _Entry, place: Place, drawn: Model, year: int) -> dict[str, Value]:
    number = drawn.calendar.years[year]
    printed = int(YearCells(drawn, year, [entry.indicator]).values()[entry.county, 0])
    keys: dict[str, Value] = {
        "area": place.id,
        "indicator": entry.indicator,
        "period": {"kind": "year", "reporting_year": number},
        "expect": printed,
        "action": entry.action,
        "status": entry.status,
        "reason": entry.reason,
        "by": PUBLISHER,
        "date": date(number + 1, 4, 10),
    }
    if entry.share_kept is not None:
        keys["value"] = round(printed * entry.share_kept)
    return keys
