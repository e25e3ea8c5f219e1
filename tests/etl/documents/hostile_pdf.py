"""PDF files that are broken, active or without text, each with the code of its refusal."""

import io

from pypdf import PdfReader, PdfWriter

from etl.documents import Refusal
from tests.etl.documents.portable import pdf, report, stream

WORDS = [["7 cases were accepted"]]
SOUND = report(list(WORDS))
PICTURE = b"q 595 0 0 842 0 0 cm /Im1 Do Q"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"


def active(entry: bytes, *more: bytes) -> bytes:
    return report(list(WORDS), entry, list(more))


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(SOUND)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def tree(kids: bytes, count: int, *more: bytes) -> bytes:
    pages = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, *more])


def many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (n + 3) for n in range(count))
    return tree(kids, count, *[PAGE] * count)


PDFS: dict[str, tuple[str, bytes, Refusal]] = {
    "cut off": ("r.pdf", SOUND[: len(SOUND) // 2], Refusal.TRUNCATED),
    "a password": ("r.pdf", encrypted("secret"), Refusal.PASSWORD),
    "protection without a password": ("r.pdf", encrypted(""), Refusal.PASSWORD),
    "a script": (
        "r.pdf",
        active(b"/Names<</JavaScript<</Names[(a) 6 0 R]>>>>", b"<</S/JavaScript/JS(app.alert())>>"),
        Refusal.SCRIPT,
    ),
    "a script on opening": (
        "r.pdf",
        active(b"/OpenAction 6 0 R", b"<</S/JavaScript/JS(app.alert())>>"),
        Refusal.SCRIPT,
    ),
    "a program on opening": (
        "r.pdf",
        active(b"/OpenAction<</S/Launch/F(calc.exe)>>"),
        Refusal.SCRIPT,
    ),
    "an attached file": (
        "r.pdf",
        active(
            b"/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>",
            b"<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>",
            stream(b"x"),
        ),
        Refusal.ATTACHED,
    ),
    "a scan": ("r.pdf", report([PICTURE, PICTURE]), Refusal.SCANNED),
    "blank pages": ("r.pdf", report([b"", b"q Q"]), Refusal.NO_TEXT),
    "1,001 pages": ("r.pdf", many_pages(1_001), Refusal.PAGES),
    "a circle of pages": ("r.pdf", tree(b"2 0 R", 1), Refusal.BROKEN),
    "pages that are missing": ("r.pdf", tree(b"3 0 R", 10_000, PAGE), Refusal.BROKEN),
    "no pages": ("r.pdf", pdf([b"<</Type/Catalog>>"]), Refusal.BROKEN),
    "nothing but its name": ("r.pdf", b"%PDF-1.7\n%%EOF", Refusal.BROKEN),
    "brackets 50,000 deep": (
        "r.pdf",
        tree(b"3 0 R", 1, b"<</Type/Page/X" + b"[" * 50_000 + b"]" * 50_000 + b">>"),
        Refusal.BROKEN,
    ),
    "a page of 100 MB": ("r.pdf", report([b" " * 100_000_000]), Refusal.BOMB),
}  # fmt: skip
