"""A card as a slide of an office program: its chart native and editable, its words around it."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from dashboard.card import Card
from dashboard.downloads.brand import PLAIN, Brand
from dashboard.downloads.slides.cover import Cover, add_cover
from dashboard.downloads.slides.page import Shape
from dashboard.downloads.slides.paper import dresses, paper, shape_said
from dashboard.downloads.slides.slide import add_slide

__all__ = ["Cover", "Shape", "dresses", "shape_said", "tried", "write", "write_all"]


def write(
    card: Card, labels: Mapping[str, str], shape: Shape = Shape.WIDE, brand: Brand = PLAIN
) -> bytes:
    """The bytes of a deck of one slide; `labels` are the words of [download] in text.toml."""
    return write_all([card], labels, shape, brand=brand)


def tried(brand: Brand) -> None:
    """Write an empty page with it. Raises BrandError for a file that can't be used."""
    for shape in Shape:
        paper(shape, brand).add_page()


def write_all(
    cards: Sequence[Card],
    labels: Mapping[str, str],
    shape: Shape = Shape.WIDE,
    cover: Cover | None = None,
    brand: Brand = PLAIN,
) -> bytes:
    """The bytes of a deck with a slide for each card, in their order, behind its cover.

    Raises BrandError for a template or a logo of the bureau that can't be used.
    """
    made = paper(shape, brand)
    if cover:
        add_cover(made, cover, [card.title for card in cards], labels)
    for card in cards:
        add_slide(made, card, labels)
    file = BytesIO()
    made.deck.save(file)
    return file.getvalue()
