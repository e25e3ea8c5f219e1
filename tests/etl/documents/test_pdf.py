"""A PDF is read page by page; pages that are only pictures are named."""

import pytest

from etl.documents import DocumentRefusedError
from etl.documents.ranges import ranges
from tests.etl.documents.conftest import Read, codes, placed
from tests.etl.documents.portable import report

SCAN = b"q 595 0 0 842 0 0 cm /Im1 Do Q"
CURVES = b"0 0 m 10 0 l 10 10 l h f"


def test_chinese_pages_with_their_lines(read: Read) -> None:
    document = read(report([["全年受理案件321件", "办结300件"], ["约5000人次"]]), "r.pdf")
    assert placed(document) == [
        ("page 1, line 1", "全年受理案件321件"),
        ("page 1, line 2", "办结300件"),
        ("page 2, line 1", "约5000人次"),
    ]
    assert document.pages == 2 and document.cautions == ()
    assert document.place_of(document.text.index("5000")).page == 2


def test_text_is_not_normalised(read: Read) -> None:
    assert (
        read(report([["ﬁve cases, ５０００余，㎡"]]), "r.pdf").text == "ﬁve cases, ５０００余，㎡"
    )


def test_scanned_pages_among_others_are_named(read: Read) -> None:
    document = read(report([SCAN, ["7 cases"], b"", CURVES, SCAN]), "r.pdf")
    assert document.text == "7 cases" and document.pages == 5
    assert document.unread_pages == (1, 4, 5)
    assert codes(document) == ["unread_pages"]
    assert document.cautions[0].words.en == "Pages without text were not read: 1, 4–5."


def test_a_scan_says_which_pages(read: Read) -> None:
    with pytest.raises(DocumentRefusedError, match=r"its pages \(1–3\) are pictures"):
        read(report([SCAN] * 3), "r.pdf")


def test_harmless_links_are_no_scripts(read: Read) -> None:
    link = b"/OpenAction[8 0 R/Fit]/X<</S/URI/URI(local)>>"
    assert read(report([["7 cases"]], link), "r.pdf").text == "7 cases"


def test_a_form_says_that_its_fields_are_not_read(read: Read) -> None:
    form = b"/AcroForm<</Fields[<</FT/Tx/V(7)>><</FT/Sig>>]>>"
    document = read(report([["7 cases"]], form), "r.pdf")
    assert codes(document) == ["unread_fields"] and document.cautions[0].count == 1


def test_characters_without_meaning_are_named(read: Read) -> None:
    document = read(report([["7 \ue123\ue124"]]), "r.pdf")
    assert codes(document) == ["unmapped"] and document.cautions[0].count == 2


@pytest.mark.parametrize(
    ("numbers", "words"), [([], ""), ([4], "4"), ([1, 2, 3, 7, 9, 10], "1–3, 7, 9–10")]
)
def test_page_numbers_in_few_words(numbers: list[int], words: str) -> None:
    assert ranges(numbers) == words
