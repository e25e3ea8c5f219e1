"""From the bytes of a text file to its characters: UTF-8, UTF-16 and GB18030."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000


class UnknownEncodingError(Exception):
    """The bytes are in none of the encodings we read; the message says what was tried."""


def decode(raw: bytes, encoding: str | None = None) -> str:
    """The text without its byte order mark, line ends as they are.

    A named `encoding` is believed; otherwise it is told from the bytes. Raises
    UnknownEncodingError rather than guess between encodings that would give other words.
    """
    if encoding:
        return _strictly(raw, encoding)
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, name)
    silent = _utf16_without_mark(raw)
    if silent:
        return _strictly(raw, silent)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _gb18030(raw, f"byte {error.start + 1} is not UTF-8")
    if not _looks_like_short_chinese(text):
        return text
    try:
        return _gb18030(raw, "")
    except UnknownEncodingError:
        return text


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        message = f"byte {error.start + 1} is not {encoding}"
        raise UnknownEncodingError(message) from error


def _utf16_without_mark(raw: bytes) -> str | None:
    """UTF-16 by its zero bytes: digits, commas and line ends have one in every pair."""
    sample = raw[:_SAMPLE]
    if not sample or len(raw) % 2 or b"\0" not in sample:
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _looks_like_short_chinese(text: str) -> bool:
    """True where UTF-8 gives only Cyrillic, Hebrew or Arabic, as some bytes of GB18030 do."""
    foreign = {character for character in text[:_SAMPLE] if character > "\x7f"}
    return bool(foreign) and all("\u0400" <= character < "\u0800" for character in foreign)


def _gb18030(raw: bytes, wrong: str) -> str:
    """GB18030, if it yields the characters of Chinese text; almost any bytes would decode."""
    tried = f"{wrong}, and the text is not GB18030 either"
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError as error:
        raise UnknownEncodingError(tried) from error
    foreign = "".join(character for character in text[:_SAMPLE] if character > "\x7f")
    common = foreign.encode("gb2312", errors="ignore").decode("gb2312")
    if len(common) < 0.9 * len(foreign):
        raise UnknownEncodingError(tried)
    return text
