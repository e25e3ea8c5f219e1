"""The two numbers behind each rate of a file: each with its own hedge, the second with its year."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import catalog, data
from dashboard.card import Cell
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import hedge_said
from dashboard.number_words import hedged, sign_of
from dashboard.ranges import told_as_range
from dashboard.rounding import number

RATE_COLUMNS = (
    "numerator", "numerator_hedge", "denominator", "denominator_hedge", "denominator_year",
)  # fmt: skip
_RATE = "ratio"
_PARTS = {"numerator": "numerator_figure", "denominator": "denominator_figure"}


def is_rate(frame: Frame, indicator: str) -> bool:
    """Whether figures of this indicator are worked out of two others."""
    return catalog.indicator_words(frame.snapshot, "kind").get(indicator) == _RATE


def rates_of(frame: Frame, rows: pd.DataFrame) -> list[str]:
    """The rates among the indicators of the rows."""
    return [name for name in rows["indicator"].unique() if is_rate(frame, name)]


def heads(frame: Frame, rates: list[str]) -> tuple[str, ...]:
    """The heads; of one rate alone they name what is divided by what, with its unit."""
    told = []
    for name in RATE_COLUMNS:
        head = frame.text(f"table.{name}")
        if len(rates) == 1 and name in _PARTS:
            part = frame.indicators.loc[rates[0], name]
            values = {"head": head, "name": frame.indicator_name(part), "unit": frame.unit(part)}
            head = frame.text("table.part_of_rate", **values)
        told.append(head)
    return tuple(told)


def with_parts(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the figure above and the one below the line, None where there is no rate."""
    wanted = {name for column in _PARTS.values() for name in rows[column].dropna()}
    found = data.rows(frame.snapshot, "figures_of", figures=tuple(sorted(wanted)))
    known = {row["figure_id"]: row for row in records(found)}
    parts = {
        f"{side}_row": pd.Series(
            [known.get(name) for name in rows[column]], index=rows.index, dtype=object
        )
        for side, column in _PARTS.items()
    }
    return rows.assign(**parts)


def cells(frame: Frame, row: Mapping[Any, Any]) -> tuple[Cell, ...]:
    """The `RATE_COLUMNS` of a row of `with_parts`; empty where there is no rate."""
    found: list[Cell] = []
    for side in _PARTS:
        part = row[f"{side}_row"]
        if part is None:
            found += [None, None]
            continue
        sign = sign_of(part["comparator"], part["coverage"])
        if told_as_range(part):
            # One cell takes both bounds, which is no number.
            bounds = (part["value"], part["comparator"], "complete", frame.text.language)
            found += [hedged(*bounds, part["upper"]), hedge_said(frame, sign)]
            continue
        found += [number(part["value"]), hedge_said(frame, sign or "=")]
    return (*found, None if row["denominator_row"] is None else int(row["denominator_year"]))
