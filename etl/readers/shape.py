"""Turns the cells below a header into rows of our fields, one figure a row."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from etl.readers.reading import TEXT
from etl.sources.model import TableMap

# Beside our fields a row carries where its value stands: index of its column, line and order.
COLUMN, LINE, ROW = "column", "line", "row"


def shape_rows(
    cells: pd.DataFrame, lines: np.ndarray, table: TableMap, positions: Mapping[str, int]
) -> pd.DataFrame:
    """One row a value cell, counted from 1 in reading order; `positions` is heading -> column."""
    fields = {name: cells[positions[heading]] for name, heading in table.columns.items()}
    if table.shape == "long":
        frame = pd.DataFrame(fields)
        frame[COLUMN] = positions[table.columns["value"]]
        frame[LINE] = lines
        frame[ROW] = np.arange(1, len(frame) + 1)
        return frame
    parts = [
        _column_rows(cells, lines, fields, positions[heading], said)
        for heading, said in table.indicators.items()
    ]
    for order, part in enumerate(parts):
        part[ROW] = np.arange(len(part)) * len(parts) + order + 1
    frame = pd.concat(parts, ignore_index=True)
    return frame.sort_values(ROW, kind="stable", ignore_index=True)


def _column_rows(
    cells: pd.DataFrame,
    lines: np.ndarray,
    fields: Mapping[str, pd.Series],
    position: int,
    said: Mapping[str, str],
) -> pd.DataFrame:
    frame = pd.DataFrame({**fields, "value": cells[position]})
    for name, value in said.items():
        frame[name] = pd.Series(value, index=frame.index, dtype=TEXT)
    frame[COLUMN] = position
    frame[LINE] = lines
    return frame
