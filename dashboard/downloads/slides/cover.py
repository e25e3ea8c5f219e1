"""The first slide of a deck: what it is, of which data, and what follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from dashboard.downloads.seal import line_of
from dashboard.downloads.slides.code import GAP, add_code, code_side
from dashboard.downloads.slides.page import INCH, Box, Words, fill_frame, write_band, write_words
from dashboard.downloads.slides.paper import Paper

MARGIN = round(0.35 * INCH)  # more than on other slides
LISTED, MOST_LISTED = 14, 24  # titles in letters of full size, and in smaller ones
LETTERS = 13  # points
MOST_LETTERS = 200  # of an address: that of a large pack is for the code and for nobody's fingers


@dataclass(frozen=True)
class Cover:
    """The deck's title, lines below it, the notice of invented figures, and the pack's address."""

    title: str
    lines: tuple[str, ...]
    notice: str = ""
    seal: str = ""


def add_cover(
    paper: Paper, cover: Cover, contents: Sequence[str], labels: Mapping[str, str]
) -> Slide:
    """The cover with the titles of the slides after it, numbered."""
    slide, page = paper.add_page()
    page = replace(page.below(MARGIN), left=page.left + MARGIN, width=page.width - 2 * MARGIN)
    if cover.notice:
        band = Words(cover.notice, 14, "paper", bold=True, band="demonstration")
        write_band(slide, Box(page.left, page.top, page.width, band.height(page.width)), band)
        page = page.below(band.height(page.width) + 0.2 * INCH)
    title = Words(cover.title, 34, bold=True)
    side = code_side(cover.seal)
    if side:
        add_code(slide, cover.seal, page.left + page.width - side, page.top, labels)
        page = replace(page, width=page.width - side - GAP)
    shape = slide.shapes.title
    assert shape is not None
    high = title.height(page.width)
    shape.left, shape.top, shape.width, shape.height = page.left, page.top, page.width, high
    fill_frame(shape.text_frame, [title])
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    page = page.below(high + 0.1 * INCH)
    listed = _listed(contents, labels)
    lines = [Words(line, 14, "quiet") for line in cover.lines]
    address = line_of(cover.seal, MOST_LETTERS)
    seal = [Words(labels["seal_line"].format(address=address), 10, "quiet")] if address else []
    write_words(slide, page, [*lines, *seal, Words("", 8), *listed])
    return slide


def _listed(contents: Sequence[str], labels: Mapping[str, str]) -> list[Words]:
    """The numbered titles, smaller the more they are, and how many there is no room for."""
    shown = contents if len(contents) <= MOST_LISTED else contents[: MOST_LISTED - 1]
    size = LETTERS * min(1.0, LISTED / max(len(contents), 1))
    size = max(size, LETTERS * LISTED / MOST_LISTED)
    told = [f"{at}. {words}" for at, words in enumerate(shown, start=1)]
    if len(shown) < len(contents):
        told.append(labels["more_charts"].format(count=len(contents) - len(shown)))
    return [Words(each, round(size, 1)) for each in told]
