"""Every character has its place, places follow the text, and the answer survives the pipe."""

from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.documents import (
    Document,
    DocumentRefusedError,
    Kind,
    Place,
    Refusal,
    read_document_bytes,
    read_pasted,
)
from etl.documents.assemble import Piece, assemble
from etl.documents.extract import extract
from etl.documents.package import open_package
from etl.documents.transfer import packed, unpacked
from etl.documents.word_text import read_word
from etl.documents.words import entries
from tests.etl.documents.packages import docx, paragraph

WORDS = st.text("受理案件0123 ,|\n\r\t余\u202eé", max_size=12)
PLACES = st.builds(
    Place,
    paragraph=st.integers(1, 9) | st.none(),
    table=st.integers(1, 9) | st.none(),
)
PIECES = st.lists(st.builds(Piece, WORDS, PLACES, st.sampled_from(["\n", " | "])), max_size=12)


def made(pieces: list[Piece]) -> Document | None:
    try:
        return assemble("r.docx", Kind.DOCX, pieces)
    except DocumentRefusedError as refused:
        assert refused.code is Refusal.NO_TEXT
        return None


@settings(deadline=None)
@given(PIECES)
def test_each_piece_stands_where_its_place_says(pieces: list[Piece]) -> None:
    document = made(pieces)
    if document is None:
        return
    assert len(document.spans) == len(pieces)
    for span, piece in zip(document.spans, pieces, strict=True):
        text = piece.text.replace("\r\n", "\n").replace("\r", "\n")
        assert document.text[span.start : span.end] == text
        for offset in range(span.start, span.end):
            assert document.place_of(offset) == piece.place


@settings(deadline=None)
@given(PIECES)
def test_places_never_go_back(pieces: list[Piece]) -> None:
    numbered = [Piece(p.text, Place(paragraph=n), p.after) for n, p in enumerate(pieces)]
    document = made(numbered)
    if document:
        places = [document.place_of(n).paragraph or 0 for n in range(len(document.text))]
        assert places == sorted(places)


@settings(deadline=None)
@given(PIECES)
def test_a_document_comes_through_the_pipe_as_it_was(pieces: list[Piece]) -> None:
    document = made(pieces)
    if document:
        assert unpacked("r.docx", packed(document)) == document


@settings(deadline=None, max_examples=40)
@given(texts=st.lists(st.text("受理案件0123 余", min_size=1, max_size=9), max_size=6))
def test_paragraphs_of_a_file_are_found_again(texts: list[str]) -> None:
    raw = docx("".join(map(paragraph, [*texts, "end"])))
    with open_package("r.docx", raw) as package:
        document = read_word("r.docx", package)
    told = {span.place.paragraph: document.text[span.start : span.end] for span in document.spans}
    assert told == {n: text for n, text in enumerate([*texts, "end"], 1) if text.strip()}


def test_outside_the_text_there_is_no_place() -> None:
    document = read_pasted("受理7件")
    for offset in (-1, 4 + 1):
        with pytest.raises(IndexError, match="is not in a text of 4 characters"):
            document.place_of(offset)


@pytest.mark.parametrize("code", list(Refusal))
def test_a_refusal_comes_through_the_pipe_as_it_was(code: Refusal) -> None:
    words = entries("refusals")[code]["en"]
    gaps: dict[str, Any] = {name: 7 for _, name, _, _ in Formatter().parse(words) if name}
    refused = DocumentRefusedError("r.docx", code, "", **gaps)
    with pytest.raises(DocumentRefusedError) as again:
        unpacked("r.docx", packed(refused))
    assert again.value.words == refused.words and again.value.code == code


@settings(deadline=None, max_examples=150)
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\3\4", b"{\\rtf", b"<html>"])
)
def test_any_bytes_are_read_or_refused(raw: bytes, start: bytes) -> None:
    for name in ("r.txt", "r.docx", "r.pdf"):
        try:
            document = read_document_bytes(start + raw + b"\n%%EOF", name, extract)
        except DocumentRefusedError as refused:
            assert refused.sentence_en and refused.sentence_zh
        else:
            assert document.text.strip() and document.spans
