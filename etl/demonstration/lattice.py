"""A lattice of cells with crooked borders, and a walk over it on which every run is one piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

# Small enough that borders never cross: a corner strays, an edge bends, its halves bend again.
_CORNER, _BEND, _BEND_AGAIN = 0.18, 0.06, 0.03


@dataclass(frozen=True)
class Size:
    """Columns and rows, the rows in bands of `high`; an odd number of columns."""

    columns: int
    rows: int
    high: int


def size_for(cells: int, in_a_run: int) -> Size:
    """About a square with room for `cells`, its bands as high as a run of cells is wide."""
    high = max(1, round(sqrt(in_a_run)))
    rows = high * max(1, round(sqrt(cells) / high))
    columns = ceil(cells / rows)
    return Size(columns + 1 - columns % 2, rows, high)


def walk(size: Size) -> Iterator[tuple[int, int]]:
    """Column and row of every cell, each beside the one before it.

    Band after band, to and fro along the columns: with an odd number of columns the last step in a
    band stands where the next band begins.
    """
    for band, low in enumerate(range(0, size.rows, size.high)):
        upwards = range(low, low + size.high)
        for step in range(size.columns):
            column = step if band % 2 == 0 else size.columns - 1 - step
            for row in upwards if step % 2 == 0 else reversed(upwards):
                yield column, row


class Lattice:
    """The outlines of the cells; neighbours share the very same points."""

    def __init__(self, size: Size, chance: np.random.Generator) -> None:
        x, y = np.meshgrid(np.arange(size.columns + 1.0), np.arange(size.rows + 1.0))
        corners = np.stack([x, y], axis=-1)
        corners += chance.uniform(-_CORNER, _CORNER, corners.shape)
        self._along = _bent(corners[:, :-1], corners[:, 1:], chance)
        self._across = _bent(corners[:-1], corners[1:], chance)

    def ring(self, column: int, row: int) -> Points:
        """The closed outline of a cell, counter-clockwise, in cells from the lower left corner."""
        below, above = self._along[row, column], self._along[row + 1, column]
        left, right = self._across[row, column], self._across[row, column + 1]
        sides = (below, right, above[::-1], left[::-1])
        return np.concatenate([*(side[:-1] for side in sides), below[:1]])


def _bent(start: Points, end: Points, chance: np.random.Generator) -> Points:
    """Edges of five points each: the middle strays sideways, then the middle of either half."""
    middle = _middle(start, end, _BEND, chance)
    first = _middle(start, middle, _BEND_AGAIN, chance)
    second = _middle(middle, end, _BEND_AGAIN, chance)
    return np.stack([start, first, middle, second, end], axis=-2)


def _middle(start: Points, end: Points, most: float, chance: np.random.Generator) -> Points:
    along = end - start
    sideways = np.stack([-along[..., 1], along[..., 0]], axis=-1)
    return (start + end) / 2 + sideways * chance.uniform(-most, most, (*start.shape[:-1], 1))
