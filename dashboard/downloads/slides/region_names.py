"""Words on counties of a slide: names where there is room, signs of what is not compared."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.charts.lettering import lines, width
from dashboard.charts.map_names import Taken
from dashboard.charts.native_regions import Regions
from dashboard.charts.palette import ink_on
from dashboard.charts.regions import OUTLINE, SIGNS, Fill, Region, sign_ink, signed
from dashboard.downloads.slides.page import POINT, Box, Words, colour, fill_frame
from dashboard.downloads.slides.spot import Spot

LARGEST, SMALLEST, SHARE = 9.0, 5.0, 0.55  # points, and of a tile's height
SMALLEST_NAME, INSIDE = 7.0, 0.85  # points, and of a county's breadth
LIFT, PADDING = 1.9, 4.0  # sizes above a small county, points around its name
SETTLED = (Fill.SETTLED, Fill.HEDGED)


def add_names(slide: Slide, spot: Spot, told: Regions, colours: Sequence[str]) -> list[Any]:
    """Text boxes at the middles of counties, and over the tiles of each place its name."""
    size = LARGEST if told.land else _fitting(spot, told)
    by_key = {region.key: region for region in told.regions}
    taken, found = Taken(size), []
    for key in told.named:
        region = by_key[key]
        words = f"{region.name} {SIGNS.get(region.fill, '')}".strip()
        found.append(_named(slide, spot, told, region, words, size, taken, colours))
    for region in signed(told.regions, set(told.named)):
        words, ink = SIGNS[region.fill], sign_ink(region)
        found.append(_centred(slide, _middle(spot, told, region), Words(words, size, ink, True)))
    return [*(each for each in found if each), *_titles(slide, spot, told)]


def _fitting(spot: Spot, told: Regions) -> float:
    """Letters as high as tiles allow."""
    first = next(iter(told.outlines.values()))
    heights = [y for y in first.y if y is not None]
    high = spot.down * (max(heights) - min(heights)) / POINT
    return max(SMALLEST, min(LARGEST, SHARE * high))


def _middle(spot: Spot, told: Regions, region: Region) -> tuple[int, int]:
    x, y = told.outlines[region.key].middle
    return spot.at((x, told.size[1] - y if told.land else y))


def _named(
    slide: Slide,
    spot: Spot,
    told: Regions,
    region: Region,
    words: str,
    size: float,
    taken: Taken,
    colours: Sequence[str],
) -> Any:
    """The name in its county, or of a picked one that is smaller above it; None without room."""
    room = spot.across * told.outlines[region.key].breadth / POINT
    if told.land:
        size = max(SMALLEST_NAME, min(size, INSIDE * room / width(words, 1)))
    else:
        (words,) = lines(words, room, 1, size)
    x, y = _middle(spot, told, region)
    half = width(words, size) / 2 + 2
    small = told.land and region.picked and room < 2 * half
    y -= round(LIFT * size * POINT) if small else 0
    if not taken.take(x / POINT, y / POINT, half):
        return None
    settled = region.fill in SETTLED and not small
    ink = ink_on(colours[region.band]) if settled else "text"
    shape = _centred(slide, (x, y), Words(words, size, ink))
    if small:
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour("paper")
        shape.line.color.rgb, shape.line.width = colour(OUTLINE), Pt(1)
    return shape


def _centred(slide: Slide, at: tuple[int, int], words: Words) -> Any:
    x, y = at
    broad = round((width(words.text, words.size) * 1.1 + PADDING) * POINT)
    high = round((words.size * 1.2 + 2) * POINT)
    return _text(slide, Box(x - broad // 2, y - high // 2, broad, high), words, PP_ALIGN.CENTER)


def _titles(slide: Slide, spot: Spot, told: Regions) -> list[Any]:
    found = []
    for name, middle in told.titles:
        words = Words(name, LARGEST)
        high = words.height(spot.across * told.size[0])
        x, y = spot.at((0, middle))
        box = Box(x, y - high // 2, round(spot.across * told.size[0]), high)
        found.append(_text(slide, box, words, PP_ALIGN.LEFT))
    return found


def _text(slide: Slide, box: Box, words: Words, side: Any) -> Any:
    shape = slide.shapes.add_textbox(box.left, box.top, box.width, box.height)
    fill_frame(shape.text_frame, [words])
    shape.text_frame.word_wrap = side is PP_ALIGN.LEFT  # else LibreOffice would centre it
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    shape.text_frame.paragraphs[0].alignment = side
    return shape
