"""Everything a person needs to confirm the figures of one document, as plain values for JSON."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl.catalog import Catalog
from etl.documents import Document, read_document
from etl.filing.guess import Guess, guess
from etl.filing.language import language_of
from etl.proposals import Period, Reader
from etl.proposals.told import told


def review(path: Path, catalog: Catalog, report: Period | None) -> dict[str, Any]:
    """The document's text, cautions and proposals, and whose it seems to be.

    `report` is the period of the whole report where a person has said it; else it is guessed.
    Raises DocumentRefusedError.
    """
    document = read_document(path)
    reader = Reader(catalog.indicators)
    found = reader.propose(document.text, report)
    guessed = guess(document.text, document.name, catalog.areas, found)
    if report is None:
        found = reader.propose(document.text, Period(guessed.period, guessed.year))
    said, year = _document(document, guessed), report.year if report else guessed.year
    return said | {"proposals": [told(proposal, document, year) for proposal in found]}


def _document(document: Document, guessed: Guess) -> dict[str, Any]:
    return {
        "name": document.name,
        "kind": document.kind,
        "pages": document.pages,
        "language": language_of(document.text),
        "text": document.text,
        "cautions": [asdict(caution) for caution in document.cautions],
        "guess": asdict(guessed),
    }
