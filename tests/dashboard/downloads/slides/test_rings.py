"""Borders of thousands of points are calmed for a slide, and neighbours stay together."""

import math
from collections import Counter
from itertools import pairwise

from dashboard.charts.native_regions import Regions
from dashboard.charts.regions import Outline
from dashboard.downloads.slides.rings import MOST_POINTS, light_rings
from tests.dashboard.charts.regions import region

SIDE, FINE = 1000, 2000


def border(down: bool) -> list[tuple[float, float]]:
    """A winding line of many points through the middle, from the top or from below."""
    line = [
        (SIDE + 30 * math.sin(at / 90) + 2 * math.sin(at), SIDE * at / FINE)
        for at in range(FINE + 1)
    ]
    return line if down else line[::-1]


def two(land: bool = False) -> Regions:
    west = [(0.0, 0.0), *border(down=True), (0.0, SIDE)]
    east = [(2.0 * SIDE, SIDE), *border(down=False), (2.0 * SIDE, 0.0)]
    outlines = {
        name: Outline(
            [*(x for x, _ in ring), ring[0][0], None],
            [*(y for _, y in ring), ring[0][1], None],
            (0, 0),
            SIDE,
        )
        for name, ring in (("west", west), ("east", east))
    }
    regions = (region("West"), region("East"))
    return Regions(regions, outlines, (), (2 * SIDE, SIDE), (), land)


def test_a_common_border_is_calmed_alike_on_both_sides():
    rings = light_rings(two())
    assert rings is not None and sum(len(ring) for (ring,) in rings.values()) <= MOST_POINTS
    (west,), (east,) = rings["west"], rings["east"]
    sides = Counter(frozenset(pair) for ring in (west, east) for pair in pairwise(ring))
    shared = [side for side, count in sides.items() if count == 2]
    assert len(shared) == len(west) - 3
    assert {(0.0, 0.0), (2.0 * SIDE, SIDE)} <= {*west, *east}


def test_few_points_stay_as_they_are_and_land_is_turned_over():
    outlines = {"a": Outline([0, 4, 4, 0, None], [0, 0, 3, 0, None], (0, 0), 4)}
    told = Regions((region("A"),), outlines, (), (4, 3), (), land=True)
    assert light_rings(told) == {"a": [[(0, 3), (4, 3), (4, 0)]]}


def test_shapes_that_cannot_be_made_light_are_none():
    ring = [(math.cos(at), math.sin(at)) for at in range(4)]
    many = [point for _ in range(1000) for point in (*ring, (None, None))]
    outlines = {"a": Outline([x for x, _ in many], [y for _, y in many], (0, 0), 2)}
    assert light_rings(Regions((region("A"),), outlines, (), (2, 2), (), land=False)) is None
