"""Words on counties of a slide: names where there is room, signs of what is not compared."""

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Sheet:
    """What is written on: a map or tiles in their place on a slide."""

    slide: Slide
    spot: Spot
    told: Regions
    colours: Sequence[str]

    def middle(self, region: Region) -> tuple[int, int]:
        """Where its words stand, in English metric units."""
        x, y = self.told.outlines[region.key].middle
        return self.spot.at((x, self.told.size[1] - y if self.told.land else y))

    def room(self, region: Region) -> float:
        """Its breadth in points."""
        return self.spot.across * self.told.outlines[region.key].breadth / POINT

    def ink(self, region: Region) -> str:
        """The colour of words that can be read on it."""
        return ink_on(self.colours[region.band]) if region.fill in SETTLED else "text"


def add_names(slide: Slide, spot: Spot, told: Regions, colours: Sequence[str]) -> list[Any]:
    """Text boxes at the middles of counties, and over the tiles of each place its name."""
    sheet = _Sheet(slide, spot, told, colours)
    size = LARGEST if told.land else _fitting(sheet)
    by_key = {region.key: region for region in told.regions}
    write = _name_on_land if told.land else _name_on_tile
    taken = Taken(size)
    names = [write(sheet, by_key[key], size, taken) for key in told.named]
    signs = [
        _centred(slide, sheet.middle(each), Words(SIGNS[each.fill], size, sign_ink(each), True))
        for each in signed(told.regions, set(told.named))
    ]
    return [*(each for each in names if each), *signs, *_titles(sheet)]


def _fitting(sheet: _Sheet) -> float:
    """Letters as high as tiles allow."""
    first = next(iter(sheet.told.outlines.values()))
    heights = [y for y in first.y if y is not None]
    high = sheet.spot.down * (max(heights) - min(heights)) / POINT
    return max(SMALLEST, min(LARGEST, SHARE * high))


def _said(region: Region) -> str:
    """Its name with any sign it has."""
    return f"{region.name} {SIGNS.get(region.fill, '')}".strip()


def _name_on_tile(sheet: _Sheet, region: Region, size: float, taken: Taken) -> Any:
    (words,) = lines(_said(region), sheet.room(region), 1, size)
    return _centred(sheet.slide, sheet.middle(region), Words(words, size, sheet.ink(region)))


def _name_on_land(sheet: _Sheet, region: Region, size: float, taken: Taken) -> Any:
    """The name in its county, or of a picked one that is smaller above it; None without room."""
    words, room = _said(region), sheet.room(region)
    size = max(SMALLEST_NAME, min(size, INSIDE * room / width(words, 1)))
    half = width(words, size) / 2 + 2
    small = region.picked and room < 2 * half
    x, y = sheet.middle(region)
    y -= round(LIFT * size * POINT) if small else 0
    if not taken.take(x / POINT, y / POINT, half):
        return None
    if not small:
        return _centred(sheet.slide, (x, y), Words(words, size, sheet.ink(region)))
    shape = _centred(sheet.slide, (x, y), Words(words, size))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour("paper")
    shape.line.color.rgb, shape.line.width = colour(OUTLINE), Pt(1)
    return shape


def _centred(slide: Slide, at: tuple[int, int], words: Words) -> Any:
    x, y = at
    broad = round((width(words.text, words.size) * 1.1 + PADDING) * POINT)
    high = round((words.size * 1.2 + 2) * POINT)
    return _text(slide, Box(x - broad // 2, y - high // 2, broad, high), words, PP_ALIGN.CENTER)


def _titles(sheet: _Sheet) -> list[Any]:
    broad = round(sheet.spot.across * sheet.told.size[0])
    found = []
    for name, middle in sheet.told.titles:
        words = Words(name, LARGEST)
        high = words.height(broad)
        x, y = sheet.spot.at((0, middle))
        box = Box(x, y - high // 2, broad, high)
        found.append(_text(sheet.slide, box, words, PP_ALIGN.LEFT))
    return found


def _text(slide: Slide, box: Box, words: Words, side: Any) -> Any:
    shape = slide.shapes.add_textbox(box.left, box.top, box.width, box.height)
    fill_frame(shape.text_frame, [words])
    shape.text_frame.word_wrap = side is PP_ALIGN.LEFT  # else LibreOffice would centre it
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    shape.text_frame.paragraphs[0].alignment = side
    return shape
