"""Fold the rows of a chart before any mark is made: only what will be drawn gets words."""

from collections.abc import Collection, Iterable, Sequence

import numpy as np
import pandas as pd

from dashboard.charts.marks import Mark, by_value
from dashboard.charts.rows import EDGE, MOST_ROWS, Fold, Row, sign_rows, spared, stretches
from dashboard.columns import among, records
from dashboard.frame import Frame
from dashboard.gate import Refusal
from dashboard.marking import mark, undrawn


def largest_first(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    """Compared figures with the largest on top, equal ones by name."""
    names = [frame.area_name(area) for area in rows["area"].tolist()]
    return rows.iloc[np.lexsort((np.array(names, dtype=str), -rows["value"].to_numpy(float)))]


def chart_rows(
    frame: Frame, compared: pd.DataFrame, refused: Iterable[Refusal], most: int = MOST_ROWS
) -> list[Row]:
    """The rows of a chart of one indicator, largest first, with the signs of what has no number.

    `compared` holds one row of `measure` for each county.
    """
    signs = by_value(undrawn(frame, refused))
    return rows_in_order(frame, largest_first(frame, compared), signs, most)


def rows_in_order(
    frame: Frame,
    ordered: pd.DataFrame,
    signs: Sequence[Mark],
    most: int = MOST_ROWS,
    edge: int = EDGE,
) -> list[Row]:
    """Figures in the order given, then signs; above `most` folded as `charts.rows.shown` does.

    No mark is made of a figure that ends in a fold.
    """
    if len(ordered) + len(signs) <= most:
        return [*marks_of(frame, ordered), *signs]
    picked = set(frame.focus)
    focus = [at for at, area in enumerate(ordered["area"].tolist()) if not picked or area in picked]
    kept = spared(len(ordered), focus, most - len(sign_rows(signs, keep_focus=True)), edge)
    places = stretches(len(ordered), kept or (), edge)
    return [*_folded(frame, ordered, places), *sign_rows(signs, keep_focus=kept is not None)]


def _folded(frame: Frame, ordered: pd.DataFrame, places: Sequence[int | slice]) -> list[Row]:
    alone = [place for place in places if isinstance(place, int)]
    marks = iter(marks_of(frame, ordered.iloc[alone]))
    values = ordered["value"].to_numpy(float)
    return [
        next(marks) if isinstance(place, int) else Fold(values=tuple(values[place].tolist()))
        for place in places
    ]


def marks_of(frame: Frame, rows: pd.DataFrame, areas: Collection[str] | None = None) -> list[Mark]:
    """A mark of every row, or of those of some counties, in the order of the rows."""
    wanted = rows if areas is None else rows[among(rows["area"], areas)]
    return [mark(frame, row, position=row["area"]) for row in records(wanted)]


def drawn(rows: Iterable[Row]) -> list[Mark]:
    """The rows that are marks."""
    return [row for row in rows if isinstance(row, Mark)]


def folded(rows: Iterable[Row]) -> int:
    """How many counties are counted in folds instead of shown."""
    return sum(row.count for row in rows if isinstance(row, Fold))
