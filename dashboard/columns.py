"""Columns of many rows read at once: pandas hands out a whole list much sooner than its cells."""

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def among(column: pd.Series, wanted: Collection[str]) -> NDArray[np.bool_]:
    """Which cells are among the wanted words; the mask picks rows, also of no rows at all."""
    return np.array([cell in wanted for cell in column.tolist()], dtype=bool)


def records(rows: pd.DataFrame) -> list[dict[Any, Any]]:
    """Every row as a plain dictionary, as `to_dict("records")` gives it."""
    names = list(rows.columns)
    columns = [rows[name].tolist() for name in names]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]
