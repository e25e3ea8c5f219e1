"""Read the rings of one polygon, which must be closed and enclose something."""

from typing import Any

import numpy as np

from etl.boundaries.model import Points, Polygon

FEWEST_POINTS = 4  # a triangle with its first point repeated
FARTHEST = 1e9
_POINTS = "Write each point as two numbers, longitude or x first"

WrongAndRight = tuple[str, str]


def read_polygon(value: Any, number: int) -> tuple[Polygon, list[WrongAndRight]]:
    """The rings of polygon `number`: the outer one counter-clockwise, its holes clockwise."""
    if not isinstance(value, list) or not value:
        return (), [(f"polygon {number} has no rings", "Add its outer ring, or remove it")]
    rings, faults = [], []
    for place, each in enumerate(value, start=1):
        ring, wrong, right = _ring(each)
        if wrong:
            faults.append((f"ring {place} of polygon {number} {wrong}", right))
        elif ring is not None:
            rings.append(turned(ring, counter_clockwise=place == 1))
    return (() if faults else tuple(rings)), faults


def _ring(value: Any) -> tuple[Points | None, str, str]:
    """The points, or what is wrong and what would be right."""
    try:
        points = np.asarray(value)
    except ValueError:  # rows of different lengths
        points = np.empty(0)
    if points.ndim != 2 or points.shape[1] < 2 or points.dtype.kind not in "if":
        return None, "is not a list of points", _POINTS
    points = points[:, :2].astype(np.float64)
    if not np.isfinite(points).all() or np.abs(points).max() > FARTHEST:
        return None, "has a coordinate that is no place", _POINTS
    if len(points) < FEWEST_POINTS:
        return None, f"has only {len(points)} points", f"A ring has {FEWEST_POINTS} or more"
    if (points[0] != points[-1]).any():
        return None, "is not closed", "Repeat its first point at its end"
    if area(points) == 0:
        return None, "encloses nothing", "Remove it, or correct its points"
    return points, "", ""


def area(ring: Points) -> float:
    """The area inside, in squares of the coordinates' unit; negative if it runs clockwise."""
    x, y = (ring - ring[0]).T
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def turned(ring: Points, *, counter_clockwise: bool) -> Points:
    """The ring, running in that direction."""
    return ring if (area(ring) > 0) == counter_clockwise else ring[::-1]
