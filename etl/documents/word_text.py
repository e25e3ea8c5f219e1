"""A DOCX as pieces of text: headers, body with its tables, notes and footers, in that order."""

import zipfile
from collections.abc import Iterator

from lxml import etree

from etl.documents.assemble import Piece, assemble
from etl.documents.model import Caution, Document, Kind
from etl.documents.ooxml import child, local, related, value
from etl.documents.package import pictures, take, workbooks
from etl.documents.place import Part, Place
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.word_paragraph import Noted, paragraph_text
from etl.documents.word_table import CellCount, table_pieces, within
from etl.documents.words import say
from etl.documents.xml_part import parse_xml

_BEFORE = {"header": Part.HEADER}
_AFTER = {"footnotes": Part.FOOTNOTE, "endnotes": Part.ENDNOTE, "footer": Part.FOOTER}


def read_word(name: str, package: zipfile.ZipFile) -> Document:
    """The document; raises DocumentRefusedError where its main part is missing or damaged."""
    reader = _Reader(name, package)
    pieces = list(reader.pieces())
    if pictures(package) and not any(piece.text.strip() for piece in pieces):
        raise DocumentRefusedError(name, Refusal.ONLY_PICTURES)
    counts = {
        "unread_picture": pictures(package),
        "unread_workbook": workbooks(package),
        "hidden": reader.noted.hidden,
        "tracked": reader.noted.tracked,
    }
    said = [Caution(code, n, say("cautions", code, count=n)) for code, n in counts.items() if n]
    return assemble(name, Kind.DOCX, pieces, cautions=said)


class _Reader:
    """One reading of one package; `noted` gathers what was left out."""

    def __init__(self, name: str, package: zipfile.ZipFile) -> None:
        self.name, self.package = name, package
        self.noted = Noted()
        self.cells = CellCount(name)
        self.tables = 0

    def pieces(self) -> Iterator[Piece]:
        main = dict(related(self.name, self.package, "")).get("officeDocument")
        if main is None:
            reason = "the main part is missing"
            raise DocumentRefusedError(self.name, Refusal.BROKEN, reason=reason)
        beside = list(related(self.name, self.package, main))
        yield from self._beside(beside, _BEFORE)
        body = child(self._parsed(main), "body")
        if body is not None:
            yield from self._blocks(body, Part.BODY)
        yield from self._beside(beside, _AFTER)

    def _parsed(self, part: str) -> etree._Element:
        return parse_xml(self.name, part, take(self.name, self.package, part))

    def _beside(self, beside: list[tuple[str, str]], wanted: dict[str, Part]) -> Iterator[Piece]:
        """Headers, footers and notes, each text once however many sections repeat it."""
        seen: set[str] = set()
        for kind, part in wanted.items():
            for target in sorted({name for found, name in beside if found == kind}):
                root = self._parsed(target)
                for holder in _holders(root):
                    pieces = list(self._blocks(holder, part))
                    text = "".join(piece.text for piece in pieces)
                    if part in (Part.FOOTNOTE, Part.ENDNOTE) or text not in seen:
                        yield from pieces
                    seen.add(text)

    def _blocks(self, parent: etree._Element, part: Part) -> Iterator[Piece]:
        """The paragraphs that hold anything and the tables; a text box follows its paragraph."""
        number = 0
        for block in within(parent, "p", "tbl"):
            if local(block) == "tbl":
                self.tables += 1
                yield from table_pieces(block, part, self.tables, self.noted, self.cells)
            else:
                number += 1
                text = paragraph_text(block, self.noted)
                if text.strip():
                    yield Piece(text, Place(part, paragraph=number))
            boxes, self.noted.boxes = self.noted.boxes, []
            for box in boxes:
                yield from self._blocks(box, Part.TEXT_BOX)


def _holders(root: etree._Element) -> list[etree._Element]:
    """A header holds its paragraphs itself; footnotes hold notes, and lines that divide them."""
    if local(root) not in ("footnotes", "endnotes"):
        return [root]
    return [note for note in root if value(note, "type") in (None, "normal")]
