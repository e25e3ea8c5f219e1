"""Where in a document something stands, in words that people find it by."""

from dataclasses import dataclass
from enum import StrEnum

from etl.documents.words import Bilingual


class Part(StrEnum):
    """Which part of a document; everything but the body has its own count of paragraphs."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    TEXT_BOX = "text_box"


_PARTS = {
    Part.BODY: Bilingual("", ""),
    Part.HEADER: Bilingual("page header", "页眉"),
    Part.FOOTER: Bilingual("page footer", "页脚"),
    Part.FOOTNOTE: Bilingual("footnotes", "脚注"),
    Part.ENDNOTE: Bilingual("endnotes", "尾注"),
    Part.TEXT_BOX: Bilingual("text box", "文本框"),
}
_COUNTS = {
    "page": Bilingual("page {}", "第{}页"),
    "line": Bilingual("line {}", "第{}行"),
    "paragraph": Bilingual("paragraph {}", "第{}段"),
    "table": Bilingual("table {}", "表{}"),
    "row": Bilingual("row {}", "第{}行"),
    "column": Bilingual("column {}", "第{}列"),
}


@dataclass(frozen=True)
class Place:
    """All counts begin at 1; what does not apply is None.

    A PDF has page and line, a text line, a DOCX or a web page paragraph or table, row and column.
    """

    part: Part = Part.BODY
    page: int | None = None
    line: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def words(self) -> Bilingual:
        """The place in both languages: `table 1, row 2, column 3` and `表1第2行第3列`."""
        counts = [(words, getattr(self, name)) for name, words in _COUNTS.items()]
        said = [(words, count) for words, count in counts if count is not None]
        en = [_PARTS[self.part].en, *(words.en.format(count) for words, count in said)]
        zh = [_PARTS[self.part].zh, *(words.zh.format(count) for words, count in said)]
        return Bilingual(", ".join(filter(None, en)), "".join(zh))

    def __str__(self) -> str:
        return self.words.en
