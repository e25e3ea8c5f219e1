"""Lines over years as a native chart: gaps stay gaps, hedged points are hollow and labelled."""

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.charts.native import Native, Strand
from dashboard.charts.palette import symbol_of
from dashboard.downloads.about import legal, number_format
from dashboard.downloads.scale import TICK, reach, scale
from dashboard.downloads.slides.axes import dress, legend, name_axis, reach_to, value_axis
from dashboard.downloads.slides.bar_layout import HIGH
from dashboard.downloads.slides.hedges import fill_point, label
from dashboard.downloads.slides.page import POINT, Box, colour
from dashboard.downloads.slides.spots import Spot, spots_of

MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
}
SIDES = {
    Spot.ABOVE: XL_LABEL_POSITION.ABOVE,
    Spot.BEHIND: XL_LABEL_POSITION.RIGHT,
    Spot.BELOW: XL_LABEL_POSITION.BELOW,
}
FRAME = 60.0  # points that axes and legend take of a chart's height


def add_lines(slide: Slide, box: Box, native: Native) -> Any:
    """The native chart; quiet lines lie behind and have no place in the legend."""
    data = CategoryChartData()
    data.categories = [legal(each) for each in native.categories]
    for strand in native.strands:
        data.add_series(legal(strand.name), [m.drawn if m else None for m in strand.marks])
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.LINE_MARKERS, box.left, box.top, box.width, box.height, data
    )
    chart = frame.chart
    dress(chart)
    values = [m.drawn for strand in native.strands for m in strand.marks if m]
    room = max(box.height / POINT - FRAME, FRAME)
    shown = scale(reach(native), room * TICK / HIGH, whole=_whole(values))
    value_axis(chart.value_axis, native.unit, number_format([*values, shown.step]))
    reach_to(chart.value_axis, shown)
    name_axis(chart.category_axis)
    legend(chart)
    spots = spots_of(native.strands, room / shown.top)
    for at, (strand, series) in enumerate(zip(native.strands, chart.plots[0].series, strict=True)):
        _dress(series, strand, spots[at])
    _forget(chart, [at for at, strand in enumerate(native.strands) if strand.quiet])
    return frame


def _whole(values: Sequence[float | None]) -> bool:
    return all(float(value).is_integer() for value in values if value is not None)


def _dress(series: Any, strand: Strand, spots: Mapping[int, Spot]) -> None:
    series.smooth = False
    series.format.line.color.rgb = colour(strand.colour)
    series.format.line.width = Pt(0.75 if strand.behind else 2.25)
    if strand.behind:
        series.marker.style = XL_MARKER_STYLE.NONE
        return
    series.marker.style = MARKERS.get(symbol_of(strand.colour), XL_MARKER_STYLE.CIRCLE)
    series.marker.size = 7
    for at, mark in enumerate(strand.marks):
        if mark:
            fill_point(series.points[at], mark, strand.colour)
        if mark and at in spots:
            label(series.points[at], mark.told, strand.colour, SIDES[spots[at]])


def _forget(chart: Any, places: list[int]) -> None:
    """Leave these series out of the legend."""
    element = chart.legend._element
    position = element.find(qn("c:legendPos"))
    for place in reversed(places):
        entry = etree.Element(qn("c:legendEntry"))
        etree.SubElement(entry, qn("c:idx"), val=str(place))
        etree.SubElement(entry, qn("c:delete"), val="1")
        position.addnext(entry)
