"""Where a map stands on a slide: from the unit of its outlines to English metric units."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Spot:
    """The upper left corner, and how far one unit of the outlines reaches in both directions."""

    left: int
    top: int
    across: float
    down: float

    def at(self, point: tuple[float, float]) -> tuple[int, int]:
        """A point of the outlines, y down from the top, on the slide."""
        x, y = point
        return self.left + round(x * self.across), self.top + round(y * self.down)
