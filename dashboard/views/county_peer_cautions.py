"""What could make a county look low beside its peers: hedges, gaps, definitions, other years."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.catalog import variant_name
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.marking import said
from dashboard.views.county_table import other_residents

COUNTED = ("consultation", "cases")
UNKNOWN = ("unknown", "part")
CALENDAR = ("01-01", "12-31")
MOST_NAMES = 6


def cautions(frame: Frame, area: str, answers: Sequence[Answer], rows: pd.DataFrame) -> list[str]:
    """One sentence each; none where nothing is to be minded."""
    own = [
        row
        for answer in answers
        for row in records(answer.compared[answer.compared["area"] == area])
    ]
    lines = [words for row in own for words in _of_row(frame, row)]
    lines += _residents(frame, own)
    lines += _left_out(frame, area, answers)
    lines += _not_reported(frame, rows, answers[0].year)
    return list(dict.fromkeys(lines))


def _of_row(frame: Frame, row: dict[Any, Any]) -> list[str]:
    """The county's own figure: its hedge, its definition, its year."""
    text, values = frame.text, {"indicator": frame.indicator_name(row["indicator"])}
    found = []
    if pd.isna(row["upper"]):
        key = "about" if pd.isna(row["lower"]) else "at_least"
        found.append(text(f"beside.{key}", value=said(frame, row), **values))
    if row["variant"] not in UNKNOWN:
        found.append(text("beside.counts", definition=_definition(frame, row), **values))
    start, end = (row[name] for name in ("period_start", "period_end"))
    if row["period_kind"] == "year" and not pd.isna(start) and not pd.isna(end):
        days = (f"{start:%m-%d}", f"{end:%m-%d}")
        if days != CALENDAR:
            found.append(text("county.odd_year", start=days[0], end=days[1]))
    return found


def _residents(frame: Frame, rows: Sequence[dict[Any, Any]]) -> list[str]:
    """The rates that are taken by the residents of another year, together for each year."""
    by_year: dict[int, list[str]] = {}
    for row in rows:
        year = other_residents(row)
        if year:
            by_year.setdefault(year, []).append(frame.indicator_name(row["indicator"]))
    return [
        frame.text("beside.residents", year=year, indicators=frame.text.join(names))
        for year, names in by_year.items()
    ]


def _definition(frame: Frame, row: dict[Any, Any]) -> str:
    above = frame.indicators.loc[row["indicator"], "numerator"]
    name = variant_name(frame.snapshot, str(above), row["variant"], frame.text.language)
    return name or str(row["variant"])


def _left_out(frame: Frame, area: str, answers: Sequence[Answer]) -> list[str]:
    """Which peers are not compared and why; rates that leave out the same ones are told as one."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for answer in answers:
        by_reason: dict[str, list[str]] = {}
        for each in list(answer.refused):
            if each.area != area and each.area not in answer.areas:
                by_reason.setdefault(str(each.reason), []).append(each.area)
        for reason, areas in by_reason.items():
            key = (reason, tuple(dict.fromkeys(areas)))
            found.setdefault(key, []).append(frame.indicator_name(answer.indicator))
    return [
        frame.text(
            "beside.left_out",
            indicators=frame.text.join(names),
            areas=_names(frame, areas),
            why=_why(frame, reason),
        )
        for (reason, areas), names in found.items()
    ]


def _why(frame: Frame, reason: str) -> str:
    keys = (f"why.{reason}", f"beside.left_{reason}", "standing.not_compared")
    return frame.text(next(key for key in keys if frame.text.has(key)))


def _names(frame: Frame, areas: Sequence[str]) -> str:
    names = [frame.area_name(area) for area in areas]
    if len(names) <= MOST_NAMES:
        return frame.text.join(names)
    few = frame.text("county.comma").join(names[:MOST_NAMES])
    return frame.text("filters.counties_more", areas=few, count=len(names) - MOST_NAMES)


def _not_reported(frame: Frame, rows: pd.DataFrame, year: int) -> list[str]:
    """Core counts of consultations and cases that it reported for another year, but not for this.

    What it never reported has its own part of the page.
    """
    catalog = frame.indicators
    wanted = catalog[
        catalog["core"] & (catalog["kind"] == "flow") & catalog["indicator_group"].isin(COUNTED)
    ]
    ever, told = set(rows["indicator"]), set(rows.loc[rows["reporting_year"] == year, "indicator"])
    lacking = [frame.indicator_name(name) for name in wanted.index if name in ever - told]
    if not lacking:
        return []
    return [frame.text("beside.not_reported", year=year, names=frame.text.join(lacking))]
