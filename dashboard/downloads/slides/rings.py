"""Rings light enough for a slide: small bends are left out, alike on both sides of a border."""

from collections.abc import Iterator, Mapping

from dashboard.charts.native_regions import Regions
from dashboard.charts.regions import Outline

Point = tuple[float, float]
Ring = list[Point]
Rings = dict[str, list[Ring]]
MOST_REGIONS, MOST_POINTS, FEWEST = 400, 3000, 4
# Of the longer side: the finest bend that is left out at all, and the coarsest.
FINEST, COARSEST = 1 / 1000, 1 / 40


def light_rings(told: Regions) -> Rings | None:
    """The rings of each region, y down from the top; None where they are too many for a slide."""
    if len(told.regions) > MOST_REGIONS:
        return None
    high = told.size[1] if told.land else None
    rings = {r.key: list(_rings(told.outlines[r.key], high)) for r in told.regions}
    bend = FINEST * max(told.size)
    while _points(rings) > MOST_POINTS and bend <= COARSEST * max(told.size):
        rings = _calmer(rings, bend**2)
        bend *= 1.5
    return rings if _points(rings) <= MOST_POINTS else None


def _points(rings: Rings) -> int:
    return sum(len(ring) for own in rings.values() for ring in own)


def _rings(outline: Outline, high: float | None) -> Iterator[Ring]:
    """Each ring without the point that repeats its first; with `high` y is turned over."""
    ring: Ring = []
    for x, y in zip(outline.x, outline.y, strict=True):
        if x is not None and y is not None:
            ring.append((x, y if high is None else high - y))
        elif ring:
            yield ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring
            ring = []


def _calmer(rings: Rings, area: float) -> Rings:
    """Without bends smaller than `area`, pass by pass until none is left or they are few."""
    before, count = _points(rings) + 1, _points(rings)
    while MOST_POINTS < count < before:
        corners = _corners(rings)
        rings = {key: [_passed(ring, corners, area) for ring in own] for key, own in rings.items()}
        before, count = count, _points(rings)
    return rings


def _corners(rings: Rings) -> dict[Point, set[Point]]:
    """The neighbours of each point in all rings: more than two where borders meet."""
    found: dict[Point, set[Point]] = {}
    for own in rings.values():
        for ring in own:
            for at, point in enumerate(ring):
                found.setdefault(point, set()).update((ring[at - 1], ring[(at + 1) % len(ring)]))
    return found


def _passed(ring: Ring, corners: Mapping[Point, set[Point]], area: float) -> Ring:
    """Without points whose bend is small and smaller than those beside it.

    Only a point's neighbours decide, so that the ring across the border leaves out the same.
    """
    if len(ring) <= FEWEST:
        return ring
    bends = [
        (_bend(ring[at - 1], here, ring[(at + 1) % len(ring)]), here)
        if len(corners[here]) <= 2
        else (float("inf"), here)
        for at, here in enumerate(ring)
    ]
    kept = [
        here
        for at, (size, here) in enumerate(bends)
        if size > area or bends[at] > min(bends[at - 1], bends[(at + 1) % len(bends)])
    ]
    return kept if len(kept) >= FEWEST else ring


def _bend(a: Point, b: Point, c: Point) -> float:
    """The area of the triangle that leaving out the middle point takes away."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2
