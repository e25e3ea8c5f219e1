"""One slide of a card: finding as its title, chart or table, and everything that must travel."""

from collections.abc import Mapping

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from dashboard.card import Card
from dashboard.downloads.about import legal
from dashboard.downloads.seal import line_of
from dashboard.downloads.slides.chart import add_charts, have_room
from dashboard.downloads.slides.code import GAP, add_code, code_side
from dashboard.downloads.slides.notes import notes
from dashboard.downloads.slides.page import (
    INCH,
    Box,
    Words,
    fill_frame,
    write_band,
    write_words,
)
from dashboard.downloads.slides.paper import Paper
from dashboard.downloads.slides.table import add_table

MOST_REFUSED = 3
LONGEST_TITLE = 160
SMALLEST_CHART = 0.5  # of the slide's height


def add_slide(paper: Paper, card: Card, labels: Mapping[str, str]) -> Slide:
    """The slide of a card at the end of the deck."""
    slide, page = paper.add_page()
    room = paper.under(_head(slide, page, card))
    height = paper.page.top + paper.page.height
    foot = _foot(card, labels)
    side = code_side(card.seal)
    width_of_foot = room.width - (side + GAP if side else 0)
    below = max(side, sum(words.height(width_of_foot) for words in foot))
    least = round(SMALLEST_CHART * paper.page.height)
    chart = Box(room.left, room.top, room.width, max(least, room.height - below))
    if have_room(card.natives):
        add_charts(slide, chart, card.natives, labels)
    else:
        add_table(slide, chart, card.table, labels)
    end = chart.top + chart.height
    write_words(slide, Box(room.left, end, width_of_foot, height - end), foot)
    if side:
        add_code(slide, card.seal, room.left + room.width - side, end, labels)
    slide.notes_slide.notes_text_frame.text = legal(notes(card, labels))
    return slide


def _head(slide: Slide, page: Box, card: Card) -> Box:
    """Notice, title and subtitle; what is left below them."""
    if card.notice:
        band = Words(card.notice, 12, "paper", bold=True, band="demonstration")
        write_band(slide, Box(page.left, page.top, page.width, band.height(page.width)), band)
        page = page.below(band.height(page.width) + 0.08 * INCH)
    size = 24 if len(card.title) <= LONGEST_TITLE / 2 else 20
    title = Words(card.title, size, bold=True)
    high = title.height(page.width)
    shape = slide.shapes.title
    assert shape is not None
    shape.left, shape.top, shape.width, shape.height = page.left, page.top, page.width, high
    fill_frame(shape.text_frame, [title])
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    page = page.below(high)
    if card.subtitle:
        said = Words(card.subtitle, 13, "quiet")
        write_words(slide, Box(page.left, page.top, page.width, said.height(page.width)), [said])
        page = page.below(said.height(page.width))
    if card.note:
        own = Words(card.note, 14, bold=True)
        write_words(slide, Box(page.left, page.top, page.width, own.height(page.width)), [own])
        page = page.below(own.height(page.width))
    return page


def _foot(card: Card, labels: Mapping[str, str]) -> list[Words]:
    """Marks, what was not compared, source, filters, version, address."""
    stop, colon = labels["stop"], labels["colon"]
    blank = colon[1:]  # Chinese sentences follow each other without one
    told = [each.sentence for each in card.refused[:MOST_REFUSED]]
    if len(card.refused) > MOST_REFUSED:
        told.append(labels["more"].format(count=len(card.refused) - MOST_REFUSED))
    refused = f"{card.refused_title}{colon}{blank.join(told)}" if told else ""
    origin = " · ".join(filter(None, (card.filters, card.version)))
    address = line_of(card.seal)
    seal = labels["seal_line"].format(address=address) if address else ""
    lines = (stop.join(card.marks), refused, card.source, origin, seal)
    return [Words(line, 10, "text" if line is refused else "quiet") for line in lines if line]
