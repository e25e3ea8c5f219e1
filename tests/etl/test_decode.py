"""The characters of a file, told from its bytes or refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.decode import UnknownEncodingError, decode

WORDS = "县区,受理\r\n和顺县,93\n“长乐”，５０００余\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
def test_chinese_text_is_told_from_its_bytes(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_plain_ascii_and_nothing_at_all_are_text() -> None:
    assert decode(b"area,value\n") == "area,value\n"
    assert decode(b"") == ""


def test_a_named_encoding_is_believed() -> None:
    assert decode("长".encode("gb18030"), "gb18030") == "长"
    with pytest.raises(UnknownEncodingError, match="byte 1 is not utf-8"):
        decode("长".encode("gb18030"), "utf-8")


@pytest.mark.parametrize(
    "raw",
    [
        "señor à côté, déjà vu".encode("cp1252"),
        "和順縣法律援助".encode("big5"),
        "和顺县".encode() + b"\xff" + "长乐".encode(),
        b"\xff\xfe\x00",
    ],
)
def test_other_bytes_are_refused_rather_than_guessed(raw: bytes) -> None:
    with pytest.raises(UnknownEncodingError):
        decode(raw)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_always_comes_back_as_it_was(text: str) -> None:
    assert decode(("县" + text).encode()) == "县" + text


def test_two_bytes_that_both_encodings_know_are_chinese() -> None:
    assert decode("询,1".encode("gb18030")) == "询,1"
    assert decode("café, Ω".encode()) == "café, Ω"
    assert decode("Ещё".encode()) == "Ещё"


@settings(deadline=None)
@given(st.text("县区长乐和顺受理咨询0123456789,\n").map("县区,".__add__))
def test_chinese_tables_come_back_from_every_encoding(text: str) -> None:
    for encoding in ("utf-8", "utf-16", "gb18030"):
        assert decode(text.encode(encoding)) == text
