"""One county's indicator over the years: what is drawn, what is a gap, what the gate kept off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard import catalog
from dashboard.charts.marks import Mark
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Bounded, Reason, Refusal, change
from dashboard.gate.over_years import judge_over_years
from dashboard.marking import mark, said, undrawn

PART_YEARS = ("ytd", "half_year")
# In a year that is drawn, these figures stand in the table and need no excuse.
MINOR = (
    Reason.OTHER_PERIOD, Reason.OTHER_DATES, Reason.OTHER_DEFINITION, Reason.PART_OF_TOTAL,
)  # fmt: skip
UNDRAWN = (Reason.UNREADABLE, Reason.NEEDS_REVIEW)


@dataclass(frozen=True)
class Series:
    """One figure a year at most; `partial` only where no whole year was reported."""

    indicator: str
    compared: pd.DataFrame
    partial: pd.DataFrame
    refused: tuple[Refusal, ...]

    @cached_property
    def drawn(self) -> pd.DataFrame:
        """The figures that get a bar."""
        return pd.concat([self.compared, self.partial])

    @cached_property
    def years(self) -> set[int]:
        """The years with a bar or a question mark."""
        asked = {each.year for each in self.refused if each.reason in UNDRAWN and each.year}
        return set(self.drawn["reporting_year"].astype(int)) | asked


def series(frame: Frame, rows: pd.DataFrame, indicator: str) -> Series:
    """Judge the county's figures of one indicator in the period in view."""
    own = rows[(rows["indicator"] == indicator) & (rows["status"] != "superseded")]
    verdict = judge_over_years(own, period=frame.selection.period, stock=frame.is_stock(indicator))
    whole = set(verdict.compared["reporting_year"])
    part = verdict.partial[~verdict.partial["reporting_year"].isin(whole)]
    part = part.sort_values("period_end").drop_duplicates("reporting_year", keep="last")
    kept = {
        (each.reason, each.year): each
        for each in verdict.refused
        if each.reason not in MINOR or each.year not in whole
    }
    return Series(indicator, verdict.compared, part, tuple(kept.values()))


def best_period(frame: Frame, rows: pd.DataFrame, indicators: Sequence[str]) -> str:
    """The period in view, or the commonest one of the county when it reported none in that one."""
    own = rows[rows["indicator"].isin(list(indicators)) & (rows["status"] == "published")]
    kinds = own["period_kind"][own["period_kind"] != "stock"]
    wanted = frame.selection.period
    if kinds.empty or (kinds == wanted).any():
        return wanted
    return str(kinds.value_counts().idxmax())


def span(found: Sequence[Series]) -> list[int]:
    """Every year from the first to the last that has something to show."""
    years = set().union(*(each.years for each in found))
    return list(range(min(years), max(years) + 1)) if years else []


def marks(frame: Frame, found: Series, years: Sequence[int], *, named: bool = True) -> list[Mark]:
    """A mark for each of the years: a bar, a question mark, or the sign of a gap.

    Where there is room for it, a part of a year is `named` beside its number.
    """
    own = records(found.drawn)
    drawn = {int(row["reporting_year"]): _bar(frame, found, row, named) for row in own}
    signs = {
        year: replace(sign, position=year)
        for year, sign in zip(*_asked(frame, found), strict=True)
        if year is not None
    }
    area = frame.focus[0]
    gaps = undrawn(frame, [Refusal(Reason.NOT_REPORTED, area, year) for year in years])
    missing = {year: replace(gap, position=year) for year, gap in zip(years, gaps, strict=True)}
    every = {**missing, **signs, **drawn}
    return [every[year] for year in years]


def _asked(frame: Frame, found: Series) -> tuple[list[int | None], list[Mark]]:
    asked = [each for each in found.refused if each.reason in UNDRAWN]
    return [each.year for each in asked], undrawn(frame, asked)


def _bar(frame: Frame, found: Series, row: dict[Any, Any], named: bool) -> Mark:
    year = int(row["reporting_year"])
    made = mark(frame, row, position=year)
    if row["period_kind"] == frame.selection.period or frame.is_stock(found.indicator):
        return made
    label = f"{made.label} ({frame.text('period.' + row['period_kind'])})"
    return replace(made, partial=True, label=label if named else made.label)


def gaps(found: Sequence[Series], area: str) -> list[Refusal]:
    """One refusal for each year between first and last in which none of them was reported."""
    missing = set(span(found)).difference(*(each.years for each in found))
    known = {each.year for one in found for each in one.refused}
    return [Refusal(Reason.NOT_REPORTED, area, year) for year in sorted(missing - known)]


def direction(found: Series, changed: Sequence[int] = ()) -> str:
    """How the last year stands to the first one: rise, fall, none, open; "" where no order holds.

    Nothing is said across a change of definition, or of boundary (`changed` holds its years).
    """
    rows = found.compared.sort_values("reporting_year")
    if len(rows) < 2 or rows["variant"].nunique() > 1:
        return ""
    first, last = rows.iloc[0], rows.iloc[-1]
    if any(first["reporting_year"] < year <= last["reporting_year"] for year in changed):
        return ""
    return change(Bounded.from_row(first), Bounded.from_row(last)).direction


def ends(frame: Frame, found: Series) -> dict[str, object]:
    """First and last year with their figures, as the words of a title."""
    rows = found.compared.sort_values("reporting_year")
    first, last = rows.iloc[0], rows.iloc[-1]
    return {
        "first": said(frame, first),
        "first_year": int(first["reporting_year"]),
        "last": said(frame, last),
        "last_year": int(last["reporting_year"]),
    }


def cautions(frame: Frame, found: Sequence[Series], changed: Sequence[int]) -> str:
    """What to know before the years are read side by side: definitions, boundary, odd years."""
    text, rows = frame.text, pd.concat([each.drawn for each in found])
    years = set(rows["reporting_year"].astype(int))
    lines = [
        text("county.boundary_changed", year=year)
        for year in changed
        if years and min(years) < year <= max(years)
    ]
    lines += [words for each in found if (words := _definition(frame, each))]
    lines += [words for each in found if (words := _odd_year(frame, each))]
    return " ".join(dict.fromkeys(lines))


def _definition(frame: Frame, found: Series) -> str:
    language, values = frame.text.language, {"indicator": frame.indicator_name(found.indicator)}
    names = {
        catalog.variant_name(frame.snapshot, found.indicator, variant, language)
        for variant in found.drawn["variant"].unique()
    }
    if len(names) > 1:
        return frame.text("county.definitions_differ", **values)
    name = "".join(names)
    return frame.text("county.definition", definition=name, **values) if name else ""


def _odd_year(frame: Frame, found: Series) -> str:
    """A year that begins on another day than the first of January, said once."""
    ends = found.compared[["period_start", "period_end"]].dropna()
    days = {(f"{start:%m-%d}", f"{end:%m-%d}") for start, end in ends.itertuples(index=False)}
    if frame.selection.period != "year" or len(days) != 1 or days == {("01-01", "12-31")}:
        return ""
    start, end = days.pop()
    return frame.text("county.odd_year", start=start, end=end)
