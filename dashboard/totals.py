"""Sums over counties that keep their bounds and say how many counties they cover."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from math import fsum

import pandas as pd

from dashboard import data
from dashboard.card import Table
from dashboard.charts.marks import Mark
from dashboard.columns import among
from dashboard.data import Snapshot
from dashboard.frame import Frame
from dashboard.gate import Bounded, Change, Refusal, as_range, change, comparable, judge
from dashboard.number_words import RANGE, hedged

SUMMED = ("value", "lower", "upper", "comparator")


@dataclass(frozen=True, eq=False)
class Total:
    """The sum of one indicator in one year over the counties whose figures may be added.

    `rows` are those figures, `judged` all of that year. Each is like itself only, so that what is
    worked out from it once is known for all sessions.
    """

    indicator: str
    year: int
    kind: str
    figure: Bounded
    rows: pd.DataFrame
    judged: pd.DataFrame

    @property
    def count(self) -> int:
        """How many counties the sum covers."""
        return len(self.rows)

    @cached_property
    def areas(self) -> frozenset[str]:
        """The counties that the sum covers."""
        return frozenset(self.rows["area"].tolist())

    @cached_property
    def refused(self) -> tuple[Refusal, ...]:
        """Why the other figures of that year are not in the sum."""
        return judge(self.judged, period=self.kind, stock=self.kind == "stock").refused

    def within(self, areas: Set[str], columns: Sequence[str] = ()) -> pd.DataFrame:
        """Its figures of only some counties."""
        rows = self.rows[list(columns)] if columns else self.rows
        return rows if self.areas <= areas else rows[among(self.rows["area"], areas)]


def by_year(frame: Frame, indicator: str) -> list[Total]:
    """One sum a year over the counties in view, for the years that have figures to add."""
    return _by_year(
        frame.snapshot,
        indicator,
        frame.focus or frame.scope,
        frame.years,
        frame.period_kind(indicator),
    )


def each_by_year(frame: Frame, indicators: Sequence[str]) -> dict[str, list[Total]]:
    """The sums of `by_year` of several indicators, from one answer for all."""
    data.measures_ahead(frame.snapshot, indicators, frame.focus or frame.scope, frame.years)
    return {name: by_year(frame, name) for name in indicators}


def each_of_year(frame: Frame, indicators: Sequence[str], year: int) -> dict[str, Total | None]:
    """The sums of `of_year` of several indicators, from one answer for all."""
    areas = frame.focus or frame.scope
    data.measures_ahead(frame.snapshot, indicators, areas, (year, year))
    return {name: of_year(frame, name, year) for name in indicators}


def of_year(frame: Frame, indicator: str, year: int) -> Total | None:
    """The sum of one year over the counties in view, without adding up any other year."""
    areas, kind = frame.focus or frame.scope, frame.period_kind(indicator)
    return next(iter(_by_year(frame.snapshot, indicator, areas, (year, year), kind)), None)


@lru_cache(maxsize=64)
def _by_year(
    snapshot: Snapshot, indicator: str, areas: tuple[str, ...], years: tuple[int, int], kind: str
) -> list[Total]:
    """A snapshot never changes, so its id and the choices are all that the sums depend on."""
    rows = data.measures(snapshot, [indicator], areas, years)
    kept = comparable(rows, period=kind, stock=kind == "stock")
    judged = dict(iter(rows.groupby("reporting_year")))
    found = []
    for year, own in kept.groupby("reporting_year"):
        summed = sum_of(own)
        if summed is not None:
            found.append(Total(indicator, int(year), kind, summed, own, judged[year]))
    return found


def sum_of(rows: pd.DataFrame) -> Bounded | None:
    """What `gate.total` says of rows of `measure`, added up by the column; None without rows.

    Sums are rounded once at their end (math.fsum), whatever the order of the rows.
    """
    if rows.empty:
        return None
    value, lower, upper = (_sum(rows[name]) for name in ("value", "lower", "upper"))
    words = rows["comparator"]
    found = Bounded(value or 0.0, _comparator(words, lower, upper), lower, upper)
    return as_range(found, bool((words == RANGE).any()))


def _sum(column: pd.Series) -> float | None:
    """None where one of the numbers is not known: then nothing bounds the sum."""
    return None if column.isna().any() else fsum(column.to_numpy(dtype=float).tolist())


def _comparator(words: pd.Series, lower: float | None, upper: float | None) -> str:
    if (words == "~").any():
        return "~"
    if lower is not None and upper is not None:
        return "="
    if lower is not None:
        return ">" if (words == ">").all() else ">="
    return "<" if upper is not None else "~"


def paired(first: list[Total], second: list[Total]) -> tuple[list[Total], list[Total]]:
    """The sums of the years in both, each over only those counties that have both figures."""
    later = {each.year: each for each in second}
    kept = [_pair(each, later[each.year]) for each in first if each.year in later]
    both = [(a, b) for a, b in kept if a and b]
    return [a for a, _ in both], [b for _, b in both]


@lru_cache(maxsize=512)
def _pair(first: Total, second: Total) -> tuple[Total | None, Total | None]:
    return _over(first, second.areas), _over(second, first.areas)


def _over(found: Total, areas: Set[str]) -> Total | None:
    """The same sum over only some of its counties."""
    if found.areas <= areas:
        return found
    rows = found.within(areas)
    summed = sum_of(rows)
    return replace(found, figure=summed, rows=rows) if summed else None


@lru_cache(maxsize=512)
def common_change(before: Total, after: Total) -> tuple[Change, int] | None:
    """The change between two sums over only those counties that are in both; None without any."""
    both = before.areas & after.areas
    first, second = (sum_of(each.within(both, SUMMED)) for each in (before, after))
    return (change(first, second), len(both)) if first and second else None


def common_series(found: Sequence[Total]) -> list[tuple[int, float]]:
    """Year and sum over only those counties that are in every one of the sums."""
    return _common_series(tuple(found))


@lru_cache(maxsize=64)
def _common_series(found: tuple[Total, ...]) -> list[tuple[int, float]]:
    both = frozenset.intersection(*(each.areas for each in found)) if found else frozenset()
    if not both:
        return []
    return [(each.year, fsum(each.within(both, ["value"])["value"].tolist())) for each in found]


def said(frame: Frame, found: Total) -> str:
    """The sum as people read it."""
    figure, language = found.figure, frame.text.language
    return hedged(figure.value, figure.comparator, "complete", language, figure.upper)


def mark(frame: Frame, found: Total, *, position: str | int, name: str, **extra: object) -> Mark:
    """The mark of a sum; it leads to no single sentence, its table lists every part."""
    label = said(frame, found)
    covers = frame.text("totals.covers", count=found.count, all=len(frame.focus or frame.scope))
    note = f"{name} · {found.year} · {label} {frame.unit(found.indicator)} · {covers}"
    values: dict[str, object] = {
        "key": found.indicator,
        "name": name,
        "position": position,
        "value": found.figure.value,
        "comparator": found.figure.comparator,
        "lower": found.figure.lower,
        "upper": found.figure.upper,
        "state": "reported",
        "label": label,
        "note": note,
        "figure": only_figure(found),
    }
    return Mark(**{**values, **extra})  # type: ignore[arg-type]


def only_figure(found: Total) -> str | None:
    """The figure behind a sum of one."""
    figure = found.rows.iloc[0]["figure_id"] if found.count == 1 else None
    return figure if isinstance(figure, str) else None


def table(frame: Frame, found: list[Total]) -> Table:
    """The sums as people read them, with the number of counties that each covers."""
    text = frame.text
    columns = tuple(text(key) for key in ("table.year", "table.indicator", "table.figure"))
    rows = tuple(
        (
            each.year,
            frame.indicator_name(each.indicator),
            f"{said(frame, each)} {frame.unit(each.indicator)}",
            text("totals.covers", count=each.count, all=len(frame.focus or frame.scope)),
        )
        for each in found
    )
    return Table((*columns, text("totals.covered")), rows, tuple(map(only_figure, found)))
