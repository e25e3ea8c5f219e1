"""Each county of the map: its class or its sign, its short name, and what it says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol

import pandas as pd

from dashboard.charts.regions import Fill, Region
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal
from dashboard.gate.classes import OPEN, Classes, quantile_classes
from dashboard.marking import figure_of, mark, said
from dashboard.views.compare_map_words import short

# Above this, what a county says when pointed at is its name and figure only.
MOST_TOLD = 400
_SAID = (
    "area", "value", "comparator", "coverage", "lower", "upper", "figure_id", "numerator_figure",
)  # fmt: skip
_ASKED = {Reason.UNREADABLE, Reason.NEEDS_REVIEW}
# Without a figure of the year, whatever else is said about the figures of other years.
_SILENT = {Reason.NOT_REPORTED, Reason.OTHER_YEAR}


class Answer(Protocol):
    """What the gate said of one indicator and year."""

    @property
    def indicator(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def compared(self) -> pd.DataFrame: ...
    @property
    def refused(self) -> tuple[Refusal, ...]: ...


def classes_of(answer: Answer) -> Classes:
    """Classes from the exact figures alone: a bound is no value to split by."""
    rows = answer.compared
    return quantile_classes(rows.loc[_exact(rows), "value"].to_numpy())


def regions(frame: Frame, answer: Answer, classes: Classes) -> Iterator[Region]:
    """Every county in view, in its order."""
    compared = answer.compared
    bands = dict(zip(compared["area"], classes.of(compared).tolist(), strict=True))
    exact = set(compared.loc[_exact(compared), "area"])
    told = _told(frame, compared)
    reasons = defaultdict[str, list[Reason]](list)
    for each in answer.refused:
        reasons[each.area].append(each.reason)
    focus = set(frame.focus)
    for area in frame.shown:
        name = short(frame, area)
        if area not in bands:
            fill = _refused(reasons[area])
            note = f"{frame.area_name(area)} · {frame.text(f'map.sign_{fill}')}"
            yield Region(area, name, fill, picked=area in focus, note=note)
            continue
        note, figure = told[area]
        fill = Fill.SETTLED if area in exact else Fill.HEDGED
        fill = Fill.OPEN if bands[area] == OPEN else fill
        yield Region(area, name, fill, max(bands[area], 0), area in focus, note, figure)


def _refused(reasons: Sequence[Reason]) -> Fill:
    if not reasons or not _SILENT.isdisjoint(reasons):
        return Fill.SILENT
    return Fill.ASKED if reasons[0] in _ASKED else Fill.OTHER


def _told(frame: Frame, compared: pd.DataFrame) -> dict[str, tuple[str, str | None]]:
    """What each compared county says when pointed at, and the figure it leads to."""
    if len(compared) <= MOST_TOLD:
        rows = records(compared)
        return {row["area"]: (mark(frame, row, position="").note, figure_of(row)) for row in rows}
    rows = records(compared[list(_SAID)])
    return {
        row["area"]: (f"{frame.area_name(row['area'])} · {said(frame, row)}", figure_of(row))
        for row in rows
    }


def _exact(rows: pd.DataFrame) -> pd.Series:
    return rows["lower"].notna() & (rows["lower"] == rows["upper"])
