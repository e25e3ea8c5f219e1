"""Cells of an XLSX that look blank to a reader of values but are not: errors and open formulas."""

import io
import posixpath
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree

# Row and column counted from 0 -> the error (#REF!) or the formula that was never calculated.
Gaps = Mapping[tuple[int, int], str]

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def find_gaps(raw: bytes) -> Mapping[str, Gaps]:
    """By sheet, the cells without a value that still say something; none in other workbooks.

    An error or an uncalculated formula must never pass for a figure that was not reported.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return {name: _gaps(package.read(part)) for name, part in _parts(package).items()}
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError):
        return {}


def _parts(package: zipfile.ZipFile) -> dict[str, str]:
    relations = ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    book = ElementTree.fromstring(package.read("xl/workbook.xml"))
    found = {
        sheet.get("name", ""): posixpath.normpath(
            posixpath.join("/xl", targets.get(sheet.get(_RELATION), ""))
        ).lstrip("/")
        for sheet in book.iter(f"{_MAIN}sheet")
    }
    names = set(package.namelist())
    return {name: part for name, part in found.items() if part in names}


def _gaps(xml: bytes) -> Gaps:
    if b"<f" not in xml and b't="e"' not in xml:
        return {}
    gaps: dict[tuple[int, int], str] = {}
    for _, element in ElementTree.iterparse(io.BytesIO(xml)):
        if element.tag == f"{_MAIN}c":
            words = _words(element)
            if words:
                gaps[_position(element.get("r", "A1"))] = words
        elif element.tag == f"{_MAIN}row":
            element.clear()
    return gaps


def _words(cell: ElementTree.Element) -> str:
    value = cell.findtext(f"{_MAIN}v") or ""
    if cell.get("t") == "e":
        return value or "#ERROR!"
    formula = cell.find(f"{_MAIN}f")
    if formula is None or value or cell.get("t") == "str":
        return ""
    return f"={formula.text or '...'}"


def _position(reference: str) -> tuple[int, int]:
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(reference[len(letters) :]) - 1, column - 1
