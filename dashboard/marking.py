"""Turn judged figures into marks: what a chart may draw and say about each of them."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard.charts.marks import Mark
from dashboard.comparison import names
from dashboard.frame import Frame
from dashboard.gate import Bounded, Reason, Refusal, sentence
from dashboard.number_words import RANGE, hedged
from dashboard.text import Text

MISSING = "–"  # of a cell that has nothing to tell, as on the stage
# A row of `measure`, as pandas or as a plain dictionary.
Row = Any

_UNDRAWN = {
    Reason.UNREADABLE: ("unreadable", "?"),
    Reason.NEEDS_REVIEW: ("needs_review", "?"),
    Reason.NOT_REPORTED: ("not_reported", MISSING),
    Reason.OTHER_YEAR: ("not_reported", MISSING),
}

HEDGES = {
    "=": "comparator.exact",
    ">": "comparator.more_than",
    ">=": "comparator.at_least",
    "<": "comparator.at_most",
    "<=": "comparator.at_most",
    "~": "comparator.about",
    RANGE: "comparator.between",
}


def said(frame: Frame, row: Row) -> str:
    """The figure as people read it: 2,456, > 5,000, ≥ 6,000, ≈ 300, 1–4."""
    bounded = Bounded.from_row(row)
    coverage, language = str(row["coverage"]), frame.text.language
    return hedged(bounded.value, bounded.comparator, coverage, language, bounded.upper)


def period_said(frame: Frame, row: Row) -> str:
    """The period of a figure: its kind and year, with the dates where they are known."""
    start, end = row["period_start"], row["period_end"]
    return _period_said(frame.text, row["reporting_year"], row["period_kind"], start, end)


@lru_cache(maxsize=4096)  # many figures are of the same few periods
def _period_said(text: Text, year: int, kind_of: str, first: object, last: object) -> str:
    kind = f"{year} {text('period.' + kind_of)}"
    start, end = _day(first), _day(last)
    if start and end and start != end:
        return f"{kind} ({text('period.to', start=start, end=end)})"
    if end:
        return f"{kind} ({text('period.at', end=end)})"
    return f"{kind} ({text('period.from', start=start)})" if start else kind


def with_ledger(frame: Frame, row: Row, words: str) -> str:
    """The words, and whether the ledger of corrections gave the figure or doubts it."""
    return " · ".join(part for part in (words, ledger_said(frame, row)) if part)


def ledger_said(frame: Frame, row: Row) -> str:
    """What the ledger of corrections makes of a figure: "corrected", "in question" or nothing."""
    if _holds(row, "corrected"):
        return frame.text("corrections.corrected")
    return frame.text("corrections.in_question") if _holds(row, "in_question") else ""


def hedge_said(frame: Frame, comparator: object) -> str | None:
    """The comparator in words: a bare sign would have to be made harmless in a CSV cell."""
    return frame.text(HEDGES[comparator]) if comparator in HEDGES else None


def status_said(frame: Frame, row: Row) -> str:
    """The status of a figure; of a replaced one also by what."""
    by = row.get("replaced_by")
    if row["status"] == "superseded" and isinstance(by, str):
        return frame.text(f"corrections.replaced_{by}")
    return frame.text(f"status.{row['status']}")


def _holds(row: Row, name: str) -> bool:
    """Whether a flag is set; rows without a ledger, as of practices, have none."""
    value = row.get(name)
    return bool(pd.notna(value) and value)


def _day(value: object) -> str:
    return "" if pd.isna(value) else f"{pd.Timestamp(value):%Y-%m-%d}"


def mark(frame: Frame, row: Row, *, position: str | int, **extra: object) -> Mark:
    """The mark of one compared figure; `extra` sets focus, series, partial and the like."""
    bounded = Bounded.from_row(row)
    label = said(frame, row)
    name = frame.area_name(row["area"])
    words = f"{label} {frame.unit(row['indicator'])} · {period_said(frame, row)}"
    values: dict[str, object] = {
        "key": row["area"],
        "name": name,
        "position": position,
        "value": bounded.value,
        "comparator": bounded.comparator,
        "lower": bounded.lower,
        "upper": bounded.upper,
        "state": "reported",
        "label": label,
        "note": f"{name} · {with_ledger(frame, row, words)}",
        "figure": figure_of(row),
        "focus": in_focus(frame, row["area"]),
        "corrected": _holds(row, "corrected"),
        "questioned": _holds(row, "in_question"),
    }
    return Mark(**{**values, **extra})  # type: ignore[arg-type]


def undrawn(frame: Frame, refusals: Iterable[Refusal], **extra: object) -> list[Mark]:
    """Marks without a bar for what was reported unreadably, awaits review or is missing."""
    return [
        replace(_silent(frame, refusal, *_UNDRAWN[refusal.reason]), **extra)  # type: ignore[arg-type]
        for refusal in refusals
        if refusal.reason in _UNDRAWN
    ]


def not_compared(frame: Frame, refusals: Iterable[Refusal]) -> list[Mark]:
    """Marks without a number for readable figures that the gate keeps off, with the short why."""
    return [
        _silent(frame, refusal, "not_compared", frame.text(f"why.{refusal.reason}"))
        for refusal in refusals
        if refusal.reason not in _UNDRAWN
    ]


def sign_beside(refusal: Refusal) -> str:
    """What stands beside the empty cell of a figure that is not compared, as on the map.

    "?" where it can't be read or waits, "≠" where it was reported otherwise, else nothing.
    """
    _, sign = _UNDRAWN.get(refusal.reason, ("", "≠" if refusal.figure else ""))
    return sign.replace(MISSING, "")


def _silent(frame: Frame, refusal: Refusal, state: str, label: str) -> Mark:
    name = frame.area_name(refusal.area)
    return Mark(
        key=refusal.area,
        name=name,
        position=name,
        value=None,
        comparator="=",
        lower=None,
        upper=None,
        state=state,  # type: ignore[arg-type]
        label=label,
        note=sentence(refusal, names(frame.snapshot, frame.text.language)),
        figure=refusal.figure,
        focus=in_focus(frame, refusal.area),
    )


def figure_of(row: Row) -> str | None:
    """The figure that the mark leads to; a ratio leads to its numerator."""
    for column in ("figure_id", "numerator_figure"):
        if isinstance(row[column], str):
            return str(row[column])
    return None


def in_focus(frame: Frame, area: str) -> bool:
    """Whether a county is drawn in colour: it was picked, or none was."""
    return not frame.focus or area in frame.focus
