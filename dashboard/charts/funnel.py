"""A funnel: each county's rate against its size, and how far chance alone would spread them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.density import NOBODY, Crowd, squares
from dashboard.charts.lettering import SMALL, escaped
from dashboard.charts.native import Curve as NativeCurve
from dashboard.charts.native import telling
from dashboard.charts.native_plane import of_plane
from dashboard.charts.plane import Axes, Point, open_sides, plane, point_traces
from dashboard.charts.sheet import Figure, Trace, note

SOLID = "solid"


@dataclass(frozen=True)
class Curve:
    """One pair of limit curves over the same sizes; `dash` tells them apart, `label` names them."""

    size: Sequence[float]
    lower: Sequence[float]
    upper: Sequence[float]
    dash: str
    label: str


def funnel_chart(
    points: Sequence[Point],
    axes: Axes,
    curves: Sequence[Curve],
    overall: float | None,
    overall_label: str,
    crowd: Crowd = NOBODY,
) -> Figure:
    """Points, limit curves and the overall line, and squares for a crowd of others."""
    line = [] if overall is None else [_level(overall)]
    figure = plane(
        [*squares(crowd, axes.far, axes.low), *_curve_traces(curves), *point_traces(points)],
        axes,
        [*line, *open_sides(points)],
        [] if overall is None else [_level_name(overall, overall_label)],
    )
    level = None if overall is None else (overall_label, overall)
    limits = [native for curve in curves for native in _native(curve)]
    return telling(figure, of_plane(points, axes, limits, level, len(crowd.x)))


def _native(curve: Curve) -> list[NativeCurve]:
    return [
        NativeCurve(curve.label, curve.dash != SOLID, tuple(curve.size), tuple(side))
        for side in (curve.lower, curve.upper)
    ]


def _curve_traces(curves: Sequence[Curve]) -> list[Trace]:
    """Above and below in one path each pair of limits."""
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [*curve.size, None, *curve.size],
            "y": [*curve.upper, None, *curve.lower],
            "line": {"color": "@quiet", "width": 1.5, "dash": curve.dash},
            "name": curve.label,
            "hoverinfo": "skip",
        }
        for curve in curves
    ]


def _level(overall: float) -> Trace:
    across = {"x0": 0, "x1": 1, "xref": "paper", "y0": overall, "y1": overall}
    return {
        "type": "line",
        "layer": "below",
        "line": {"color": "@quiet", "width": 1.5},
        **across,
    }


def _level_name(overall: float, label: str) -> Trace:
    return note(
        escaped(label),
        1,
        overall,
        yref="y",
        xanchor="right",
        yanchor="bottom",
        yshift=2,
        bgcolor="@paper",
        opacity=0.85,
        font={"size": SMALL, "color": "@text"},
    )
