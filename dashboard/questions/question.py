"""One question to a county: what it is about, its own words, what is wrong and what is asked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from dashboard import reports
from dashboard.frame import Frame
from dashboard.text import in_language
from dashboard.views.county_rows import years_said
from dashboard.views.county_table import period


class Kind(StrEnum):
    """Why a question is asked."""

    UNREAD = "unread"
    WAITING = "waiting"
    CHECK = "check"
    UNUSUAL = "unusual"
    LEDGER = "ledger"
    MISSING = "missing"


@dataclass(frozen=True)
class Question:
    """Words in the reader's language; `quote` and `source` are empty where nothing was reported.

    `figures` are the ids of the figures it speaks of; `remark` is what the ledger noted before.
    """

    kind: Kind
    subject: str
    quote: str
    source: str
    problem: str
    ask: str
    figures: tuple[str, ...] = ()
    remark: str = ""


# A figure of `sql/area_figures.sql`.
Row = Mapping[Any, Any]


def subject(frame: Frame, row: Row) -> str:
    """Indicator, year and kind of period of a figure."""
    name = frame.indicator_name(row["indicator"])
    year, kind = row["reporting_year"], period(frame, dict(row))
    return frame.text("ask.subject", indicator=name, year=year, period=kind)


def span(frame: Frame, rows: pd.DataFrame) -> str:
    """The years that figures are of; of none, the years in view."""
    years = rows["reporting_year"].astype(int)
    return frame.years_said() if years.empty else years_said(frame.text, years)


def quote(frame: Frame, row: Row) -> str:
    """The words of the report in quotation marks."""
    return frame.text("ask.quote", words=str(row["quote"] or "").strip())


def source(frame: Frame, rows: Iterable[Row]) -> str:
    """Where the words stand: the notice itself where it is cited, else report and places; that the
    text is one we prepared is said with it."""
    titles = reports.titles(frame.snapshot)
    places: dict[str, list[str]] = {}
    for row in rows:
        cited = row["citation"] if isinstance(row["citation"], str) else ""
        title = in_language(cited, frame.text.language) or _title(frame, titles.loc[row["report"]])
        places.setdefault(title, []).extend([] if cited else [row["place"]])
    told = [_placed(frame, title, found) for title, found in places.items()]
    return frame.text("ask.between").join(told)


def _title(frame: Frame, report: Row) -> str:
    """The title, and whether the text that is quoted was written after another document."""
    key = "ask.after_original" if isinstance(report["original_name"], str) else "ask.titled"
    return frame.text(key, title=frame.text.pick(report, "title"))


def _placed(frame: Frame, title: str, places: list[str]) -> str:
    """The title with its places; a file is named once."""
    if not places:
        return title
    file = places[0].split(", ")[0]
    rest = [place.removeprefix(f"{file}, ") for place in places]
    told = frame.text.join([_line(frame, place) for place in rest])
    return frame.text("ask.source", title=title, file=file, places=told)


def _line(frame: Frame, place: str) -> str:
    found = re.fullmatch(r"line (\d+)", place)
    return frame.text("ask.line", line=found[1]) if found else place


def of_figure(frame: Frame, kind: Kind, row: Row, problem: str, ask: str) -> Question:
    """The question about one figure, with its own words and their place."""
    return Question(
        kind=kind,
        subject=subject(frame, row),
        quote=quote(frame, row),
        source=source(frame, [row]),
        problem=problem,
        ask=ask,
        figures=(row["figure_id"],),
    )
