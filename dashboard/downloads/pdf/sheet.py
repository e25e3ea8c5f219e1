"""One card as the data that a sheet is set from."""

from collections.abc import Mapping
from typing import Any

from dashboard.card import Card
from dashboard.downloads.about import legal, said
from dashboard.downloads.pdf.drawing import Drawing
from dashboard.downloads.seal import MOST_IN_LINE, encodable, line_of, qr_svg

MOST_REFUSED = 6  # beneath a chart; a handout lists all of them at its end
MOST_ROWS = 40


def card_data(card: Card, drawing: Drawing | None, labels: Mapping[str, str]) -> dict[str, Any]:
    """Its words with its drawing, or with its table where there is none."""
    return {
        "title": legal(card.title),
        "subtitle": legal(card.subtitle),
        "notice": legal(card.notice),
        "note": legal(card.note),
        "marks": legal(labels["stop"].join(card.marks)),
        "refused": _refused(card, labels),
        "refused_title": legal(card.refused_title),
        "source": legal(card.source),
        "origin": legal(" · ".join(filter(None, (card.filters, card.version)))),
        **seal_data(card.seal, labels),
        "definition": [[legal(term), legal(words)] for term, words in card.definition],
        "alternative": legal(card.alternative),
        "drawing": drawing
        and {"svg": drawing.svg, "width": drawing.width, "height": drawing.height},
        "table": None if drawing else _table(card, labels),
    }


def seal_data(seal: str, labels: Mapping[str, str], most: int = MOST_IN_LINE) -> dict[str, str]:
    """The address of the exact view as a line and as a QR code, as far as it is fit for them."""
    line = line_of(seal, most)
    return {
        "seal": labels["seal_line"].format(address=legal(line)) if line else "",
        "code": qr_svg(seal) if encodable(seal) else "",
    }


def _refused(card: Card, labels: Mapping[str, str]) -> list[str]:
    told = [legal(each.sentence) for each in card.refused[:MOST_REFUSED]]
    if len(card.refused) > MOST_REFUSED:
        told.append(labels["more"].format(count=len(card.refused) - MOST_REFUSED))
    return told


def _table(card: Card, labels: Mapping[str, str]) -> dict[str, Any] | None:
    """The first rows as words, and how many are left out."""
    if not card.table.rows:
        return None
    rows = [[legal(said(cell)) for cell in row] for row in card.table.rows[:MOST_ROWS]]
    left = len(card.table.rows) + card.table.more - len(rows)
    more = labels["rows_more"].format(count=left) if left else ""
    return {"columns": [legal(name) for name in card.table.columns], "rows": rows, "more": more}
