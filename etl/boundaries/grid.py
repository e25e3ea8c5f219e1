"""A fine grid over the whole file, on which points that mean the same place become the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from etl.boundaries.model import Points

STEPS = 2**17  # over a whole country a step is some fifty metres
_SHIFT = 2**20

Cells = npt.NDArray[np.int64]  # the places of a ring in order, each once: column * _SHIFT + row


@dataclass(frozen=True)
class Grid:
    """`low` is its lower left corner, `step` the side of a cell in the coordinates' unit."""

    low: Points
    step: float

    @classmethod
    def around(cls, rings: Sequence[Points]) -> "Grid":
        """The grid that covers all rings."""
        low = np.min([ring.min(axis=0) for ring in rings], axis=0)
        high = np.max([ring.max(axis=0) for ring in rings], axis=0)
        return cls(low, float((high - low).max()) / STEPS)

    def cells(self, ring: Points) -> Cells:
        """The cells that a closed ring goes through, without repeating one at once."""
        column, row = np.rint((ring - self.low) / self.step).astype(np.int64).T
        cells = column * _SHIFT + row
        # The end repeats the beginning; rolling compares each place with the one before it.
        cells = cells[:-1]
        moved = cells != np.roll(cells, 1)
        return cells[moved] if moved.any() else cells[:1]

    def points(self, cells: Cells) -> Points:
        """The closed ring through these cells, in the coordinates of the file."""
        return self.low + places(np.append(cells, cells[:1])) * self.step


def places(cells: Cells) -> Points:
    """Column and row of each cell."""
    return np.stack(np.divmod(cells, _SHIFT), axis=1).astype(np.float64)
