"""Which names a map has room for: inside their counties, or on a label beside a small one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.charts.lettering import width
from dashboard.charts.regions import LABEL, OUTLINE, Outlines, Region, name_of
from dashboard.charts.sheet import Trace

MOST_NAMES = 40
# Names that would lie on each other on a map of this breadth are left to the pointer.
_BREADTH = 430
_LIFT = 22


@dataclass
class Taken:
    """Where names of `size` stand already, as middles and half breadths in the same unit."""

    size: float = LABEL
    places: list[tuple[float, float, float]] = field(default_factory=list)

    def take(self, x: float, y: float, half: float) -> bool:
        """Stand there, if nothing else does."""
        free = all(
            abs(x - u) > half + other or abs(y - v) > self.size + 3 for u, v, other in self.places
        )
        if free:
            self.places.append((x, y, half))
        return free


def map_names(
    regions: Sequence[Region], outlines: Outlines, broad: float, high: float, most_high: float
) -> tuple[list[Region], list[Trace]]:
    """The regions named inside, and labels beside picked ones that are smaller than their names.

    `broad` and `high` are the map's size in the outlines' unit, `most_high` in pixels.
    """
    scale = min(_BREADTH / broad, most_high / high)
    taken = Taken()
    inside, beside = [], []
    for region in wanted(regions, outlines):
        outline = outlines[region.key]
        x, y = (scale * each for each in outline.middle)
        half = width(region.name, LABEL) / 2 + 2
        small = region.picked and scale * outline.breadth < half
        if not taken.take(x, y + (_LIFT if small else 0), half):
            continue
        if small:
            beside.append(_label(region, outline.middle))
        else:
            inside.append(region)
    return inside, beside


def wanted(regions: Sequence[Region], outlines: Outlines) -> list[Region]:
    """Whose names are written where there is room: the picked, or all where they are few, the
    broadest first.
    """
    picked = [region for region in regions if region.picked]
    wanted = picked or (regions if len(regions) <= MOST_NAMES else [])
    return sorted(wanted, key=lambda region: -outlines[region.key].breadth)


def _label(region: Region, middle: tuple[float, float]) -> Trace:
    """The name on paper above its county, with a short line down to it."""
    x, y = middle
    return {
        "x": x,
        "y": y,
        "text": name_of(region),
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1.5,
        "arrowcolor": OUTLINE,
        "ax": 0,
        "ay": -_LIFT,
        "bgcolor": "@paper",
        "bordercolor": OUTLINE,
        "borderpad": 2,
        "font": {"size": LABEL, "color": "@text"},
    }
