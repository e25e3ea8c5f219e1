"""The boundaries that a snapshot holds, and those that belong to no county of it."""

from collections.abc import Sequence

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot


def area_shapes(snapshot: Snapshot, areas: Sequence[str]) -> pd.DataFrame:
    """The rings of these areas: area_id, xs, ys, one row a closed ring; none without boundaries."""
    return data.rows(snapshot, "area_shapes", areas=tuple(areas))


def unmatched_shapes(snapshot: Snapshot) -> pd.DataFrame:
    """Shapes of the boundary file that belong to no county: feature, code, name."""
    return data.rows(snapshot, "unmatched_shapes")
