"""The QR code of a slide: as large as a telephone needs, sharp at any size, with its words."""

from collections.abc import Mapping
from io import BytesIO

from pptx.slide import Slide

from dashboard.downloads.seal import encodable, modules, qr_png
from dashboard.downloads.slides.page import INCH

GAP = round(0.2 * INCH)  # between the words and the code
# Of a module and of a whole code in English metric units: no smaller than can be read off paper.
MODULE = round(0.017 * INCH)
LEAST, MOST = round(0.75 * INCH), round(1.35 * INCH)


def code_side(address: str) -> int:
    """The side of an address's code on a slide, 0 where it has none."""
    if not encodable(address):
        return 0
    return min(MOST, max(LEAST, MODULE * modules(address)))


def add_code(slide: Slide, address: str, left: int, top: int, labels: Mapping[str, str]) -> None:
    """The code as a picture that says in words what it is and leads there at a click."""
    side = code_side(address)
    picture = slide.shapes.add_picture(BytesIO(qr_png(address)), left, top, side, side)
    picture.name = "QR"
    picture._element.nvPicPr.cNvPr.set("descr", labels["seal_picture"])
    picture.click_action.hyperlink.address = address
