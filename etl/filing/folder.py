"""Writes the folder of a filed report: the file as it arrived, its text, its card, its figures."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from etl.catalog import Catalog
from etl.catalog.model import Bilingual
from etl.decode import UnknownEncodingError, decode
from etl.documents import Document, Kind
from etl.filing.card import TEXT, Card, card
from etl.filing.confirmed import Confirmed
from etl.filing.model import Filing
from etl.filing.names import safe_file_name, title_of

COLUMNS = (
    "indicator", "value", "comparator", "coverage", "period_kind", "period_start", "period_end",
    "reporting_year", "status", "variant", "quote", "note", "start", "place",
)  # fmt: skip
_PLAIN = (Kind.TEXT, Kind.MARKDOWN, Kind.PASTED)


def write_folder(
    folder: Path, filing: Filing, raw: bytes, document: Document, catalog: Catalog
) -> None:
    """Fill a new folder; `document` is what was read from `raw`."""
    folder.mkdir(parents=True)
    area = area_name(catalog, filing.area)
    title = filing.title or title_of(area, filing.period)
    name = safe_file_name(filing.file.name)
    text = None if _reads_the_same(raw, document) else document.text.encode("utf-8")
    if text is not None and name == TEXT:
        name = f"original-{name}"
    (folder / name).write_bytes(raw)
    if text is not None:
        (folder / TEXT).write_bytes(text)
    said = Card("prose", name, raw, document.text, text)
    (folder / "source.toml").write_text(card(filing, area, title, said), encoding="utf-8")
    figures = figures_csv(filing.figures, document)
    (folder / "figures.csv").write_text(figures, encoding="utf-8", newline="")


def area_name(catalog: Catalog, area: str) -> Bilingual:
    """The name of the area's latest version; raises KeyError for an unknown id."""
    named = {version.id: version.name for version in catalog.areas}
    return named[area]


def figures_csv(figures: Iterable[Confirmed], document: Document) -> str:
    """The lines of figures.csv; a page or a paragraph is said where the document has some."""
    said = io.StringIO()
    writer = csv.writer(said, lineterminator="\n")
    writer.writerow(COLUMNS)
    for figure in figures:
        writer.writerow([_cell(figure, name, document) for name in COLUMNS])
    return said.getvalue()


def _cell(figure: Confirmed, name: str, document: Document) -> str:
    if name == "value":
        return "" if figure.value is None else f"{figure.value:.15g}"
    if name == "variant" and not figure.variant:
        return "part" if figure.scope == "part" else ""
    if name == "place":
        return _place(figure, document)
    value = getattr(figure, name)
    return "" if value is None else str(value)


def _place(figure: Confirmed, document: Document) -> str:
    """Blank in a plain text, whose lines the reader counts itself."""
    if document.kind in _PLAIN or figure.start is None:
        return ""
    return document.place_of(figure.start).words.en if figure.start < len(document.text) else ""


def _reads_the_same(raw: bytes, document: Document) -> bool:
    """Whether the reader of prose finds the document's own text in the file itself."""
    if document.kind not in _PLAIN:
        return False
    try:
        return decode(raw) == document.text
    except UnknownEncodingError:
        return False
