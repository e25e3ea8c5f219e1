"""The QR code of an address, as a drawing or as a picture whose every edge is sharp."""

from io import BytesIO
from urllib.parse import urlsplit

import segno

MOST_IN_CODE = 900  # characters; a longer address makes a code that no telephone reads off a wall
MOST_IN_LINE = 400  # characters that a picture or a slide can hold without losing its chart
QUIET = 4  # modules of white around it, as the standard asks
PIXELS = 8  # of a module in a picture
INK, PAPER = "#1d2730", "#ffffff"


def encodable(address: str) -> bool:
    """Whether a code of the address can be read and leads somewhere: it names its server."""
    return bool(urlsplit(address).netloc) and len(address) <= MOST_IN_CODE


def line_of(address: str, most: int = MOST_IN_LINE) -> str:
    """The address where it is short enough for a line of words, else nothing."""
    return address if len(address) <= most else ""


def modules(address: str) -> int:
    """How many modules a side of its code has, the white around it included."""
    return int(_code(address).symbol_size(border=QUIET)[0])


def qr_svg(address: str) -> str:
    """The code as an SVG element with a `viewBox` and no size of its own, dark on white.

    Raises ValueError for an address that is not `encodable`.
    """
    file = BytesIO()
    how = {"xmldecl": False, "nl": False, "omitsize": True}
    _code(address).save(file, kind="svg", border=QUIET, dark=INK, light=PAPER, **how)
    return file.getvalue().decode("utf-8")


def qr_png(address: str) -> bytes:
    """The code as a PNG, 8 pixels a module, dark on white.

    Raises ValueError for an address that is not `encodable`.
    """
    file = BytesIO()
    _code(address).save(file, kind="png", scale=PIXELS, border=QUIET, dark=INK, light=PAPER)
    return file.getvalue()


def _code(address: str) -> segno.QRCode:
    if not encodable(address):
        raise ValueError(f"no code for an address of {len(address)} characters: {address[:80]}")
    return segno.make_qr(address, error="m" if len(address) <= MOST_IN_LINE else "l")
