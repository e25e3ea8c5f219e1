"""Zip packages that are broken or would hurt, each with the code of its refusal."""

import random

from etl.documents import Refusal
from tests.etl.documents.packages import (
    MAIN,
    body,
    docx,
    docx_parts,
    paragraph,
    relations,
    zipped,
)

SOUND = docx(paragraph("7 cases were accepted"))
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "haha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY i SYSTEM "file:///etc/hostname">]>'
OPEN = "application/vnd.oasis.opendocument."


def with_type(declared: str, text: str) -> bytes:
    return zipped(docx_parts(declared + body(paragraph(text))))


def encrypted() -> bytes:
    """The flag that says so, in each part's head and in the directory."""
    made = bytearray(SOUND)
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = made.find(mark)
        while start >= 0:
            made[start + at] |= 1
            start = made.find(mark, start + 4)
    return bytes(made)


def damaged() -> bytes:
    """Bytes in the middle of the stored text that its checksum does not fit."""
    made = zipped(docx_parts(body(paragraph("7 cases were accepted"))), stored=True)
    return made.replace(b"7 cases", b"9 cases")


def open_document(kind: str, **more: str) -> bytes:
    parts: dict[str, bytes | str] = {"mimetype": OPEN + kind, "content.xml": "<c/>"}
    return zipped(parts | {name.replace("__", "/"): text for name, text in more.items()})


def digits(count: int) -> str:
    return "".join(random.Random(1).choices("0123456789", k=count))


PACKAGES: dict[str, tuple[str, bytes, Refusal]] = {
    "an archive as DOCX": ("r.docx", zipped({"a.txt": "7"}), Refusal.ARCHIVE),
    "PPTX": ("r.docx", zipped({"[Content_Types].xml": "", "ppt/a": ""}), Refusal.SLIDES),
    "ODS": ("r.odt", open_document("spreadsheet"), Refusal.WORKBOOK),
    "ODP": ("r.odt", open_document("presentation"), Refusal.SLIDES),
    "another OpenDocument": ("r.odt", open_document("formula"), Refusal.UNKNOWN_KIND),
    "ODT with a password": (
        "r.odt",
        open_document("text", **{"META-INF__manifest.xml": "<m:encryption-data/>"}),
        Refusal.PASSWORD,
    ),
    "ODT with macros": ("r.odt", open_document("text", Basic__Standard="x"), Refusal.MACROS),
    "ODT with a billion laughs": (
        "r.odt",
        open_document("text", **{"content.xml": LAUGHS + "<c>&i;</c>"}),
        Refusal.ENTITIES,
    ),
    "ODT nested 1,000 deep": (
        "r.odt",
        open_document("text", **{"content.xml": "<c>" * 1_000 + "</c>" * 1_000}),
        Refusal.NESTED,
    ),
    "DOCM": (
        "r.docm",
        docx("", **{"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled"}),
        Refusal.MACROS,
    ),
    "macros in a DOCX": ("r.docx", docx("", **{"word__vbaProject.bin": "x"}), Refusal.MACROS),
    "ActiveX": ("r.docx", docx("", **{"word__activeX__activeX1.bin": "x"}), Refusal.MACROS),
    "an embedded object": (
        "r.docx",
        docx("", **{"word__embeddings__oleObject1.bin": "x"}),
        Refusal.EMBEDDED,
    ),
    "an archive in a DOCX": (
        "r.docx",
        docx("", **{"word__embeddings__inner.zip": zipped({"a": bytes(1_000_000)})}),
        Refusal.EMBEDDED,
    ),
    "a bomb": ("r.docx", docx("", **{"word__media__a.png": bytes(5_000_000)}), Refusal.BOMB),
    "a bomb in 110 parts": (
        "r.docx",
        docx("", **{f"word__media__{n}.png": bytes(1_900_000) for n in range(110)}),
        Refusal.BOMB,
    ),
    "5,004 parts": ("r.docx", docx("", **{f"p{n}": "" for n in range(5_001)}), Refusal.ENTRIES),
    "a way out": ("r.docx", docx("", **{"..__..__evil": "x"}), Refusal.ENTRY_NAME),
    "a way to the root": ("r.docx", docx("", __etc__evil="x"), Refusal.ENTRY_NAME),
    "a way out of Windows": ("r.docx", docx("", **{"..\\evil": "x"}), Refusal.ENTRY_NAME),
    "a part with a password": ("r.docx", encrypted(), Refusal.PASSWORD),
    "DOCX cut off": ("r.docx", SOUND[: len(SOUND) // 2], Refusal.TRUNCATED),
    "a wrong checksum": ("r.docx", damaged(), Refusal.BROKEN),
    "no main part": ("r.docx", docx("", **{"_rels__.rels": relations({})}), Refusal.BROKEN),
    "XML that does not close": ("r.docx", zipped(docx_parts("<w:document>")), Refusal.BROKEN),
    "a billion laughs": ("r.docx", with_type(LAUGHS, "&i;"), Refusal.ENTITIES),
    "a file from outside": ("r.docx", with_type(OUTSIDE, "&i;"), Refusal.ENTITIES),
    "a document type alone": ("r.docx", with_type("<!DOCTYPE w>", "7"), Refusal.ENTITIES),
    "nested 1,000 deep": (
        "r.docx",
        docx("<w:sdt>" * 1_000 + paragraph("7") + "</w:sdt>" * 1_000),
        Refusal.NESTED,
    ),
    "100,001 cells": (
        "r.docx",
        docx(f"<w:tbl><w:tr>{'<w:tc/>' * 100_001}</w:tr></w:tbl>"),
        Refusal.TABLE,
    ),
    "a cell of 50,001 characters": (
        "r.docx",
        docx(f"<w:tbl><w:tr><w:tc>{paragraph('7' * 50_001)}</w:tc></w:tr></w:tbl>"),
        Refusal.CELL,
    ),
    "5,000,001 characters": ("r.docx", docx(paragraph(digits(5_000_001))), Refusal.CHARACTERS),
    "no text at all": ("r.docx", docx("<w:p/>"), Refusal.NO_TEXT),
    "pictures alone": (
        "r.docx",
        docx("<w:p/>", **{"word__media__1.png": "x"}),
        Refusal.ONLY_PICTURES,
    ),
    "no body": ("r.docx", zipped(docx_parts(f'<w:x xmlns:w="{MAIN}"/>')), Refusal.NO_TEXT),
}  # fmt: skip
