"""Tells by its first bytes what a file is, since names lie; nothing is unpacked here."""

from enum import StrEnum

from etl.documents.refusal import DocumentRefusedError, Refusal

_PDF_HEAD = 1024


class Content(StrEnum):
    """What the bytes are; a package (zip) is looked into by package.py."""

    PACKAGE = "DOCX"
    PDF = "PDF"
    OLE = "DOC"
    RTF = "RTF"
    HTML = "HTML"
    TEXT = "text"


_REFUSED = {
    Refusal.PROGRAM: (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!"),
    Refusal.PICTURE: (
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"BM",
        b"II*\0",
        b"MM\0*",
        b"\0\0\1\0",
        b"8BPS",
    ),
    Refusal.ARCHIVE: (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"PK\5\6"),
}  # fmt: skip
# Two letters may also begin a text: only with zero bytes do they count.
_SHORT = (b"MZ", b"BM")


def content_of(name: str, raw: bytes) -> Content:
    """What the file is; raises DocumentRefusedError for what is no document at all."""
    if not raw:
        raise DocumentRefusedError(name, Refusal.EMPTY)
    if not raw.strip(b"\0"):
        raise DocumentRefusedError(name, Refusal.NOT_TEXT, byte=1)
    if raw.startswith(b"PK\3\4"):
        return Content.PACKAGE
    if raw.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Content.OLE
    for code, marks in _REFUSED.items():
        if any(_begins(raw, mark) for mark in marks):
            raise DocumentRefusedError(name, code)
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        raise DocumentRefusedError(name, Refusal.PICTURE)
    return _written(name, raw)


def _begins(raw: bytes, mark: bytes) -> bool:
    return raw.startswith(mark) and (mark not in _SHORT or b"\0" in raw[:64])


def _written(name: str, raw: bytes) -> Content:
    """PDF, RTF and web pages begin with words; everything else is taken for plain text."""
    if b"%PDF-" in raw[:_PDF_HEAD]:
        return Content.PDF
    head = raw[:_PDF_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"").lower()
    if head.startswith(b"{\\rtf"):
        return Content.RTF
    if head.startswith(b"mime-version:") and b"multipart/" in head:
        raise DocumentRefusedError(name, Refusal.UNKNOWN_KIND)
    if head.startswith(b"<?xml") and b"<html" not in head and b"<!doctype html" not in head:
        raise DocumentRefusedError(name, Refusal.UNKNOWN_KIND)
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<meta")):
        return Content.HTML
    return Content.TEXT
