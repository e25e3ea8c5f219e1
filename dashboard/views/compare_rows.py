"""The rows of a comparison: in the order that bounds settle, and below it whose place is open."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dashboard.charts.marks import Mark
from dashboard.charts.rows import EDGE, MOST_ROWS, Fold, Row, sign_rows
from dashboard.columns import among
from dashboard.folding import marks_of, rows_in_order
from dashboard.frame import Frame
from dashboard.gate.settled import settled

HEADING, FOLDED = "open_heading", "open_fold"


def by_place(
    frame: Frame,
    compared: pd.DataFrame,
    signs: Sequence[Mark],
    most: int = MOST_ROWS,
    edge: int = EDGE,
) -> list[Row]:
    """Largest first, equal ones by name; then those whose place is open, by name; then signs.

    Above about `most` rows all but `edge` at either end and the picked ones are folded.
    """
    placed, height = settled(compared)
    names = _names(frame, compared)
    order = np.lexsort((names[placed], -height[placed]))
    tail = _open_rows(frame, compared[~placed].iloc[np.argsort(names[~placed])], most)
    tail += _silent(signs, most)
    top = rows_in_order(
        frame, compared[placed].iloc[order], [], max(most - len(tail), 2 * edge + 1), edge
    )
    return top + tail


def by_name(
    frame: Frame,
    compared: pd.DataFrame,
    signs: Sequence[Mark],
    most: int = MOST_ROWS,
    edge: int = EDGE,
) -> list[Row]:
    """Counties by name, the signs after them, for what is never ranked."""
    ordered = compared.iloc[np.argsort(_names(frame, compared))]
    tail = _silent(signs, most)
    return rows_in_order(frame, ordered, [], max(most - len(tail), 2 * edge + 1), edge) + tail


def _names(frame: Frame, rows: pd.DataFrame) -> np.ndarray:
    return np.array([frame.area_name(area) for area in rows["area"].tolist()], dtype=str)


def _open_rows(frame: Frame, rows: pd.DataFrame, most: int) -> list[Row]:
    """A heading and the rows; of too many only the picked ones are named and the rest folded."""
    if rows.empty:
        return []
    heading: list[Row] = [Fold(word=HEADING)]
    if len(rows) <= most // 4:
        return heading + list(marks_of(frame, rows))
    picked = among(rows["area"], set(frame.focus[:EDGE]))
    rest = Fold(values=tuple(rows["value"][~picked].tolist()), word=FOLDED)
    return [*heading, *marks_of(frame, rows[picked]), rest]


def _silent(signs: Sequence[Mark], most: int) -> list[Row]:
    """Rows without a number: by name up to half of `most`, else a fold for each reason."""
    ordered = sorted(signs, key=lambda sign: sign.name)
    if len(ordered) <= most // 2:
        return list(ordered)
    return sign_rows(ordered, keep_focus=sum(sign.focus for sign in ordered) <= most // 4)
