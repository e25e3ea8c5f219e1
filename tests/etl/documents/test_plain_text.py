"""Text, Markdown and what was pasted stay as they are, with a place for each line."""

import pytest

from etl.documents import DocumentRefusedError, Kind, Refusal, read_pasted
from tests.etl.documents.conftest import Read, codes, placed

WORDS = "一、咨询\r\n接待5000余人次\r\r\n二、受理321件\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_only_line_ends_change(read: Read, encoding: str) -> None:
    document = read(WORDS.encode(encoding), "report.txt")
    assert document.text == "一、咨询\n接待5000余人次\n\n二、受理321件\n"
    assert (document.kind, document.encoding) == (Kind.TEXT, encoding)
    assert document.place_of(document.text.index("321")).line == 4


def test_markdown_is_kept_as_it_is(read: Read) -> None:
    document = read(b"# 2023\n\n| a | 7 |\n", "report.md")
    assert document.kind is Kind.MARKDOWN
    assert placed(document)[2] == ("line 3", "| a | 7 |")


def test_letters_are_not_normalised(read: Read) -> None:
    words = "ﬁve, ５０００, e\u0301, 一\u3000二\u00a0三"
    assert read(words.encode(), "r.txt").text == words


def test_pasted_text_needs_no_file() -> None:
    document = read_pasted("受理7件\r\n办结6件")
    assert (document.kind, document.text) == (Kind.PASTED, "受理7件\n办结6件")
    with pytest.raises(DocumentRefusedError) as refused:
        read_pasted("")
    assert refused.value.code is Refusal.EMPTY


def test_characters_that_deceive_are_kept_and_named(read: Read) -> None:
    words = "受理\u202e12\u202c件\n\x07办结"
    document = read(words.encode(), "r.txt")
    assert document.text == words
    assert codes(document) == ["control", "direction"]
    control, direction = document.cautions
    assert (control.count, direction.count) == (1, 2)
    assert "first in line 2" in control.words.en and "首处在第1行" in direction.words.zh


def test_half_a_character_cannot_be_kept() -> None:
    document = read_pasted("受理\ud8007件")
    assert document.text == "受理\ufffd7件" and codes(document) == ["unmapped"]
