"""Bars, columns and dots as native charts whose hedges stay hatched and labelled."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.charts.marks import Look, Mark
from dashboard.charts.native import Form, Native, Strand
from dashboard.downloads.about import legal, number_format
from dashboard.downloads.scale import Scale
from dashboard.downloads.slides.axes import dress, legend, name_axis, reach_to, value_axis
from dashboard.downloads.slides.bar_layout import Layout, layout
from dashboard.downloads.slides.hedges import add_limits, fill_bar, label, turned
from dashboard.downloads.slides.page import Box, colour
from dashboard.downloads.slides.rows_layout import SMALLEST, gap_of, is_list

KINDS = {
    Form.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    Form.DOTS: XL_CHART_TYPE.BAR_CLUSTERED,
    Form.COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
}
GAPS = {Form.BARS: 45, Form.DOTS: 260, Form.COLUMNS: 45}


def scale_of(native: Native, box: Box) -> Scale:
    """How far its axis reaches in a box, for all columns that its rows are written in."""
    return layout(native, box, _names(native), labelled=not _limited(native)).scale


def add_bars(slide: Slide, box: Box, native: Native, common: Scale | None = None) -> Any:
    """The native chart; a row without a number says why in its name, for it has no bar.

    `common` is the scale of all columns of a list; else the axis reaches as far as its own bars.
    """
    data = CategoryChartData()
    data.categories = [*_names(native), *([native.level[0]] if native.level else [])]
    for strand in native.strands:
        data.add_series(legal(strand.name), _values(native, strand))
    frame = slide.shapes.add_chart(
        KINDS[native.form], box.left, box.top, box.width, box.height, data
    )
    chart = frame.chart
    dress(chart)
    laid = layout(native, box, _names(native), labelled=not _limited(native))
    _axes(chart, native, laid, common or laid.scale)
    plot = chart.plots[0]
    plot.gap_width = max(GAPS[native.form], gap_of(native, box))
    plot.overlap = -5 if len(native.strands) > 1 else 0
    for strand, series in zip(native.strands, plot.series, strict=True):
        _dress_series(series, native, strand, laid)
    if len(native.strands) > 1:
        legend(chart)
    return frame


def _limited(native: Native) -> bool:
    """Whether limits are drawn at the ends of the bars, where labels would stand."""
    return any(any(strand.limits) for strand in native.strands)


def _names(native: Native) -> list[str]:
    """Every category with what its bar cannot carry: its sign ("?", "–") where it has none, its
    number where limits are drawn over the bar's end."""
    told = _limited(native)
    signs = [
        {_sign(m) for m in marks if m and m.label and (told or m.drawn is None)}
        for marks in zip(*(strand.marks for strand in native.strands), strict=True)
    ]
    return [
        legal(f"{name}  {' '.join(sorted(sign))}" if sign else name)
        for name, sign in zip(native.categories, signs, strict=True)
    ]


def _sign(mark: Mark) -> str:
    """Why a figure may not be compared is told below the chart and would not fit beside a name."""
    return "≠" if mark.look is Look.NOT_COMPARED else mark.told


def _values(native: Native, strand: Strand) -> list[float | None]:
    values = [mark.drawn if mark else None for mark in strand.marks]
    return [*values, native.level[1]] if native.level else values


def _axes(chart: Any, native: Native, laid: Layout, shown: Scale) -> None:
    values = [value for strand in native.strands for value in _values(native, strand)]
    value_axis(chart.value_axis, native.unit, number_format([*values, shown.step]))
    reach_to(chart.value_axis, shown)
    lying, size = is_list(native), laid.letters.names
    unbroken = lying and size > SMALLEST
    name_axis(chart.category_axis, size, upright=laid.names_upright, unbroken=unbroken)
    # Rows are read from the top, and office programs count them from the bottom.
    chart.category_axis.reverse_order = lying


def _dress_series(series: Any, native: Native, strand: Strand, laid: Layout) -> None:
    values = _values(native, strand)
    series.invert_if_negative = False
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = colour(strand.colour)
    labelled = not _limited(native)
    if labelled:
        _label(series, values, laid)
    hues = native.colours or (strand.colour,) * len(strand.marks)
    for at, (mark, hue) in enumerate(zip(strand.marks, hues, strict=True)):
        if mark is not None and mark.drawn is not None:
            fill_bar(series.points[at], mark, hue)
            if labelled and mark.worded:
                _tell(series.points[at], mark, laid)
    if native.level:
        point = series.points[len(strand.marks)]
        point.format.fill.solid()
        point.format.fill.fore_color.rgb = colour("quiet")
    add_limits(series, values, [*strand.limits, None] if native.level else strand.limits)


def _label(series: Any, values: Sequence[float | None], laid: Layout) -> None:
    """The number at the end of every bar, which follows when somebody edits it."""
    labels = series.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = number_format(values), False
    labels.font.size = Pt(laid.letters.numbers)
    if laid.numbers_upright:
        turned(labels._element)


def _tell(point: Any, mark: Mark, laid: Layout) -> None:
    """Words of its own, which do not follow: a hedge, or what the ledger makes of it."""
    label(point, mark.told, position=XL_LABEL_POSITION.OUTSIDE_END, size=laid.letters.numbers)
    if laid.numbers_upright:
        turned(point.data_label._dLbl)
