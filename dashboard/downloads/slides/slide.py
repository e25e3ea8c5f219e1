"""One slide of a card: finding as its title, chart or table, and everything that must travel."""

from collections.abc import Mapping
from dataclasses import dataclass

from pptx.slide import Slide

from dashboard.card import Card
from dashboard.downloads.about import legal, office_marks
from dashboard.downloads.seal import line_of
from dashboard.downloads.slides.chart import add_charts, have_room
from dashboard.downloads.slides.code import GAP, add_code, code_side
from dashboard.downloads.slides.head import Head, head_of
from dashboard.downloads.slides.notes import notes
from dashboard.downloads.slides.page import Box, Words, write_words
from dashboard.downloads.slides.paper import Paper
from dashboard.downloads.slides.table import add_table

MOST_REFUSED = 3
# Of the page's height; words become smaller before a chart does, and end where none would be read.
SMALLEST_CHART, LEAST_CHART = 0.5, 0.3
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)
LEAST_LETTERS = 7.0  # points


@dataclass(frozen=True)
class _Plan:
    """The words of a slide in the size in which they leave room for the chart."""

    head: Head
    foot: tuple[Words, ...]
    below: int


def add_slide(paper: Paper, card: Card, labels: Mapping[str, str]) -> Slide:
    """The slide of a card at the end of the deck."""
    slide, page = paper.add_page()
    side = code_side(card.seal)
    width_of_foot = paper.page.width - (side + GAP if side else 0)
    plan = _plan(paper, page, card, labels, (width_of_foot, side))
    room = paper.under(plan.head.write(slide, page))
    chart = Box(room.left, room.top, room.width, max(room.height - plan.below, _least(paper)))
    if have_room(card.natives):
        add_charts(slide, chart, card.natives, labels)
    else:
        add_table(slide, chart, card.table, labels)
    end = chart.top + chart.height
    write_words(slide, Box(room.left, end, width_of_foot, plan.below), plan.foot)
    if side:
        add_code(slide, card.seal, room.left + room.width - side, end, labels)
    slide.notes_slide.notes_text_frame.text = legal(notes(card, labels))
    return slide


def _least(paper: Paper) -> int:
    return round(LEAST_CHART * paper.page.height)


def _plan(
    paper: Paper, page: Box, card: Card, labels: Mapping[str, str], foot: tuple[int, int]
) -> _Plan:
    """The largest letters with which the chart keeps half of the page, else the smallest; `foot`
    is the width of the words below the chart and the side of the code beside them."""
    width, side = foot
    for scale in SCALES:
        head, told = head_of(card, scale), tuple(_foot(card, labels, scale))
        below = max(side, sum(words.height(width) for words in told))
        left = paper.page.height - head.height(page.width) - below
        if left >= SMALLEST_CHART * paper.page.height:
            break
    return _Plan(head, told, below)


def _foot(card: Card, labels: Mapping[str, str], scale: float) -> list[Words]:
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
    marks = office_marks(card, labels, charts=have_room(card.natives))
    size = max(LEAST_LETTERS, 10 * scale)
    lines = (stop.join(marks), refused, card.source, origin, seal)
    return [Words(line, size, "text" if line is refused else "quiet") for line in lines if line]
