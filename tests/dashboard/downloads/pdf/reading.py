"""A PDF, opened again: the words of each page, and that it holds no pixels."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from dashboard.downloads import pdf
from dashboard.downloads.pdf import fonts
from tests.dashboard.downloads.cards import card
from tests.dashboard.downloads.slides.reading import LABELS


def chinese_font() -> None:
    """Without one a test is left out by name: a machine need not let anybody install fonts."""
    if not fonts.writes_chinese():
        pytest.skip("No Chinese font: install fonts-noto-cjk")


SIZE = 'xmlns="http://www.w3.org/2000/svg" width="680" height="300" viewBox="0 0 680 300"'


def svg(inside: str = "", words: str = "> 5,000") -> str:
    """A drawing of one hatched bar with its label, as a browser makes it."""
    return (
        f"<svg {SIZE}><defs><pattern id='hatch' width='6' height='6' patternUnits='userSpaceOnUse'>"
        "<path d='M0,6L6,0' style='stroke: rgb(0, 92, 199);'/></pattern></defs>"
        "<rect x='60' y='20' width='400' height='20' style='fill: url(\"page#hatch\");'/>"
        f"<text x='470' y='35' style='font-family: Arial; font-size: 12px;'>{words}</text>"
        f"{inside}</svg>"
    )


def sheet(drawing: str | None = None, language: str = "en", **more: Any) -> list[str]:
    """The words of each page of one card."""
    drawn = svg() if drawing is None else drawing
    return pages(pdf.write(card(("Heshun", 2016, 93), **more), drawn, LABELS[language], language))


def handout(*cards: Any, language: str = "en", **more: Any) -> list[str]:
    """The words of each page of a handout of these cards."""
    return pages(written(*cards, language=language, **more))


def drawn(*cards: Any, **more: Any) -> list[bytes]:
    """What is drawn on each page of such a handout, in the language of PDF."""
    found = PdfReader(BytesIO(written(*cards, **more))).pages
    return [page.get_contents().get_data() for page in found]


def written(*cards: Any, language: str = "en", **more: Any) -> bytes:
    """A handout of these cards."""
    told = {
        "title": "Legal aid in the counties",
        "version": "Data version 4f2a",
        "sources": (
            pdf.Source("Heshun: legal aid in 2016", "Center", ("report.txt, line 5",), (1, 3, 4)),
        ),
        "parts": ("Unit",),
        "marks": ("open end: more than this",),
        "rules": ("Missing is not zero.",),
        **more,
    }
    return pdf.write_all(
        cards, [svg()] * len(cards), LABELS[language], language, pdf.Handout(**told)
    )


def pages(content: bytes) -> list[str]:
    """The words of each page on one line; a picture among them fails."""
    found = PdfReader(BytesIO(content)).pages
    assert not any(page.images for page in found)
    return [" ".join(page.extract_text().split()) for page in found]
