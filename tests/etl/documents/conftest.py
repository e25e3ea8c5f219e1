"""Reads in this process, which the tests' own files cannot hurt, and is faster."""

from collections.abc import Callable

import pytest

from etl.documents import Document, read_document_bytes
from etl.documents.extract import extract

Read = Callable[[bytes, str], Document]


@pytest.fixture
def read() -> Read:
    """From bytes and a name to the document."""
    return lambda raw, name: read_document_bytes(raw, name, extract)


def placed(document: Document) -> list[tuple[str, str]]:
    """(place, text) of every span, as a person would list them."""
    return [(str(span.place), document.text[span.start : span.end]) for span in document.spans]


def codes(document: Document) -> list[str]:
    """The codes of all cautions."""
    return [caution.code for caution in document.cautions]
