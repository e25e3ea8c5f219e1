"""Make shapes light enough for a browser without tearing the borders that neighbours share."""

from collections.abc import Sequence

import numpy as np

from etl.boundaries.arcs import Weights, weighed
from etl.boundaries.grid import Cells, Grid
from etl.boundaries.model import Polygon, Shape
from etl.boundaries.rings import FEWEST_POINTS

# Some 150 points draw a county well; a file of few counties may keep more detail.
POINTS_PER_SHAPE = 150
LEAST_POINTS = 20_000


def simplified(shapes: Sequence[Shape]) -> list[Shape]:
    """The shapes with about as many points as a screen can show.

    Every border is weighed once, whichever of its two counties it is read from, and one limit
    holds for the whole file, so that both sides keep the same points. Rings that shrink to nothing
    at that limit are dropped, but for the largest of each shape.
    """
    if not shapes:
        return []
    rings = [ring for shape in shapes for polygon in shape.polygons for ring in polygon]
    grid = Grid.around(rings)
    cells = [grid.cells(ring) for ring in rings]
    weights = weighed(cells)
    limit = _limit(weights, max(LEAST_POINTS, POINTS_PER_SHAPE * len(shapes)))
    pairs = iter(list(zip(cells, weights, strict=True)))
    return [
        _shape(shape, [[next(pairs) for _ in each] for each in shape.polygons], limit, grid)
        for shape in shapes
    ]


def _limit(weights: Sequence[Weights], most: int) -> float:
    """The weight above which a point is kept: the lowest that keeps no more than `most`."""
    weight = np.concatenate(weights)
    finite = weight[np.isfinite(weight)]
    room = max(most - (len(weight) - len(finite)), 0)  # where arcs meet, points stay
    return float(np.partition(finite, -room - 1)[-room - 1]) if len(finite) > room else 0.0


Weighed = tuple[Cells, Weights]


def _shape(shape: Shape, polygons: list[list[Weighed]], limit: float, grid: Grid) -> Shape:
    done = []
    for outer, *holes in polygons:
        if _above(outer, limit):
            rings = [outer, *(hole for hole in holes if _above(hole, limit))]
            done.append(tuple(grid.points(_kept(ring, limit)) for ring in rings))
    return Shape(shape.feature, shape.code, shape.name, tuple(done) or _largest(polygons, grid))


def _above(ring: Weighed, limit: float) -> bool:
    return int((ring[1] > limit).sum()) >= FEWEST_POINTS - 1


def _kept(ring: Weighed, limit: float) -> Cells:
    cells, weights = ring
    return cells[weights > limit]


def _largest(polygons: list[list[Weighed]], grid: Grid) -> tuple[Polygon, ...]:
    """The longest outer ring by the three points that count most, where no ring is left."""
    outer = max((polygon[0] for polygon in polygons), key=lambda ring: len(ring[0]))
    cells, weights = outer
    if len(cells) < FEWEST_POINTS - 1:
        return ()
    heaviest = np.sort(np.argsort(-weights, kind="stable")[: FEWEST_POINTS - 1])
    return ((grid.points(cells[heaviest]),),)
