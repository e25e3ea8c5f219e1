"""The marks of a series: lines in front, quiet lines or quartiles behind, signs for gaps."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from dashboard.charts.bands import FEWEST, Band
from dashboard.charts.marks import Mark
from dashboard.charts.series import MOST_CONTEXT
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Bounded
from dashboard.marking import figure_of, mark, period_said, said, undrawn, with_ledger
from dashboard.series import Series, borrowed, is_gap

_QUARTERS = (1, 2, 3)


def front(frame: Frame, series: Series) -> list[Mark]:
    """A mark for every figure, part-year and unreadable year of the areas in colour."""
    whole = [_whole(frame, row) for row in records(series.front)]
    if series.base is not None:
        whole = _index_notes(frame, series, whole)
    return whole + parts(frame, series) + signs(frame, series)


def _whole(frame: Frame, row: Any) -> Mark:
    found = mark(frame, row, position=int(row["reporting_year"]), focus=True)
    year = borrowed(row)
    words = "" if year is None else f" · {frame.text('trends.residents', year=year)}"
    return replace(found, note=found.note + words)


def parts(frame: Frame, series: Series) -> list[Mark]:
    """Part-years, each named by its months, and by its county where no line of it says whose."""
    named = {*series.front["area"]} if len(series.coloured) > 1 else {*series.coloured}
    marks = []
    for _, row in series.partial.iterrows():
        words = frame.text("trends.part", figure=said(frame, row), months=months(frame, row))
        label = words if row["area"] in named else f"{frame.area_name(row['area'])} {words}"
        year = int(row["reporting_year"])
        marks.append(mark(frame, row, position=year, focus=True, partial=True, label=label))
    return marks


def months(frame: Frame, row: pd.Series) -> str:
    """The stretch of the year a part-year covers: its months where both ends are known."""
    start, end = row["period_start"], row["period_end"]
    if pd.isna(start) or pd.isna(end):
        return frame.text(f"period.{row['period_kind']}")
    names = frame.text("trends.month_names").split()
    first, last = (names[pd.Timestamp(day).month - 1] for day in (start, end))
    key = "trends.one_month" if first == last else "trends.months"
    return frame.text(key, first=first, last=last)


def signs(frame: Frame, series: Series) -> list[Mark]:
    """A "?" for every year whose number cannot be read or waits for a person."""
    kinds = {frame.period_kind(series.indicator), "ytd", "half_year"}
    found = [
        each
        for each in series.refused
        if is_gap(each) and each.year and each.area in series.coloured
        if series.kinds.get(each.figure or "") in kinds
    ]
    return [
        replace(sign, position=each.year or 0, focus=True)
        for each, sign in zip(found, undrawn(frame, found), strict=True)
    ]


def behind(frame: Frame, series: Series) -> tuple[list[Mark], list[Band]]:
    """The others as quiet lines, one a stretch; above sixty of them as the band of quartiles."""
    rows = series.behind
    if rows["area"].nunique() > MOST_CONTEXT:
        return [], bands(rows)
    names = {area: frame.area_name(area) for area in rows["area"].unique()}
    return [_quiet(frame, row, names[row["area"]]) for row in records(rows)], []


def _quiet(frame: Frame, row: Any, name: str) -> Mark:
    bounded = Bounded.from_row(row)
    return Mark(
        key=row["area"],
        name=name,
        position=int(row["reporting_year"]),
        value=bounded.value,
        comparator=bounded.comparator,
        lower=bounded.lower,
        upper=bounded.upper,
        state="reported",
        label=said(frame, row),
        note="",
        figure=figure_of(row),
        focus=False,
        series=str(row["stretch"]),
    )


def bands(rows: pd.DataFrame) -> list[Band]:
    """Nearest-rank quartiles of each year with four figures or more."""
    found = []
    for year, own in rows.groupby("reporting_year")["value"]:
        values = np.sort(own.to_numpy(float)).tolist()
        if len(values) >= FEWEST:
            low, middle, high = (
                values[-(-len(values) * quarter // 4) - 1] for quarter in _QUARTERS
            )
            found.append(Band(int(year), low, middle, high, len(values)))
    return found


def _index_notes(frame: Frame, series: Series, marks: list[Mark]) -> list[Mark]:
    """Notes that say the index, its base year and the figure as counted."""
    counted = series.counted_of(series.front)
    return [
        replace(each, note=_index_note(frame, series, each, row))
        for each, row in zip(marks, records(counted), strict=True)
    ]


def _index_note(frame: Frame, series: Series, found: Mark, row: Any) -> str:
    index = frame.text("trends.index_note", value=found.label, base=series.base)
    counted = with_ledger(frame, row, f"{said(frame, row)} {frame.unit(row['indicator'])}")
    return f"{found.name} · {index} · {counted} · {period_said(frame, row)}"
