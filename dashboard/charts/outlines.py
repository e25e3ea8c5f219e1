"""Fit the rings of shapes into the sheet of a map: projected, on whole numbers, without repeats."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from dashboard.charts.regions import Outline

Line = npt.NDArray[np.float64]

# The longer side of the map in steps, the finest that keeps to so many points: a screen shows no
# more, and there is less to send. The last one is taken in any case.
STEPS = ((2000, 30_000), (1000, 60_000), (500, 0))


def outlines(
    keys: Sequence[str], xs: Sequence[Line], ys: Sequence[Line]
) -> tuple[dict[str, Outline], float, float]:
    """The outline of each key, and the breadth and height of all, in steps.

    There is one key, one line of x and one of y for each closed ring. Degrees are drawn with
    longitude shortened by the cosine of the middle latitude, other coordinates as they are.
    Rounding is the same for both sides of a border, so neighbours stay together.
    """
    starts = np.concatenate([[0], np.cumsum([len(ring) for ring in xs])[:-1]]).astype(int)
    x, y, kept = _fitted(*_projected(np.concatenate(xs), np.concatenate(ys)), starts)
    areas, middles = _middles(x, y, starts)
    breadths = np.maximum.reduceat(x, starts) - np.minimum.reduceat(x, starts)
    found: dict[str, Outline] = {}
    largest: dict[str, float] = {}
    for i, (columns, rows) in enumerate(_rings(x, y, kept, starts)):
        key, before = keys[i], found.get(keys[i])
        if before is None or areas[i] > largest[key]:
            largest[key] = areas[i]
            place, breadth = middles[i], float(breadths[i])
        else:
            place, breadth = before.middle, before.breadth
        xs_before, ys_before = (before.x, before.y) if before else ([], [])
        found[key] = Outline(xs_before + columns, ys_before + rows, place, breadth)
    return found, float(x.max()), float(y.max())


def _projected(x: Line, y: Line) -> tuple[Line, Line]:
    degrees = np.abs(x).max() <= 180 and np.abs(y).max() <= 90
    middle = (y.min() + y.max()) / 2
    return (x * np.cos(np.radians(middle)), y) if degrees else (x, y)


def _fitted(
    x: Line, y: Line, starts: npt.NDArray[np.int64]
) -> tuple[Line, Line, npt.NDArray[np.bool_]]:
    """The points in steps from the lower left corner, and which of them do not repeat the last."""
    x, y = x - x.min(), y - y.min()
    longer = max(x.max(), y.max())
    for steps, most in STEPS:
        across, up = x * steps / longer, y * steps / longer
        column, row = np.rint(across), np.rint(up)
        moved = np.ones(len(x), dtype=bool)
        moved[1:] = (np.diff(column) != 0) | (np.diff(row) != 0)
        moved[starts] = True
        if moved.sum() <= most:
            break
    return across, up, moved


def _rings(
    x: Line, y: Line, kept: npt.NDArray[np.bool_], starts: npt.NDArray[np.int64]
) -> Iterator[tuple[list[float | None], list[float | None]]]:
    """Each ring on whole steps, with a gap at its end."""
    columns, rows = (np.rint(each[kept]).astype(int).tolist() for each in (x, y))
    counts = np.add.reduceat(kept.astype(int), starts)
    ends = np.cumsum(counts).tolist()
    for end, count in zip(ends, counts.tolist(), strict=True):
        yield [*columns[end - count : end], None], [*rows[end - count : end], None]


def _middles(
    x: Line, y: Line, starts: npt.NDArray[np.int64]
) -> tuple[list[float], list[tuple[float, float]]]:
    """Area and centroid of each ring."""
    u, v = np.append(x[1:], 0.0), np.append(y[1:], 0.0)
    cross = x * v - u * y
    cross[np.append(starts[1:], len(x)) - 1] = 0  # no side leads from one ring to the next
    twice = np.add.reduceat(cross, starts)
    whole = np.where(twice == 0, 1, 3 * twice)
    across = np.where(twice == 0, x[starts], np.add.reduceat((x + u) * cross, starts) / whole)
    up = np.where(twice == 0, y[starts], np.add.reduceat((y + v) * cross, starts) / whole)
    places = zip(across.round(1).tolist(), up.round(1).tolist(), strict=True)
    return (np.abs(twice) / 2).tolist(), list(places)
