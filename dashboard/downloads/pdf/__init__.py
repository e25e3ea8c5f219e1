"""Cards as sheets of paper: A4, charts as vectors, every word as text, set by Typst."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typst

from dashboard.card import Card
from dashboard.downloads.about import legal
from dashboard.downloads.brand import PLAIN, Brand
from dashboard.downloads.pdf import fonts
from dashboard.downloads.pdf.back import back
from dashboard.downloads.pdf.drawing import Drawing, DrawingError, read
from dashboard.downloads.pdf.handout import Handout, Source
from dashboard.downloads.pdf.logo import logo_drawing
from dashboard.downloads.pdf.sheet import card_data

__all__ = ["Handout", "PdfError", "Source", "logo_drawing", "write", "write_all"]

ASSETS = Path(__file__).with_name("assets")
MARKS = ("colon", "stop", "seal_picture")
NOWHERE = ASSETS / "packages"  # a template takes in nothing but what is given to it


class PdfError(RuntimeError):
    """Why there is no PDF and what to do, in the reader's language."""


def write(card: Card, drawing: str, labels: Mapping[str, str], language: str) -> bytes:
    """One card as a sheet; `drawing` is its chart as SVG, or nothing, which prints its table.

    `labels` are the words of [download] in text.toml. Raises PdfError.
    """
    told = {
        "cards": [_card(card, drawing, labels)],
        "notice": card.notice,
        "back": None,
        "logo": "",
    }
    return _set(told, card, labels, language)


def write_all(
    cards: Sequence[Card],
    drawings: Sequence[str],
    labels: Mapping[str, str],
    language: str,
    handout: Handout,
    brand: Brand = PLAIN,
) -> bytes:
    """A handout: cover with contents, the cards in their order, sources and method.

    `drawings` are those of the cards, as for `write`; the bureau's logo stands on the cover.
    Raises PdfError, and BrandError for a logo that is no picture.
    """
    notices = {card.notice for card in cards}
    told = {
        "cards": [_card(*each, labels) for each in zip(cards, drawings, strict=True)],
        "notice": notices.pop() if len(notices) == 1 else "",  # else each chart carries its own
        "back": back(cards, handout, labels),
        "logo": logo_drawing(brand.logo) if brand.logo else "",
    }
    return _set(told, handout, labels, language)


def _card(card: Card, drawing: str, labels: Mapping[str, str]) -> dict[str, Any]:
    return card_data(card, _read(drawing, labels) if drawing else None, labels)


def _read(drawing: str, labels: Mapping[str, str]) -> Drawing:
    try:
        return read(drawing, fonts.families())
    except DrawingError as error:
        raise PdfError(labels["pdf_drawing"]) from error


def _set(
    told: dict[str, Any], about: Card | Handout, labels: Mapping[str, str], language: str
) -> bytes:
    """The PDF of what is told; words go in as data, so that none is ever markup."""
    data = {
        **told,
        "title": legal(about.title),
        "version": about.version,
        "families": fonts.families(),
        "latin": fonts.latin(),
        "language": language,
        "labels": {name: labels[name] for name in labels if name in MARKS or name[:4] == "pdf_"},
    }
    words = json.dumps(data, ensure_ascii=False)
    if fonts.is_chinese(words) and not fonts.writes_chinese():
        raise PdfError(labels["pdf_font"])
    compiler = typst.Compiler(
        input=ASSETS / "sheet.typ",
        root=ASSETS,
        font_paths=fonts.installed(),
        sys_inputs={"data": words},
        package_path=NOWHERE,
        package_cache_path=NOWHERE,
    )
    try:
        made = compiler.compile(format="pdf")
    except typst.TypstError as error:
        raise PdfError(labels["pdf_drawing"]) from error
    assert isinstance(made, bytes)
    return made
