"""The paper of a slide: its size, its fonts, its colours, and boxes of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu, Pt

from dashboard.charts.lettering import lines
from dashboard.charts.palette import PALETTES, tinted
from dashboard.downloads.about import legal

INCH, POINT = 914_400, 12_700
LATIN, CHINESE = "Arial", "Microsoft YaHei"
UPRIGHT = "-5400000"  # in sixty-thousandths of a degree
LEADING, BOLD = 1.25, 1.15
# The lettering of the screen measures pixels at 96 an inch.
PIXEL = INCH / 96


class Shape(Enum):
    """Width and height of a slide in inches."""

    WIDE = (13.333, 7.5)
    CLASSIC = (10.0, 7.5)

    @property
    def said(self) -> str:
        """Its name as people write it."""
        return {Shape.WIDE: "16:9", Shape.CLASSIC: "4:3"}[self]


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide in English metric units."""

    left: int
    top: int
    width: int
    height: int

    def below(self, height: float) -> "Box":
        """What is left of it under a strip of that height."""
        return Box(self.left, self.top + round(height), self.width, self.height - round(height))


@dataclass(frozen=True)
class Words:
    """Lines of one size and look; `band` is the colour behind them."""

    text: str
    size: float
    colour: str = "text"
    bold: bool = False
    band: str | None = None

    def height(self, width: float) -> int:
        """How high they stand in a box of that width, in English metric units."""
        pixels = (width / PIXEL) * 12 / (self.size * 96 / 72) / (BOLD if self.bold else 1.0)
        count = sum(len(lines(line, pixels, 99, size=12)) or 1 for line in self.text.split("\n"))
        return round(count * self.size * LEADING * POINT + 0.06 * INCH)


def deck(shape: Shape) -> Deck:
    """An empty deck whose fonts write Chinese as well as English."""
    made = Presentation()
    width, height = shape.value
    made.slide_width, made.slide_height = Emu(round(width * INCH)), Emu(round(height * INCH))
    theme = made.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)
    fonts = theme.blob.replace(b'<a:latin typeface="Calibri"/>', _face("latin", LATIN))
    theme._blob = fonts.replace(b'<a:ea typeface=""/>', _face("ea", CHINESE))
    return made


def _face(kind: str, name: str) -> bytes:
    return f'<a:{kind} typeface="{name}"/>'.encode()


def colour(token: str) -> RGBColor:
    """The colour of a token ("@text" or "text") on white paper."""
    return RGBColor.from_string(PALETTES["light"][token.removeprefix("@")][1:].upper())


def tint(token: str, share: float = 0.72) -> RGBColor:
    """The colour so far on its way to white: a hollow mark that no program leaves out."""
    return RGBColor.from_string(tinted(token, share)[1:])


def flat(shape: Any) -> None:
    """No shadow, neither in PowerPoint nor in LibreOffice, which asks the style alone."""
    shape.shadow.inherit = False
    for effect in shape._element.xpath("./p:style/a:effectRef"):
        effect.set("idx", "0")


def write_words(slide: Slide, box: Box, words: Sequence[Words]) -> None:
    """Paragraphs in one text box, each in its own look."""
    shape = slide.shapes.add_textbox(box.left, box.top, box.width, box.height)
    fill_frame(shape.text_frame, words)


def fill_frame(frame: Any, words: Sequence[Words]) -> None:
    """The words as the paragraphs of a text frame that wraps and keeps its size."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for at, each in enumerate(words):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = legal(each.text)
        run.font.size, run.font.bold = Pt(each.size), each.bold
        run.font.color.rgb = colour(each.colour)


def fill_cell(cell: Any, words: str, size: float, token: str = "text", bold: bool = False) -> None:
    """Words of a table's cell. An empty one has a size as well, or its row would be higher."""
    cell.text_frame.text = legal(words)
    for paragraph in cell.text_frame.paragraphs:
        # PowerPoint heeds the letters of runs and of a paragraph's end, not those of a paragraph.
        for run in paragraph.runs:
            run.font.size, run.font.bold = Pt(size), bold
            run.font.color.rgb = colour(token)
        paragraph._p.get_or_add_endParaRPr().set("sz", str(round(100 * size)))


def write_band(slide: Slide, box: Box, words: Words) -> None:
    """Words on a band of colour that nobody overlooks."""
    shape = slide.shapes.add_shape(1, box.left, box.top, box.width, box.height)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(words.band or "demonstration")
    shape.line.fill.background()
    flat(shape)
    fill_frame(shape.text_frame, [words])
    shape.text_frame.margin_left = Emu(round(0.1 * INCH))
