"""A card's figures as CSV that office programs open with Chinese text intact."""

import csv
from collections.abc import Mapping
from io import StringIO

from dashboard.card import Card
from dashboard.downloads.about import about, harmless


def write(card: Card, labels: Mapping[str, str]) -> bytes:
    """Lines about the table (`# Title,...`), an empty line, then the table; UTF-8 with BOM.

    `labels` holds the words of the section [download] of text.toml.
    """
    page = StringIO()
    writer = csv.writer(page)
    for name, text in about(card, labels):
        writer.writerow([f"# {name}", harmless(text)])
    writer.writerow([])
    writer.writerow([harmless(column) for column in card.export.columns])
    for row in card.export.rows:
        writer.writerow([harmless(cell) for cell in row])
    return page.getvalue().encode("utf-8-sig")
