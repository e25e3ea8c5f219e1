"""Weigh the points of rings along the arcs that rings share, the same from either side."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from etl.boundaries.grid import Cells, places

Weights = npt.NDArray[np.float64]
LEAST = 1.0  # a point that strays less than a cell from its neighbours' line is never needed


def weighed(rings: Sequence[Cells]) -> list[Weights]:
    """How far each point strays from the line without it, in cells; infinite where arcs meet.

    The order is that of Douglas and Peucker (1973): keeping all points above a limit gives their
    simplification at that tolerance.
    """
    known: dict[bytes, Weights] = {}
    return [_ring(ring, met, known) for ring, met in zip(rings, _meeting(rings), strict=True)]


def _meeting(rings: Sequence[Cells]) -> list[npt.NDArray[np.bool_]]:
    """Which points of each ring are ends of arcs: not all rings go on from there the same way."""
    here = np.concatenate(rings)
    before = np.concatenate([np.roll(ring, 1) for ring in rings])
    after = np.concatenate([np.roll(ring, -1) for ring in rings])
    low, high = np.minimum(before, after), np.maximum(before, after)
    order = np.lexsort((high, low, here))
    place, low, high = here[order], low[order], high[order]
    same = place[1:] == place[:-1]
    differs = same & ((low[1:] != low[:-1]) | (high[1:] != high[:-1]))
    met = np.isin(here, place[1:][differs])
    return np.split(met, np.cumsum([len(ring) for ring in rings])[:-1])


def _ring(ring: Cells, met: npt.NDArray[np.bool_], known: dict[bytes, Weights]) -> Weights:
    weights = np.zeros(len(ring))
    for places_of_arc in _arcs(ring, met):
        own = _arc(ring[places_of_arc], known)
        weights[places_of_arc] = np.maximum(weights[places_of_arc], own)
    return weights


def _arcs(ring: Cells, met: npt.NDArray[np.bool_]) -> Iterator[npt.NDArray[np.int64]]:
    """Positions along each arc, both ends included; a ring that meets none is one closed arc."""
    ends = np.flatnonzero(met)
    if not len(ends):
        # The same start from either side: its lowest cell.
        ends = np.array([int(ring.argmin())])
    for first, last in zip(ends, [*ends[1:], ends[0] + len(ring)], strict=True):
        yield np.arange(first, last + 1) % len(ring)


def _arc(cells: Cells, known: dict[bytes, Weights]) -> Weights:
    """The weights along one arc, worked out once for both directions."""
    backwards = tuple(cells[[-1, -2]]) < tuple(cells[[0, 1]])
    run = cells[::-1] if backwards else cells
    key = run.tobytes()
    if key not in known:
        known[key] = _strays(places(run))
    return known[key][::-1] if backwards else known[key]


def _strays(points: npt.NDArray[np.float64]) -> Weights:
    """Farthest point first, then the two halves; no point outweighs the one that split before."""
    weights = np.zeros(len(points))
    weights[[0, -1]] = np.inf
    waiting = [(0, len(points) - 1, np.inf)]
    while waiting:
        first, last, most = waiting.pop()
        if last - first < 2:
            continue
        away = _away(points[first + 1 : last], points[first], points[last])
        farthest = int(away.argmax())
        weight = min(most, float(away[farthest]))
        if weight >= LEAST:
            middle = first + 1 + farthest
            weights[middle] = weight
            waiting += [(first, middle, weight), (middle, last, weight)]
    return weights


def _away(
    points: npt.NDArray[np.float64], start: npt.NDArray[np.float64], end: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The distance of each point from the stretch between `start` and `end`."""
    along = end - start
    length = float(along @ along)
    gone = points - start
    share = np.clip(gone @ along / length, 0, 1) if length else np.zeros(len(points))
    left = gone - share[:, np.newaxis] * along
    return np.hypot(left[:, 0], left[:, 1])
