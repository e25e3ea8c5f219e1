"""How a hedge looks in an office chart: hatched bars, hollow points, limits as error bars."""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.charts.marks import SURE, Look, Mark
from dashboard.charts.native_grid import Ground
from dashboard.charts.palette import ink_on
from dashboard.downloads.about import legal
from dashboard.downloads.slides.page import UPRIGHT, colour, tint

PATTERNS = {
    Look.AT_LEAST: MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    Look.AT_MOST: MSO_PATTERN.LIGHT_UPWARD_DIAGONAL,
    Look.BETWEEN: MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    Look.ABOUT: MSO_PATTERN.PERCENT_50,
}
DOTTED, OPEN = MSO_PATTERN.PERCENT_20, MSO_PATTERN.WIDE_UPWARD_DIAGONAL
LABEL_SIZE = 10
Limits = Sequence[tuple[float | None, float | None] | None]


def fill_bar(point: Any, mark: Mark, token: str) -> None:
    """Solid where the number is exact, pale where it is of a part of the year, hatched where its
    words leave it open."""
    pattern = PATTERNS.get(mark.look)
    if pattern is None and mark.partial:
        point.format.fill.solid()
        point.format.fill.fore_color.rgb = tint(token)
    else:
        fill_area(point, token, pattern)
    if pattern is not None:
        outline(point, token)


def fill_area(part: Any, token: str, pattern: Any = None) -> None:
    """A bar or a whole series in one colour, or hatched with it on white."""
    fill = part.format.fill
    if pattern is None:
        fill.solid()
        fill.fore_color.rgb = colour(token)
        return
    fill.patterned()
    fill.pattern = pattern
    fill.fore_color.rgb, fill.back_color.rgb = colour(token), colour("paper")


def fill_class(fill: Any, token: str, *, hedged: bool) -> None:
    """The colour of a class; dotted where a hedged figure surely lies in it."""
    if not hedged:
        fill.solid()
        fill.fore_color.rgb = colour(token)
        return
    fill.patterned()
    fill.pattern = DOTTED
    fill.fore_color.rgb, fill.back_color.rgb = colour(ink_on(token)), colour(token)


def fill_open(fill: Any) -> None:
    """Hatched without a colour: the hedge leaves the class open."""
    fill.patterned()
    fill.pattern = OPEN
    fill.fore_color.rgb, fill.back_color.rgb = colour("context"), colour("paper")


def fill_ground(fill: Any, token: str, ground: Ground) -> None:
    """Behind a sign: a pale shade of its colour, hatched where it says less than exactly."""
    if ground is Ground.HATCHED:
        fill.patterned()
        fill.pattern = PATTERNS[Look.AT_MOST]
        fill.fore_color.rgb, fill.back_color.rgb = tint(token), colour("paper")
        return
    fill.solid()
    fill.fore_color.rgb = colour("paper") if ground is Ground.BARE else tint(token)


def ruled(cell: Any) -> None:
    """Light lines above and below a cell of a table, along which a row is read."""
    look = cell._tc.get_or_add_tcPr()
    for name in ("a:lnB", "a:lnT"):
        line = etree.Element(qn(name), w="6350")
        fill = etree.SubElement(line, qn("a:solidFill"))
        etree.SubElement(fill, qn("a:srgbClr"), val=str(colour("grid")))
        look.insert(0, line)


def outline(part: Any, token: str) -> None:
    """A thin line around it."""
    part.format.line.color.rgb = colour(token)
    part.format.line.width = Pt(1)


def fill_point(point: Any, mark: Mark, token: str) -> None:
    """A filled marker where the number is exact, a hollow one where it is not."""
    fill_marker(point, token, mark.look in SURE)


def fill_marker(point: Any, token: str, sure: bool) -> None:
    """The marker of a point or of a series in its colour, or pale within an outline of it."""
    fill = point.marker.format.fill
    fill.solid()
    fill.fore_color.rgb = colour(token) if sure else tint(token)
    point.marker.format.line.color.rgb = colour(token)
    point.marker.format.line.width = Pt(1.5)


def turned(labels: Any) -> None:
    """The labels of a series, or that of a point, upright: as narrow as a letter is high."""
    for body in labels.iter(qn("a:bodyPr")):
        body.set("rot", UPRIGHT)
        body.set("vert", "horz")


def label(
    point: Any,
    words: str,
    token: str = "text",
    position: Any = None,
    size: float = LABEL_SIZE,
) -> None:
    """Words of its own beside a point: a hedge, or a name."""
    frame = point.data_label.text_frame
    frame.text = legal(words)
    run = frame.paragraphs[0].runs[0]
    run.font.size = Pt(size)
    run.font.color.rgb = colour(token)
    if position is not None:
        point.data_label.position = position


def add_limits(series: Any, values: Sequence[float | None], limits: Limits) -> None:
    """The 95% limits of each bar as error bars; an open side has none."""
    if not any(limits):
        return
    pairs = list(zip(values, limits, strict=True))
    plus = [_reach(value, found and found[1], 1) for value, found in pairs]
    minus = [_reach(value, found and found[0], -1) for value, found in pairs]
    bars = etree.Element(qn("c:errBars"))
    etree.SubElement(bars, qn("c:errBarType"), val="both")
    etree.SubElement(bars, qn("c:errValType"), val="cust")
    # A cap at a side without a limit would look like one.
    etree.SubElement(bars, qn("c:noEndCap"), val="1")
    bars.append(_numbers("c:plus", plus))
    bars.append(_numbers("c:minus", minus))
    bars.append(_line("text", 1.25))
    series._element.find(qn("c:cat")).addprevious(bars)


def _reach(value: float | None, limit: float | None, side: int) -> float:
    return 0.0 if value is None or limit is None else max(0.0, side * (limit - value))


def _numbers(name: str, values: Sequence[float]) -> Any:
    side = etree.Element(qn(name))
    literal = etree.SubElement(side, qn("c:numLit"))
    etree.SubElement(literal, qn("c:formatCode")).text = "General"
    etree.SubElement(literal, qn("c:ptCount"), val=str(len(values)))
    for at, value in enumerate(values):
        point = etree.SubElement(literal, qn("c:pt"), idx=str(at))
        etree.SubElement(point, qn("c:v")).text = repr(float(value))
    return side


def _line(token: str, points: float) -> Any:
    look = etree.Element(qn("c:spPr"))
    line = etree.SubElement(look, qn("a:ln"), w=str(round(points * 12_700)))
    fill = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=str(colour(token)))
    return look
