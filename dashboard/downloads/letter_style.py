"""Fonts and sizes of a query letter, Chinese ones by name with what to take where they lack."""

from docx.document import Document
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LATIN = "Times New Roman"
# As Chinese offices write letters: 仿宋 for the text, 黑体 for headings, 宋体 in tables.
BODY, HEAD, TABLE = "FangSong", "SimHei", "SimSun"
# Other names of the same letters, and the character set by which programs find a substitute.
_NAMES = {BODY: "仿宋", HEAD: "黑体", TABLE: "宋体"}
_GB2312 = "86"
QUIET = RGBColor(0x55, 0x5F, 0x66)
ALARM = RGBColor(0xA3, 0x00, 0x6B)
TITLE_SIZE = {"en": 15.0, "zh": 18.0}
TEXT_SIZE = {"en": 11.5, "zh": 14.0}
TABLE_SIZE = {"en": 9.5, "zh": 10.5}
SMALL_SIZE = 8.5


def set_fonts(document: Document, language: str) -> None:
    """The fonts of the whole document, whichever script a word is written in."""
    normal = document.styles["Normal"]
    normal.font.name = LATIN
    normal.font.size = Pt(TEXT_SIZE[language])
    properties = normal.element.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), BODY)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "en-GB")  # of Latin letters, which break by their own rules
    spoken.set(qn("w:eastAsia"), "zh-CN")
    properties.append(spoken)
    _list_fonts(document)


def _list_fonts(document: Document) -> None:
    """Replace the template's list of fonts by ours, each with its other name."""
    fonts = OxmlElement("w:fonts")
    for name, other in _NAMES.items():
        font = OxmlElement("w:font")
        font.set(qn("w:name"), name)
        for tag, value in (("w:altName", other), ("w:charset", _GB2312), ("w:family", "auto")):
            part = OxmlElement(tag)
            part.set(qn("w:val"), value)
            font.append(part)
        fonts.append(font)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = serialize_part_xml(fonts)


def run(
    paragraph: Paragraph,
    words: str,
    *,
    size: float | None = None,
    font: str | None = None,
    bold: bool = False,
    colour: RGBColor | None = None,
) -> Run:
    """Words of one look at the end of a paragraph; what is not given is as in the document."""
    made = paragraph.add_run(words)
    made.bold = bold or None
    if size is not None:
        made.font.size = Pt(size)
    if colour is not None:
        made.font.color.rgb = colour
    if font is not None:
        made._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return made
