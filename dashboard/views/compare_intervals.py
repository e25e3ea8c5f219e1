"""The intervals and standings of an answer: for charts, for tables and for files."""

from collections.abc import Collection
from typing import Any

import pandas as pd

from dashboard.card import Cell, Table
from dashboard.charts.standings import Interval
from dashboard.columns import among, records
from dashboard.export import export as exported
from dashboard.frame import Frame
from dashboard.gate import Refusal
from dashboard.gate.answer import Answer
from dashboard.number_words import grouped
from dashboard.rounding import limit
from dashboard.views import compare_answer

LIMITS = ("lower95", "upper95", "lower998", "upper998")
COLUMNS = (*LIMITS, "interval", "standing")


def has_intervals(answer: Answer) -> bool:
    """Whether any figure has an interval at all."""
    return bool((answer.compared["interval"] != "").any())


def intervals(answer: Answer, areas: Collection[str]) -> dict[str, Interval]:
    """By area the interval and the standing of the figures of these areas."""
    rows = answer.compared[among(answer.compared["area"], areas)]
    return {row["area"]: _interval(row) for row in records(rows[["area", *LIMITS, "standing"]])}


def _interval(row: dict[Any, Any]) -> Interval:
    low, high, least, most = (None if pd.isna(row[name]) else float(row[name]) for name in LIMITS)
    return Interval(low, high, least, most, row["standing"])


def interval_said(frame: Frame, row: Any) -> str:
    """The 95% interval as people read it, "8.1 – 12.4", "from 8.1"; empty without one."""
    low, high = (
        None if pd.isna(row[name]) else grouped(row[name], frame.text.language)
        for name in ("lower95", "upper95")
    )
    if low and high:
        return f"{low} – {high}"
    if low:
        return frame.text("position.from", low=low)
    return frame.text("position.to", high=high) if high else ""


def standing_said(frame: Frame, standing: str) -> str:
    """The word of a standing."""
    return frame.text(f"standing.{standing}")


def export(frame: Frame, answer: Answer, refused: tuple[Refusal, ...]) -> Table:
    """What files carry: every figure with its bounds, and with interval and standing if any."""
    made = exported(frame, answer.compared, refused)
    if not has_intervals(answer):
        return made
    names = tuple(frame.text(f"position.{name}") for name in COLUMNS)
    told = compare_answer.judged(answer)
    added = [_cells(frame, row, told) for row in records(answer.compared)]
    nothing: tuple[Cell, ...] = (None,) * len(COLUMNS)
    added += [nothing] * (len(made.rows) - len(added))
    rows = tuple((*row, *more) for row, more in zip(made.rows, added, strict=True))
    return Table((*made.columns, *names), rows)


def _cells(frame: Frame, row: Any, told: bool) -> tuple[Cell, ...]:
    limits = (limit(row[name], name) for name in LIMITS)
    method = frame.text(f"position.{row['interval']}") if row["interval"] else None
    return (*limits, method, standing_said(frame, row["standing"]) if told else None)
