"""Points between two axes as office programs draw them: a series for points, one for each curve."""

from collections.abc import Sequence

from dashboard.charts.native import Curve, Form, Native, Place
from dashboard.charts.plane import Axes, Point

NAMED_AT = 0.12  # of the axis
BEYOND = {"triangle-up": 1, "triangle-down": -1}


def of_plane(
    points: Sequence[Point],
    axes: Axes,
    curves: Sequence[Curve] = (),
    level: tuple[str, float] | None = None,
    unseen: int = 0,
) -> Native:
    """The counties with a point of their own, and the value of all together from end to end, named
    near its start, where the limits of a funnel lie far apart; `unseen` counts the others."""
    found = list(curves)
    if level:
        across = (0.0, NAMED_AT * axes.far[0], axes.far[0])
        found.append(Curve(level[0], False, across, (level[1],) * len(across), named_at=1))
    return Native(
        Form.PLANE,
        axes.up,
        places=tuple(
            Place(p.across, p.up, p.colour, p.named, BEYOND.get(p.symbol, 0)) for p in points
        ),
        curves=tuple(found),
        across=axes.across,
        low=axes.low,
        high=axes.far[1],
        unseen=unseen,
    )
