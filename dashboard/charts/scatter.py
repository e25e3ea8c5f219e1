"""Two indicators of the same counties, one on each axis, open where their words are open."""

from collections.abc import Sequence

from dashboard.charts.density import NOBODY, Crowd, squares
from dashboard.charts.native import telling
from dashboard.charts.native_plane import of_plane
from dashboard.charts.plane import Axes, Point, open_sides, plane, point_traces
from dashboard.charts.sheet import Figure


def scatter(points: Sequence[Point], axes: Axes, crowd: Crowd = NOBODY) -> Figure:
    """One point a county, and squares for a crowd of others, darker where there are more."""
    traces = [*squares(crowd, axes.far, axes.low), *point_traces(points)]
    return telling(
        plane(traces, axes, open_sides(points)), of_plane(points, axes, unseen=len(crowd.x))
    )
