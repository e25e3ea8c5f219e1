"""An index: every figure of a county as a hundredth of its own figure in one base year."""

from collections.abc import Collection, Iterable
from typing import Any

import pandas as pd

from dashboard.gate import Bounded, Reason, Refusal, ratio

HUNDRED = 100


def base_years(rows: pd.DataFrame, areas: Collection[str]) -> list[int]:
    """The years in which any of the areas has a figure that others may be divided by."""
    found = rows[rows["area"].isin(set(areas)) & _divides(rows)]
    return sorted(int(year) for year in found["reporting_year"].unique())


def default_base(rows: pd.DataFrame, areas: Collection[str]) -> int | None:
    """The first year in which more than half of the areas have a base; else the one with most."""
    found = rows[rows["area"].isin(set(areas)) & _divides(rows)]
    if found.empty:
        return None
    counts = found.groupby("reporting_year")["area"].nunique()
    most = counts[counts * 2 > len(set(areas))]
    return int(most.index.min() if len(most) else counts.idxmax())


def _divides(rows: pd.DataFrame) -> pd.Series:
    return (rows["value"] > 0) & (rows["lower"].notna() | rows["upper"].notna())


def to_base(rows: pd.DataFrame, base: int) -> tuple[pd.DataFrame, list[Refusal]]:
    """The rows with value, comparator and bounds as an index, and why areas or years have none.

    `rows` carry the stretches of `in_stretches`: a figure of another definition or boundary than
    the base year's is left out, because its index would compare two different things.
    """
    kept: list[dict[str, Any]] = []
    labels: list[Any] = []
    refused: list[Refusal] = []
    for area, own in rows.groupby("area", sort=False):
        lines = dict(zip(own.index, own.to_dict("records"), strict=True))
        start = next((line for line in lines.values() if line["reporting_year"] == base), None)
        reason = _unfit(start)
        if start is None or reason:
            refused.append(Refusal(reason or Reason.NO_BASE, str(area), base, _figure(start)))
            continue
        same = {at: line for at, line in lines.items() if line["stretch"] == start["stretch"]}
        labels += same
        kept += [_index(line, start) for line in same.values()]
        refused += _beyond(str(area), base, lines.values(), start)
    columns = ["value", "comparator", "lower", "upper", "coverage"]
    index = rows.loc[labels].copy()
    index[columns] = pd.DataFrame(kept, index=labels, columns=columns)
    return index, refused


def _unfit(start: dict[str, Any] | None) -> Reason | None:
    if start is None:
        return Reason.NO_BASE
    if start["value"] <= 0:
        return Reason.ZERO_BASE
    bounded = Bounded.from_row(start)
    return Reason.OPEN_BASE if bounded.lower is None and bounded.upper is None else None


def _index(line: dict[str, Any], start: dict[str, Any]) -> dict[str, Any]:
    """100 x figure / base; the base year itself is 100 however its own figure is hedged."""
    found = Bounded.exact(HUNDRED)
    if line is not start:
        found = ratio(Bounded.from_row(line), Bounded.from_row(start), HUNDRED) or found
    return {**vars(found), "coverage": "complete"}


def _beyond(
    area: str, base: int, lines: Iterable[dict[str, Any]], start: dict[str, Any]
) -> list[Refusal]:
    """One sentence for all figures of an area that mean something else than its base year's."""
    others = [line for line in lines if line["stretch"] != start["stretch"]]
    if not others:
        return []
    years = sorted(int(line["reporting_year"]) for line in others)
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return [Refusal(Reason.BEYOND_BREAK, area, base, _figure(others[0]), {"others": span})]


def _figure(line: dict[str, Any] | None) -> str | None:
    found = line.get("figure_id") if line else None
    return found if isinstance(found, str) else None
