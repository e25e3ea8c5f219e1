"""Shares of a whole as a native stacked chart, each state told by pattern as well as by colour."""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_PATTERN
from pptx.slide import Slide

from dashboard.charts.native import Native
from dashboard.downloads.about import legal
from dashboard.downloads.slides.axes import dress, legend, name_axis, value_axis
from dashboard.downloads.slides.hedges import fill_area, outline
from dashboard.downloads.slides.page import Box

LOOKS = {
    "solid": ("focus1", None),
    "hatched": ("focus2", MSO_PATTERN.WIDE_UPWARD_DIAGONAL),
    "dotted": ("unknown", MSO_PATTERN.PERCENT_25),
    "open": ("paper", None),
}


def add_shares(slide: Slide, box: Box, native: Native) -> Any:
    """The native chart; its data are the counts, which the program makes into shares."""
    data = CategoryChartData()
    data.categories = [legal(each) for each in native.categories]
    for share in native.shares:
        data.add_series(legal(share.name), share.counts)
    kind = XL_CHART_TYPE.BAR_STACKED_100
    frame = slide.shapes.add_chart(kind, box.left, box.top, box.width, box.height, data)
    chart = frame.chart
    dress(chart)
    value_axis(chart.value_axis, native.unit, "0%")
    name_axis(chart.category_axis)
    chart.category_axis.reverse_order = True
    chart.plots[0].gap_width = 45
    for share, series in zip(native.shares, chart.plots[0].series, strict=True):
        token, pattern = LOOKS[share.look]
        fill_area(series, token, pattern)
        outline(series, "quiet" if token == "paper" else token)
    legend(chart)
    return frame
