"""Rings light enough for a slide: whole, or on a coarser grid that neighbours share."""

from collections.abc import Iterator

from dashboard.charts.native_regions import Regions
from dashboard.charts.regions import Outline

Ring = list[tuple[float, float]]
Rings = dict[str, list[Ring]]
MOST_REGIONS = 400
# The longer side of the map in steps, the finest that keeps to so many points.
STEPS = ((1000, 3000), (500, 3000), (250, 4000), (125, 6000))


def light_rings(told: Regions) -> Rings | None:
    """The rings of each region, y down from the top; None where they are too many for a slide."""
    if len(told.regions) > MOST_REGIONS:
        return None
    high = told.size[1] if told.land else None
    whole = {r.key: list(_rings(told.outlines[r.key], high)) for r in told.regions}
    if _points(whole) <= STEPS[0][1]:
        return whole
    for steps, most in STEPS:
        coarse = _coarse(whole, max(told.size) / steps)
        if _points(coarse) <= most:
            return coarse
    return None


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


def _coarse(rings: Rings, step: float) -> Rings:
    """On whole steps; what vanishes is left out, but of each region its largest ring stays."""
    found: Rings = {}
    for key, own in rings.items():
        stepped = [_straight(_stepped(ring, step)) for ring in own]
        kept = [ring for ring in stepped if len(ring) > 2]
        found[key] = kept or [_box(max(own, key=len))]
    return found


def _stepped(ring: Ring, step: float) -> Ring:
    points = [(round(x / step) * step, round(y / step) * step) for x, y in ring]
    return [point for at, point in enumerate(points) if point != points[at - 1]]


def _straight(ring: Ring) -> Ring:
    """Without points in the middle of a side, which a border has on both of its sides."""
    return [
        here
        for at, here in enumerate(ring)
        if _turn(ring[at - 1], here, ring[(at + 1) % len(ring)]) > 1e-9
    ]


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return abs((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]))


def _box(ring: Ring) -> Ring:
    xs, ys = zip(*ring, strict=True)
    left, right, top, end = min(xs), max(xs), min(ys), max(ys)
    return [(left, top), (right, top), (right, end), (left, end)]
