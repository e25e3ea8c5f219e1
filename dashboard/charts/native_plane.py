"""Points between two axes as office programs draw them: a series for points, one for each curve."""

from collections.abc import Sequence

from dashboard.charts.native import Curve, Form, Native, Place
from dashboard.charts.plane import Axes, Point


def of_plane(
    points: Sequence[Point],
    axes: Axes,
    curves: Sequence[Curve] = (),
    level: tuple[str, float] | None = None,
) -> Native:
    """The counties with a point of their own, and the value of all together from end to end."""
    found = list(curves)
    if level:
        found.append(Curve(level[0], False, (0.0, axes.far[0]), (level[1], level[1])))
    return Native(
        Form.PLANE,
        axes.up,
        places=tuple(Place(p.across, p.up, p.colour, p.named) for p in points),
        curves=tuple(found),
        across=axes.across,
        low=axes.low,
    )
