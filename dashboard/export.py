"""The rows of table files: every figure with hedge, bounds, words and what a rate is made of."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard.card import Cell, Table
from dashboard.columns import records
from dashboard.comparison import names
from dashboard.frame import Frame
from dashboard.gate import Refusal, sentence
from dashboard.marking import hedge_said, ledger_said
from dashboard.number_words import sign_of
from dashboard.ranges import told_as_range
from dashboard.rate_parts import RATE_COLUMNS, cells, heads, is_rate, rates_of, with_parts
from dashboard.rounding import claimed, limit, number

EXPORT_COLUMNS = (
    "area_id", "county", "indicator_id", "indicator", "year", "period", "start", "end", "unit",
    "value", "comparator", "lower", "upper", "coverage", "status", "ledger", "compared", "words",
    "report",
)  # fmt: skip


def export(frame: Frame, rows: pd.DataFrame, refused: Sequence[Refusal] = ()) -> Table:
    """The rows of CSV and XLSX: value, hedge, bounds and words of all that was compared,
    then every refused figure with the reason in place of a yes.

    With a rate among them the columns `RATE_COLUMNS` follow.
    """
    lines = [_line(frame, row) for row in records(rows)]
    lines += [_refused_line(frame, each) for each in refused]
    columns = tuple(frame.text(f"table.{name}") for name in EXPORT_COLUMNS)
    rates = rates_of(frame, rows)
    if not rates:
        return Table(columns, tuple(lines))
    parts = [cells(frame, row) for row in records(with_parts(frame, rows))]
    parts += [(None,) * len(RATE_COLUMNS)] * len(refused)
    told = tuple((*line, *more) for line, more in zip(lines, parts, strict=True))
    return Table((*columns, *heads(frame, rates)), told)


def _line(frame: Frame, row: Mapping[Any, Any]) -> tuple[Cell, ...]:
    text = frame.text
    return (
        row["area"],
        frame.area_name(row["area"]),
        row["indicator"],
        frame.indicator_name(row["indicator"]),
        int(row["reporting_year"]),
        text(f"period.{row['period_kind']}"),
        _day(row["period_start"]),
        _day(row["period_end"]),
        frame.unit(row["indicator"]),
        _value(frame, row),
        hedge_said(frame, row["comparator"]),
        _bound(frame, row, "lower"),
        _bound(frame, row, "upper"),
        _named(frame, "coverage", row["coverage"]),
        _named(frame, "status", row["status"]),
        ledger_said(frame, row) or None,
        text("table.yes"),
        _word(row["quote"]),
        _word(row["report"]),
    )


def _refused_line(frame: Frame, refusal: Refusal) -> tuple[Cell, ...]:
    cells: dict[str, Cell] = {
        "area_id": refusal.area,
        "county": frame.area_name(refusal.area),
        "indicator_id": refusal.indicator,
        "indicator": refusal.indicator and frame.indicator_name(refusal.indicator),
        "year": refusal.year,
        "compared": sentence(refusal, names(frame.snapshot, frame.text.language)),
        "words": refusal.values.get("quote"),
        "report": refusal.figure.split(":")[0] if refusal.figure else None,
    }
    return tuple(cells.get(column) for column in EXPORT_COLUMNS)


@lru_cache(maxsize=1024)
def _day(value: object) -> str | None:
    return None if pd.isna(value) else f"{pd.Timestamp(value):%Y-%m-%d}"


def _value(frame: Frame, row: Mapping[Any, Any]) -> float | int | None:
    """A reported number with every digit it came with; a rate with those it can carry; a range has
    only its bounds."""
    if told_as_range(row):
        return None
    if pd.isna(row["value"]) or not is_rate(frame, row["indicator"]):
        return number(row["value"])
    return number(claimed(row["value"], sign_of(row["comparator"], row["coverage"])))


def _bound(frame: Frame, row: Mapping[Any, Any], side: str) -> float | int | None:
    if pd.isna(row[side]) or not is_rate(frame, row["indicator"]):
        return number(row[side])
    return limit(row[side], side)


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _named(frame: Frame, section: str, value: object) -> str | None:
    return frame.text(f"{section}.{value}") if isinstance(value, str) else None
