"""Counties as outlines, on a map or as tiles, as every form draws them again."""

from dataclasses import dataclass

from dashboard.charts.class_strip import Class
from dashboard.charts.regions import Outlines, Region


@dataclass(frozen=True)
class Regions:
    """Which counties are drawn, where, in which classes, and which are named.

    `size` is the breadth and height of all in the unit of the outlines. On a map (`land`) y goes
    up and both directions have one scale; tiles go down, and may be stretched. `named` holds the
    keys of those whose names are wanted, the most wanted first, and `titles` the names of places
    with the height of their middles.
    """

    regions: tuple[Region, ...]
    outlines: Outlines
    classes: tuple[Class, ...]
    size: tuple[float, float]
    named: tuple[str, ...]
    land: bool
    titles: tuple[tuple[str, float], ...] = ()
