"""Counties between two number axes as a native chart, with limit curves as series of their own."""

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.charts.native import Curve, Native, Place
from dashboard.downloads.about import legal, number_format
from dashboard.downloads.scale import between
from dashboard.downloads.slides.axes import dress, named, value_axis
from dashboard.downloads.slides.hedges import fill_marker, label
from dashboard.downloads.slides.page import POINT, Box, colour

# No office program has a triangle that points down.
SHAPES = {
    0: XL_MARKER_STYLE.CIRCLE,
    1: XL_MARKER_STYLE.TRIANGLE,
    -1: XL_MARKER_STYLE.DIAMOND,
}


def add_plane(slide: Slide, box: Box, native: Native) -> Any:
    """The native chart; a point is hollow where either of its figures is hedged."""
    data = XyChartData()
    drawn = [each for each in native.places if None not in (each.across.drawn, each.up.drawn)]
    groups = _groups(drawn)
    # Curves first: LibreOffice draws no points that come before them.
    for curve in native.curves:
        _add(data, curve.name, zip(curve.across, curve.up, strict=True))
    for places in groups.values():
        _add(data, native.unit, [(each.across.drawn, each.up.drawn) for each in places])
    kind = XL_CHART_TYPE.XY_SCATTER
    frame = slide.shapes.add_chart(kind, box.left, box.top, box.width, box.height, data)
    chart = frame.chart
    dress(chart)
    value_axis(chart.value_axis, native.unit, number_format(p.up.drawn for p in drawn), native.low)
    if native.high is not None:
        _reach(chart.value_axis, native.low, native.high, box.height / POINT)
    value_axis(chart.category_axis, "", number_format(p.across.drawn for p in drawn))
    chart.category_axis.has_major_gridlines = False
    named(chart.category_axis, native.across)
    lines, points = _split(list(chart.plots[0].series), len(native.curves))
    for curve, one in zip(native.curves, lines, strict=True):
        _dress_curve(one, curve)
    for (token, sure, beyond), places, one in zip(groups, groups.values(), points, strict=True):
        one.marker.style = SHAPES[beyond]
        _dress_points(one, token, sure, places)
    return frame


def _reach(axis: Any, low: float, high: float, room: float) -> None:
    """As far as the points reach: limits of tiny counties would reach many times as far."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = between(low, high, room)


def _split(series: list[Any], at: int) -> tuple[list[Any], list[Any]]:
    return series[:at], series[at:]


def _groups(places: Sequence[Place]) -> dict[tuple[str, bool, int], list[Place]]:
    """A series for each colour and shape, and for those whose figures are both exact: some programs
    know one look a series."""
    found: dict[tuple[str, bool, int], list[Place]] = {}
    for each in places:
        found.setdefault((each.colour, each.sure, each.beyond), []).append(each)
    return found


def _add(data: Any, name: str, points: Iterable[tuple[float | None, float | None]]) -> None:
    series = data.add_series(legal(name))
    for x, y in points:
        series.add_data_point(x, y)


def _dress_points(series: Any, token: str, sure: bool, places: Sequence[Place]) -> None:
    series.format.line.fill.background()
    series.marker.size = 8
    fill_marker(series, token, sure)
    for at, place in enumerate(places):
        if place.named:
            label(series.points[at], place.up.name, position=XL_LABEL_POSITION.ABOVE)


def _dress_curve(series: Any, curve: Curve) -> None:
    series.marker.style = XL_MARKER_STYLE.NONE
    series.smooth = False
    series.format.line.color.rgb = colour("quiet")
    series.format.line.width = Pt(1.25)
    if curve.dashed:
        series.format.line.dash_style = MSO_LINE.DASH
    if curve.named_at is not None:
        label(series.points[curve.named_at], curve.name, "quiet", XL_LABEL_POSITION.ABOVE)
