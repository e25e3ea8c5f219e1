"""Which counties of a series are rising or falling by the test of their five latest years."""

from dataclasses import dataclass

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot
from dashboard.frame import Frame
from dashboard.gate.limits import with_limits
from dashboard.gate.over_years import latest_stretch
from dashboard.gate.subject import CHOSEN, MONEY, UNRANKED, Subject, subject
from dashboard.series import Series
from dashboard.statistics.trend import POINTS, Point, Word, trend

_PARTS = ("value", "lower", "upper", "comparator")


@dataclass(frozen=True)
class FiveYears:
    """The word of one county and the five years that it was tested over."""

    word: Word
    first: int
    last: int


def untested(frame: Frame, indicator: str) -> str:
    """Why no figure of this indicator is tested, as a code; empty where they are.

    Only counts of independent events and their rates have an interval that chance explains.
    """
    asked = subject(frame.indicators, indicator)
    if asked.method:
        return ""
    if asked.group == UNRANKED:
        return "outreach"
    if asked.stock:
        return "stock"
    if asked.unit == MONEY:
        return "money"
    return "chosen" if asked.group in CHOSEN else "other"


def five_years(frame: Frame, series: Series) -> dict[str, FiveYears]:
    """By area in colour the word of its latest five years in a row; others have none.

    A year counts only with an exact figure since the last turn. A year that was skipped, cannot
    be read, is bounded or only about leaves the county without a word: its true value could have
    turned the line. An index has the words of its figures as counted.
    """
    if untested(frame, series.indicator):
        return {}
    asked = subject(frame.indicators, series.indicator)
    drawn = set(series.front["area"])
    rows = series.counted[series.counted["area"].isin(drawn)]
    rows = _latest_years(latest_stretch(rows))
    if rows.empty:
        return {}
    rows = with_limits(_with_parts(frame.snapshot, asked, rows), asked)
    found = {str(area): _of_area(own) for area, own in rows.groupby("area", sort=False)}
    return {area: each for area, each in found.items() if each}


def _latest_years(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of each area's last five years that all have one."""
    last = rows.groupby("area")["reporting_year"].transform("max")
    recent = rows[rows["reporting_year"] > last - POINTS]
    return recent[recent.groupby("area")["area"].transform("size") == POINTS]


def _of_area(rows: pd.DataFrame) -> FiveYears | None:
    rows = rows.sort_values("reporting_year")
    exact = (rows["lower"] == rows["upper"]) & (rows["comparator"] == "=")
    points = zip(rows["value"], rows["lower95"], rows["upper95"], exact, strict=True)
    found = trend([Point(v, low, high) if sure else None for v, low, high, sure in points])
    years = rows["reporting_year"]
    return FiveYears(found.word, int(years.min()), int(years.max())) if found else None


def _with_parts(snapshot: Snapshot, asked: Subject, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a ratio with what stands above and below its line, as `with_limits` wants it."""
    if asked.numerator is None or asked.denominator is None:
        return rows
    years = pd.concat([rows["reporting_year"], rows["denominator_year"].astype(int)])
    span = (int(years.min()), int(years.max()))
    areas = tuple(rows["area"].unique())
    parts = data.measures(snapshot, [asked.numerator, asked.denominator], areas, span)
    known = parts.drop_duplicates("figure_id").set_index("figure_id")
    found = {
        _named(side, name): rows[f"{side}_figure"].map(known[name])
        for side in ("numerator", "denominator")
        for name in _PARTS
    }
    return rows.assign(**found)


def _named(side: str, name: str) -> str:
    return side if name == "value" else f"{side}_{name}"
