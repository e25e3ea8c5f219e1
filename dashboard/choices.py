"""The choices a screen offers of its own: indicator, year, as counted or per residents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd
import streamlit as st

from dashboard import catalog, data
from dashboard.data import Snapshot
from dashboard.filters import control
from dashboard.frame import Frame

PER_POPULATION = "population"
# What the overview tells first; the year in which they cover most is where every screen opens.
HEADLINES = ("consultations", "cases_accepted", "cases_closed", "people_reached")
WAYS = {"count": "filters.as_counted", PER_POPULATION: "filters.per_population"}


def indicator(frame: Frame, default: str, *, groups: Sequence[str] = ()) -> str:
    """Pick one indicator that has figures; core ones come first."""
    options = offered(frame, groups)
    chosen = frame.selection.indicator
    value = chosen if chosen in options else default if default in options else options[0]
    pick(frame, "indicator", frame.text("filters.indicator"), value, options)
    return value


def pick(frame: Frame, field: str, label: str, value: str, options: Sequence[str]) -> None:
    """A list of indicators with their units, written into the selection's `field`."""
    control(
        st.selectbox,
        field,
        label,
        value,
        options=options,
        format_func=lambda name: label_of(frame, name),
        width=420,
    )


def label_of(frame: Frame, indicator: str) -> str:
    """An indicator with its unit, as the lists show it."""
    return f"{frame.indicator_name(indicator)} ({frame.unit(indicator)})"


def offered(frame: Frame, groups: Sequence[str] = ()) -> list[str]:
    """The indicators that have figures, core first, in the catalog's order."""
    return list(_offered(frame.snapshot, tuple(groups)))


@lru_cache(maxsize=64)
def _offered(snapshot: Snapshot, groups: tuple[str, ...]) -> tuple[str, ...]:
    known = catalog.indicators(snapshot)
    fit = known[(known["kind"] != "practice") & (known["figure_count"] > 0)]
    if groups:
        fit = fit[fit["indicator_group"].isin(groups)]
    return tuple(fit.sort_values("core", ascending=False, kind="stable").index)


def opening_year(frame: Frame, indicators: Sequence[str]) -> int | None:
    """The year to show where none is chosen, the same on every screen; None without any figure.

    That is the one in which the headline figures cover most; where it has nothing of these
    indicators in the period asked for, their own best covered one.
    """
    found, headlines = _years_of(frame, indicators), _years_of(frame, HEADLINES)
    return headlines.best if headlines.best in found.comparable else found.best


def year(frame: Frame, indicators: Sequence[str]) -> int | None:
    """Pick one reporting year; where none is chosen it is the `opening_year`."""
    options, opening = _years_of(frame, indicators).every, opening_year(frame, indicators)
    if opening is None:
        return None
    chosen = frame.selection.year
    value = chosen if chosen in options and chosen is not None else opening
    if len(options) > 1:
        control(
            st.selectbox,
            "year",
            frame.text("filters.year"),
            value,
            options=options,
            format_func=str,
            width=110,
        )
    return value


@dataclass(frozen=True)
class _Years:
    """Years with a figure in their order, those with a readable one of the period, and the best."""

    every: tuple[int, ...] = ()
    comparable: frozenset[int] = frozenset()
    best: int | None = None


def _years_of(frame: Frame, indicators: Sequence[str]) -> _Years:
    within, period = frame.years, frame.selection.period
    return _years(frame.snapshot, tuple(indicators), frame.shown, within, period)


@lru_cache(maxsize=1024)
def _years(
    snapshot: Snapshot,
    indicators: tuple[str, ...],
    areas: tuple[str, ...],
    within: tuple[int, int],
    period: str,
) -> _Years:
    counted = _covered(snapshot, indicators, areas, within)
    if counted.empty:
        return _Years()
    options = sorted(int(each) for each in counted["reporting_year"].unique())
    fit = (counted["area_count"] > 0) & counted["period_kind"].isin([period, "stock"])
    comparable = frozenset(int(each) for each in counted.loc[fit, "reporting_year"])
    return _Years(tuple(options), comparable, best_year(counted, period, options))


def covered(frame: Frame, indicators: Sequence[str]) -> pd.DataFrame:
    """How many counties in view published the indicators, by year and kind, within the range.

    A year in which nothing can be read stays in, with a count of zero: it was reported.
    """
    return _covered(frame.snapshot, indicators, frame.shown, frame.years)


def _covered(
    snapshot: Snapshot, indicators: Sequence[str], areas: Sequence[str], within: tuple[int, int]
) -> pd.DataFrame:
    counted = data.coverage(snapshot, indicators, areas, readable=False)
    return counted[counted["reporting_year"].between(*within)]


def best_year(counted: pd.DataFrame, period: str, options: Sequence[int]) -> int:
    """The latest of the years in which the most counties reported the wanted kind of period."""
    readable = counted[counted["area_count"] > 0]
    wanted = readable[readable["period_kind"].isin([period, "stock"])]
    if wanted.empty:
        wanted = counted if readable.empty else readable
    by_year = wanted.groupby("reporting_year")["area_count"].sum()
    return int(by_year[by_year == by_year.max()].index.max()) if len(by_year) else int(options[-1])


def nearest(frame: Frame, indicator: str, year: int | None) -> tuple[int, str, int] | None:
    """The year and kind of period nearest to the one asked for that has figures, with the count."""
    counted = data.coverage(frame.snapshot, [indicator], frame.shown)
    if counted.empty:
        return None
    asked = year or frame.years[1]
    distance = (counted["reporting_year"] - asked).abs() * 10
    distance += (counted["period_kind"] != frame.selection.period) * 5
    best = counted.loc[distance.idxmin()]
    return int(best["reporting_year"]), str(best["period_kind"]), int(best["area_count"])


def per_population(frame: Frame, indicator: str) -> str | None:
    """The catalog's rate of this indicator per residents, when there is one with figures."""
    return _per_population(frame.snapshot).get(indicator)


@lru_cache(maxsize=16)
def _per_population(snapshot: Snapshot) -> dict[str, str]:
    known = catalog.indicators(snapshot)
    rates = known[(known["denominator"] == PER_POPULATION) & (known["figure_count"] > 0)]
    found: dict[str, str] = {}
    for rate, numerator in zip(rates.index, rates["numerator"], strict=True):
        found.setdefault(str(numerator), str(rate))
    return found


def per(frame: Frame, indicator: str) -> str:
    """Offer "as counted" or "per residents"; returns the id of the indicator to draw."""
    rate = per_population(frame, indicator)
    if rate is None:
        return indicator
    value = PER_POPULATION if frame.selection.per == PER_POPULATION else None
    control(
        st.segmented_control,
        "per",
        frame.text("filters.per"),
        value or "count",
        options=list(WAYS),
        format_func=lambda name: frame.text(WAYS[name]),
        required=True,
    )
    return rate if value else indicator
