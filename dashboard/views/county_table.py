"""All figures of a county as lines: indicators by group down, years across, each with its hedge."""

import unicodedata
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import catalog
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import figure_of, ledger_said, said, status_said, with_ledger
from dashboard.number_words import SIGNS, exact, sign_of
from dashboard.ranges import told_as_range
from dashboard.views.method import GROUPS

# A publicity month moves a little from year to year and is still the same kind of period.
UNDATED = ("campaign",)
MOST_WORDS = 34
AFTER_WORDS = 14  # the room that "in question" takes behind them


@dataclass(frozen=True)
class Line:
    """One indicator in one kind of period; `cells` and `figures` go by year."""

    group: str
    indicator: str
    unit: str
    period: str
    cells: dict[int, str]
    figures: dict[int, str | None]


def lines(frame: Frame, rows: pd.DataFrame) -> list[Line]:
    """One line an indicator, period and definition; a second figure of a year opens another."""
    place = {name: position for position, name in enumerate(frame.indicators.index)}
    found: dict[Hashable, Line] = {}
    for row in records(rows):
        key, year, copy = _key(frame, row), int(row["reporting_year"]), 0
        while (*key, copy) in found and year in found[(*key, copy)].cells:
            copy += 1
        if (*key, copy) not in found:
            found[(*key, copy)] = _line(frame, row)
        found[(*key, copy)].cells[year] = cell(frame, row)
        found[(*key, copy)].figures[year] = figure_of(row)
    order = sorted(found, key=lambda key: (_group_place(frame, key[0]), place[key[0]], key[1:]))  # type: ignore[index]
    return [found[key] for key in order]


def _key(frame: Frame, row: dict[Any, Any]) -> tuple[str, str, str, bool]:
    replaced = row["status"] == "superseded"
    return row["indicator"], period(frame, row), str(row["variant"]), replaced


def _group_place(frame: Frame, indicator: str) -> int:
    return GROUPS.index(frame.indicators.loc[indicator, "indicator_group"])


def _line(frame: Frame, row: dict[Any, Any]) -> Line:
    indicator = row["indicator"]
    group = frame.text(f"group.{frame.indicators.loc[indicator, 'indicator_group']}")
    name, definition = frame.indicator_name(indicator), definition_said(frame, row)
    name = f"{name} · {definition}" if definition else name
    return Line(group, name, unit(frame, indicator), period(frame, row), {}, {})


def unit(frame: Frame, indicator: str) -> str:
    """The unit; empty for a ratio, whose name already says it."""
    ratio = frame.indicators.loc[indicator, "kind"] == "ratio"
    return "" if ratio else frame.unit(indicator)


def definition_said(frame: Frame, row: dict[Any, Any]) -> str:
    """What the source counts in or leaves out, where it says so."""
    if row["variant"] in ("part", "unknown", None):
        return frame.text("variant.part") if row["variant"] == "part" else ""
    return catalog.variant_name(
        frame.snapshot, row["indicator"], row["variant"], frame.text.language
    )


def period(frame: Frame, row: dict[Any, Any]) -> str:
    """The kind of period, with its days where they are not those that the kind suggests."""
    kind = frame.text(f"period.{row['period_kind']}")
    start, end = (
        "" if pd.isna(row[name]) else f"{row[name]:%m-%d}"
        for name in ("period_start", "period_end")
    )
    if row["period_kind"] in UNDATED or not end or (start, end) == ("01-01", "12-31"):
        return kind
    if start == end:
        return f"{kind} ({end})"
    return f"{kind} ({frame.text('period.to', start=start, end=end)})" if start else kind


def cell(frame: Frame, row: dict[Any, Any], most: int = MOST_WORDS) -> str:
    """The figure with its hedge, or a question mark with the words nobody can read.

    A rate by the residents of another year carries a star.
    """
    if row["status"] in ("unreadable", "needs_review"):
        quote = row["quote"].strip() if isinstance(row["quote"], str) else ""
        if not quote:  # not in this edition
            return with_ledger(frame, row, "?")
        key = f"county.cell_{row['status']}"
        room = most - AFTER_WORDS if ledger_said(frame, row) else most
        words = frame.text(key, quote=shortened(quote, room))
        return with_ledger(frame, row, words)
    superseded = row["status"] == "superseded"
    if pd.isna(row["value"]) and not superseded:
        return "?"
    figure = "?" if pd.isna(row["value"]) else in_full(frame, row)
    figure += "*" if other_residents(row) else ""
    if superseded:
        return frame.text("county.cell_superseded", value=figure, status=status_said(frame, row))
    return with_ledger(frame, row, figure)


def in_full(frame: Frame, row: Any) -> str:
    """Every digit of a whole number with its hedge: a table has the room that a bar has not."""
    value = float(row["value"])
    if not value.is_integer() or told_as_range(row):
        return said(frame, row)
    sign = sign_of(str(row["comparator"]), str(row["coverage"]))
    return f"{SIGNS[sign]} {exact(value)}" if sign else exact(value)


def other_residents(row: dict[Any, Any]) -> int | None:
    """The year of the residents that a rate relates to, when it is not the rate's own year."""
    year = row["denominator_year"]
    return None if pd.isna(year) or int(year) == row["reporting_year"] else int(year)


def shortened(words: str, most: int) -> str:
    """At most so many letters, a Chinese one counting for two."""
    room = 0
    for position, letter in enumerate(words):
        room += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if room > most:
            return words[:position].rstrip() + "…"
    return words


def years(found: list[Line]) -> list[int]:
    """The years that any line has a figure for."""
    return sorted({year for line in found for year in line.cells})
