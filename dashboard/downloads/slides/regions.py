"""Counties as shapes of a slide: a freeform each, in one group, and beside them the key."""

from collections.abc import Sequence
from typing import Any

from pptx.slide import Slide
from pptx.util import Pt

from dashboard.charts.native import Native
from dashboard.charts.native_regions import Regions
from dashboard.charts.palette import class_colours
from dashboard.charts.regions import OUTLINE, Fill, Region
from dashboard.downloads.about import legal
from dashboard.downloads.slides.hedges import fill_class, fill_open
from dashboard.downloads.slides.page import INCH, PIXEL, Box, Words, colour, flat, write_words
from dashboard.downloads.slides.region_names import add_names
from dashboard.downloads.slides.rings import Ring, light_rings
from dashboard.downloads.slides.spot import Spot

KEY, GAP, BELOW = round(2.6 * INCH), round(0.25 * INCH), round(0.08 * INCH)
SQUARE, LINE, SIZE = round(0.16 * INCH), round(0.05 * INCH), 10
MOST_STRETCH = 1.6  # of a tile's height on the screen
SLACK = 0.8  # for programs that have no font as narrow as ours
SETTLED = (Fill.SETTLED, Fill.HEDGED)


def has_room_for(native: Native) -> bool:
    """Whether a slide can hold its regions, if it has any."""
    return native.regions is None or light_rings(native.regions) is not None


def add_regions(slide: Slide, box: Box, native: Native) -> Any:
    """The group of shapes; a county is named by its shape, whose description says its figure.

    Raises ValueError where `has_room_for` says no.
    """
    told = native.regions
    rings = light_rings(told) if told else None
    if told is None or rings is None:
        raise ValueError("more regions than a slide can hold")
    spot = _spot(told, box)
    colours = class_colours(len(told.classes))
    # A picked county's outline lies over its neighbours.
    order = sorted(told.regions, key=lambda region: region.picked)
    shapes = [_shape(slide, spot, each, rings[each.key], colours) for each in order]
    shapes += add_names(slide, spot, told, colours)
    group = slide.shapes.add_group_shape(shapes)
    group.name = "Map" if told.land else "Tiles"
    _add_key(slide, Box(box.left + box.width - KEY, box.top, KEY, box.height), told, colours)
    return group


def _spot(told: Regions, box: Box) -> Spot:
    """Left of the key: land in its proportions, tiles as broad as there is room."""
    broad, high = told.size
    room = box.width - KEY - GAP
    across, down = room / broad, (box.height - BELOW) / high
    if told.land:
        across = down = min(across, down)
    else:
        down = min(down, MOST_STRETCH * PIXEL)
    return Spot(box.left + round((room - across * broad) / 2), box.top, across, down)


def _shape(
    slide: Slide, spot: Spot, region: Region, rings: Sequence[Ring], colours: Sequence[str]
) -> Any:
    """One county: a ring is a contour of its shape, and one within another is a hole."""
    first, *others = ([spot.at(point) for point in ring] for ring in rings)
    builder = slide.shapes.build_freeform(*first[0])
    builder.add_line_segments(first[1:])
    for ring in others:
        builder.move_to(*ring[0])
        builder.add_line_segments(ring[1:])
    shape = builder.convert_to_shape()
    shape.name = legal(region.name)
    shape._element.nvSpPr.cNvPr.set("descr", legal(region.note))
    flat(shape)
    _fill(shape, region, colours)
    return shape


def _fill(shape: Any, region: Region, colours: Sequence[str]) -> None:
    """As on the screen: classes coloured, hedges dotted, what is open hatched, others bare."""
    if region.fill in SETTLED:
        fill_class(shape.fill, colours[region.band], hedged=region.fill is Fill.HEDGED)
    elif region.fill is Fill.OPEN:
        fill_open(shape.fill)
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour("paper")
    shape.line.color.rgb = colour("paper" if region.fill in SETTLED else "context")
    shape.line.width = Pt(0.75)
    if region.picked:
        shape.line.color.rgb = colour(OUTLINE)
        shape.line.width = Pt(2.25)


def _add_key(slide: Slide, box: Box, told: Regions, colours: Sequence[str]) -> None:
    """A small square for each class, with its words."""
    left = box.left + round(1.6 * SQUARE)
    room = box.width - (left - box.left)
    told_of = [Words(each.said, SIZE) for each in told.classes]
    high = max(SQUARE, *(words.height(SLACK * room) for words in told_of))
    for words, token in zip(told_of, colours, strict=True):
        square = slide.shapes.add_shape(1, box.left, box.top + LINE // 2, SQUARE, SQUARE)
        square.name = legal(words.text)
        flat(square)
        fill_class(square.fill, token, hedged=False)
        square.line.fill.background()
        write_words(slide, Box(left, box.top, room, high), [words])
        box = box.below(high + LINE)
