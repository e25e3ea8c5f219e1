"""The words above the chart of a slide: notice, finding, what it shows, and a reader's own note."""

from dataclasses import dataclass

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from dashboard.card import Card
from dashboard.downloads.slides.page import (
    INCH,
    Box,
    Words,
    fill_frame,
    write_band,
    write_words,
)

LONGEST_TITLE = 160
UNDER_BAND = round(0.08 * INCH)


@dataclass(frozen=True)
class Head:
    """The words of a head in one size; empty ones are left out."""

    notice: Words
    title: Words
    below: tuple[Words, ...]

    def height(self, width: float) -> int:
        """How high it stands in a page of that width."""
        band = self.notice.height(width) + UNDER_BAND if self.notice.text else 0
        return band + sum(words.height(width) for words in (self.title, *self.below))

    def write(self, slide: Slide, page: Box) -> Box:
        """Write it; what is left of the page below it."""
        if self.notice.text:
            high = self.notice.height(page.width)
            write_band(slide, Box(page.left, page.top, page.width, high), self.notice)
            page = page.below(high + UNDER_BAND)
        page = self._write_title(slide, page)
        for words in self.below:
            high = words.height(page.width)
            write_words(slide, Box(page.left, page.top, page.width, high), [words])
            page = page.below(high)
        return page

    def _write_title(self, slide: Slide, page: Box) -> Box:
        high = self.title.height(page.width)
        shape = slide.shapes.title
        assert shape is not None
        shape.left, shape.top, shape.width, shape.height = page.left, page.top, page.width, high
        fill_frame(shape.text_frame, [self.title])
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        return page.below(high)


def head_of(card: Card, scale: float = 1.0) -> Head:
    """The head of a card; `scale` makes its letters smaller."""
    size = 24 if len(card.title) <= LONGEST_TITLE / 2 else 20
    below = (Words(card.subtitle, 13 * scale, "quiet"), Words(card.note, 14 * scale, bold=True))
    return Head(
        Words(card.notice, 12, "paper", bold=True, band="demonstration"),
        Words(card.title, size * scale, bold=True),
        tuple(words for words in below if words.text),
    )
