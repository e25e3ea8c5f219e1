"""Axes, grids and legends of office charts: light, from zero, with numbers in groups."""

from typing import Any

from lxml import etree
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.downloads.about import legal
from dashboard.downloads.scale import Scale
from dashboard.downloads.slides.page import UPRIGHT, colour

SMALL, NAMES = 10, 10
FLAT, LEVEL = "0", "1000"  # in sixty-thousandths of a degree


def dress(chart: Any) -> None:
    """The chart's own letters; nothing it would add by itself."""
    chart.has_title = False
    chart.has_legend = False
    chart.font.size = Pt(SMALL)
    chart.font.color.rgb = colour("text")


def value_axis(axis: Any, unit: str, written: str, low: float = 0.0) -> None:
    """From zero (or `low`), light lines, the unit as its name."""
    axis.minimum_scale = low
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = colour("grid")
    axis.format.line.fill.background()
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(SMALL)
    axis.tick_labels.font.color.rgb = colour("quiet")
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = written, False
    named(axis, unit)


def reach_to(axis: Any, shown: Scale) -> None:
    """The end and the steps of a value axis."""
    axis.maximum_scale, axis.major_unit = shown.top, shown.step


def named(axis: Any, words: str) -> None:
    """The axis with its name in small quiet letters; without words it has none."""
    axis.has_title = bool(words)
    if words:
        frame = axis.axis_title.text_frame
        frame.text = legal(words)
        font = frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(SMALL), False
        font.color.rgb = colour("quiet")


def name_axis(
    axis: Any, size: float = NAMES, *, upright: bool = False, unbroken: bool = False
) -> None:
    """The axis of names: no lines, no ticks, and no name left out; `upright` ones need no room, and
    `unbroken` ones, which have room, stand in one line each."""
    axis.has_major_gridlines = False
    axis.format.line.color.rgb = colour("context")
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(size)
    # LibreOffice leaves out names that it thinks too close, unless they are said to be flat; flat
    # ones it breaks into lines that lie over each other, unless they are a little less than that.
    body = axis._element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}")
    body.set("rot", UPRIGHT if upright else LEVEL if unbroken else FLAT)
    skip = axis._element.find(qn("c:noMultiLvlLbl"))
    every = etree.Element(qn("c:tickLblSkip"), val="1")
    if skip is not None:
        skip.addprevious(every)
    else:
        axis._element.append(every)


def legend(chart: Any) -> None:
    """Above the plot, not over it."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(SMALL)
