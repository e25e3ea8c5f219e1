"""A card as a slide of an office program: its chart native and editable, its words around it."""

from collections.abc import Mapping
from io import BytesIO

from dashboard.card import Card
from dashboard.downloads.slides.page import Shape, deck
from dashboard.downloads.slides.slide import add_slide

__all__ = ["Shape", "write"]


def write(card: Card, labels: Mapping[str, str], shape: Shape = Shape.WIDE) -> bytes:
    """The bytes of a deck of one slide; `labels` are the words of [download] in text.toml."""
    made = deck(shape)
    add_slide(made, card, labels)
    file = BytesIO()
    made.save(file)
    return file.getvalue()
