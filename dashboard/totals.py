"""Sums over counties that keep their bounds and say how many counties they cover."""

from dataclasses import dataclass

import pandas as pd

from dashboard import data
from dashboard.charts.marks import Mark
from dashboard.frame import Frame
from dashboard.gate import Bounded, Change, Refusal, change, judge, total
from dashboard.numbers import hedged


@dataclass(frozen=True)
class Total:
    """The sum of one indicator in one year over the counties whose figures may be added."""

    indicator: str
    year: int
    figure: Bounded
    rows: pd.DataFrame
    refused: tuple[Refusal, ...]

    @property
    def count(self) -> int:
        """How many counties the sum covers."""
        return len(self.rows)


def by_year(frame: Frame, indicator: str) -> list[Total]:
    """One sum a year over the counties in view, for the years that have figures to add."""
    areas = frame.focus or frame.scope
    rows = data.measures(frame.snapshot, [indicator], areas, frame.years)
    years = sorted(int(year) for year in rows["reporting_year"].unique())
    found = (_of_year(frame, indicator, rows, year) for year in years)
    return [each for each in found if each]


def _of_year(frame: Frame, indicator: str, rows: pd.DataFrame, year: int) -> Total | None:
    verdict = judge(
        rows[rows["reporting_year"] == year],
        period=frame.selection.period,
        stock=frame.is_stock(indicator),
    )
    summed = total(Bounded.from_row(row) for _, row in verdict.compared.iterrows())
    return summed and Total(indicator, year, summed, verdict.compared, verdict.refused)


def common_change(before: Total, after: Total) -> tuple[Change, int] | None:
    """The change between two sums over only those counties that are in both; None without any."""
    both = set(before.rows["area"]) & set(after.rows["area"])
    first, second = (
        total(Bounded.from_row(row) for _, row in each.rows.iterrows() if row["area"] in both)
        for each in (before, after)
    )
    return (change(first, second), len(both)) if first and second else None


def said(frame: Frame, found: Total) -> str:
    """The sum as people read it."""
    return hedged(found.figure.value, found.figure.comparator, "complete", frame.text.language)


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
