"""Plain files that are broken, renamed or of another kind, each with the code of its refusal."""

import io

from openpyxl import Workbook

from etl.documents import Refusal

SECTOR = 512
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(SECTOR - 8)
WORD = "WordDocument".encode("utf-16-le") + bytes(2)


def stream_name(name: str) -> bytes:
    return name.encode("utf-16-le") + bytes(2)


def ole(*streams: str, head: bytes = b"") -> bytes:
    """What an OLE file is told by: its first sector, the head of its text, names of streams."""
    names = b"".join(map(stream_name, streams))
    return OLE + head.ljust(SECTOR, b"\0") + names + bytes(SECTOR)


def workbook() -> bytes:
    made = io.BytesIO()
    Workbook().save(made)
    return made.getvalue()


def deep_page(tags: int) -> bytes:
    return b"<html><body>" + b"<div>" * tags + b"7 cases" + b"</div>" * tags


FILES: dict[str, tuple[str, bytes, Refusal]] = {
    "nothing": ("report.txt", b"", Refusal.EMPTY),
    "zeros": ("report.txt", bytes(100_000), Refusal.NOT_TEXT),
    "a zero byte in a text": ("report.txt", "受理\0案件".encode(), Refusal.NOT_TEXT),
    "a zero byte that makes it even": ("report.txt", "受理\0案件7".encode(), Refusal.NOT_TEXT),
    "Western accents": ("report.txt", "señor à côté, déjà vu".encode("cp1252"), Refusal.ENCODING),
    "Big5": ("report.txt", "和順縣法律援助".encode("big5"), Refusal.ENCODING),
    "a cut character": ("report.md", "受理案件".encode()[:-1] + b"\xff", Refusal.ENCODING),
    "a picture as DOCX": ("report.docx", b"\x89PNG\r\n\x1a\n" + bytes(50), Refusal.PICTURE),
    "a photograph as PDF": ("report.pdf", b"\xff\xd8\xff\xe0" + bytes(50), Refusal.PICTURE),
    "a bitmap as DOC": ("report.doc", b"BM" + bytes(60), Refusal.PICTURE),
    "a program as DOCX": ("report.docx", b"MZ\x90\0" + bytes(60), Refusal.PROGRAM),
    "a program as PDF": ("report.pdf", b"\x7fELF" + bytes(60), Refusal.PROGRAM),
    "a shell script as text": ("report.txt", b"#!/bin/sh\necho 7\n", Refusal.PROGRAM),
    "RAR": ("report.docx", b"Rar!\x1a\7\0" + bytes(30), Refusal.ARCHIVE),
    "7z": ("report.docx", b"7z\xbc\xaf\x27\x1c" + bytes(30), Refusal.ARCHIVE),
    "gzip": ("report.txt", b"\x1f\x8b\x08" + bytes(30), Refusal.ARCHIVE),
    "an empty zip": ("report.docx", b"PK\5\6" + bytes(18), Refusal.ARCHIVE),
    "XLSX": ("report.xlsx", workbook(), Refusal.WORKBOOK),
    "XLSX as DOCX": ("report.docx", workbook(), Refusal.WORKBOOK),
    "CSV": ("report.csv", b"area,cases\nheshun,7\n", Refusal.WORKBOOK),
    "XLS": ("report.doc", ole("Workbook"), Refusal.WORKBOOK),
    "PPT": ("report.doc", ole("PowerPoint Document"), Refusal.SLIDES),
    "DOCX with a password": ("report.docx", ole("EncryptedPackage"), Refusal.PASSWORD),
    "OLE of no known kind": ("report.doc", ole("Anything"), Refusal.UNKNOWN_KIND),
    "DOC with macros": ("report.doc", ole("WordDocument", "_VBA_PROJECT"), Refusal.MACROS),
    "DOC with an object": ("report.doc", ole("WordDocument", "_1234567890"), Refusal.EMBEDDED),
    "DOC with a password": (
        "report.wps",
        ole("WordDocument", head=b"\xec\xa5" + bytes(9) + b"\1"),
        Refusal.PASSWORD,
    ),
    "DOC cut off": ("report.doc", OLE + WORD, Refusal.TRUNCATED),
    "RTF with an object": ("report.rtf", rb"{\rtf1{\object{\*\objdata 01}}}", Refusal.EMBEDDED),
    "RTF cut off": ("report.rtf", rb"{\rtf1 7 cases", Refusal.TRUNCATED),
    "text as DOCX": ("report.docx", b"7 cases were accepted", Refusal.OTHER_KIND),
    "a web page as PDF": ("report.pdf", b"<html><p>7 cases</p></html>", Refusal.OTHER_KIND),
    "text under a strange name": ("report.json", b'{"cases": 7}', Refusal.UNKNOWN_KIND),
    "a web archive": (
        "report.doc",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n",
        Refusal.UNKNOWN_KIND,
    ),
    "XML of its own": (
        "report.doc",
        b'<?xml version="1.0"?><w:wordDocument/>',
        Refusal.UNKNOWN_KIND,
    ),
    "a page nested 5,000 deep": ("report.html", deep_page(5_000), Refusal.NESTED),
    "a page of 6 MB": ("report.html", b"<html>" + b"<p>7</p>" * 750_000, Refusal.TOO_LARGE),
    "a page that hides all": (
        "report.html",
        b"<html><script>7</script><p hidden>7 cases</p></html>",
        Refusal.NO_TEXT,
    ),
    "a page with a huge table": (
        "report.html",
        b"<html><table>" + b"<tr><td>7" * 100_001 + b"</table>",
        Refusal.TABLE,
    ),
    "a page with a huge cell": (
        "report.html",
        b"<html><table><tr><td>" + b"7" * 50_001 + b"</table>",
        Refusal.CELL,
    ),
    "a page in Punycode": (
        "report.html",
        b"<html><meta charset=punycode>" + b"\xff" * 1_000_000,
        Refusal.ENCODING,
    ),
    "five million lines": ("report.txt", b"\n" * 5_000_000, Refusal.LINES),
    "blanks": ("report.txt", b" \n\t\n", Refusal.NO_TEXT),
    "50 MB and a byte": ("report.docx", b"PK\3\4" + bytes(50_000_000), Refusal.TOO_LARGE),
}  # fmt: skip
