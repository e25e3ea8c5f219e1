"""Tables that are broken or would hurt, each with words of the message that refuses it."""

import io
import zipfile
from collections.abc import Callable

from openpyxl import Workbook

from tests.etl.documents.hostile_files import ole
from tests.etl.documents.packages import zipped


def workbook(fill: Callable[[Workbook], None] = lambda book: None) -> bytes:
    made, book = io.BytesIO(), Workbook()
    fill(book)
    book.save(made)
    return made.getvalue()


def with_part(name: str, content: bytes | str) -> bytes:
    """An XLSX of one good row with one more part."""
    made = io.BytesIO(workbook(lambda book: book.active.append(["area", "cases_accepted"])))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return made.getvalue()


def far_corner(book: Workbook) -> None:
    """Two headings and a cell so far away that all blanks between do not fit into memory."""
    book.active.append(["area", "cases_accepted"])
    book.active["XFD1048576"] = 1


SOUND = workbook(lambda book: book.active.append(["area", "cases_accepted"]))
OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet"

TABLES: dict[str, tuple[str, bytes, str]] = {
    "an empty workbook": ("r.xlsx", workbook(), "no header was found"),
    "a workbook of prose": (
        "r.xlsx",
        workbook(lambda book: book.active.append(["We did our best", "this year"])),
        "no header was found",
    ),
    "a cell in the far corner": ("r.xlsx", workbook(far_corner), "more memory than is allowed"),
    "a bomb in a workbook": ("r.xlsx", with_part("xl/media/a.png", bytes(5_000_000)), "unpack"),
    "macros in a workbook": ("r.xlsm", with_part("xl/vbaProject.bin", "x"), "macros"),
    "an object in a workbook": (
        "r.xlsx",
        with_part("xl/embeddings/oleObject1.bin", "x"),
        "oleObject1.bin",
    ),
    "a way out of a workbook": ("r.xlsx", with_part("../../evil", "x"), "evil"),
    "a workbook cut off": ("r.xlsx", SOUND[: len(SOUND) // 2], "its end is missing"),
    "a workbook with a password": ("r.xlsx", ole("EncryptedPackage"), "password"),
    "XLS without content": ("r.xls", ole("Workbook"), "cannot be opened"),
    "ODS without content": (
        "r.ods",
        zipped({"mimetype": OPEN_SHEET, "content.xml": "<c/>"}),
        "cannot be opened",
    ),
    "a web page as XLS": ("r.xls", b"<html><table><tr><td>7</td></table>", "is a web page"),
    "a picture as XLSX": ("r.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
    "a program as CSV": ("r.csv", b"MZ\x90\0" + bytes(60), "program"),
    "zero bytes as CSV": ("r.csv", bytes(1_000), "not text"),
    "a CSV of no known encoding": ("r.csv", b"area,cases\n\xff\xff,7\n", "save the file as UTF-8"),
    "a CSV without a header": ("r.csv", b"1,2\n3,4\n", "no header was found"),
    "a PDF as CSV": ("r.csv", b"%PDF-1.4\n%%EOF\n", "no table"),
}
