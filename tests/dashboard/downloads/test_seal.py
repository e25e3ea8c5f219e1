"""The code of an address holds exactly that address, sharp, and none is made that leads nowhere."""

import re
from io import BytesIO

import pytest
import segno
from PIL import Image

from dashboard.downloads.about import about
from dashboard.downloads.seal import (
    MOST_IN_CODE,
    PIXELS,
    QUIET,
    encodable,
    line_of,
    modules,
    qr_png,
    qr_svg,
)
from dashboard.downloads.slides.notes import notes
from tests.dashboard.downloads.cards import LABELS, card

HERE = "http://127.0.0.1:8501/"
SEAL = f"{HERE}compare?areas=heshun&year=2016&indicator=cases_closed&version=85d3fb87"


def dark(png: bytes) -> list[list[bool]]:
    """The modules of a picture; every pixel of each must have the same colour."""
    image = Image.open(BytesIO(png)).convert("L")
    side = image.width // PIXELS
    rows = []
    for y in range(side):
        row = []
        for x in range(side):
            box = (x * PIXELS, y * PIXELS, (x + 1) * PIXELS, (y + 1) * PIXELS)
            ((_, colour),) = image.crop(box).getcolors()
            row.append(colour < 128)
        rows.append(row)
    return rows


def test_the_picture_holds_the_modules_of_the_address_and_white_around_them():
    made = dark(qr_png(SEAL))
    expected = segno.make_qr(SEAL, error="m").matrix_iter(border=QUIET)
    assert made == [[bool(module) for module in row] for row in expected]
    assert len(made) == modules(SEAL)


def test_the_drawing_has_a_box_and_takes_any_size():
    drawn = qr_svg(SEAL)
    assert drawn.startswith("<svg") and "xmlns" in drawn
    assert re.search(rf'viewBox="0 0 {modules(SEAL)} {modules(SEAL)}"', drawn)
    assert not re.search(r"<svg[^>]*\b(width|height)=", drawn)


def test_only_an_address_with_a_server_and_of_some_length_has_a_code():
    longest = f"{HERE}compare?areas={'a' * MOST_IN_CODE}"[:MOST_IN_CODE]
    assert encodable(SEAL) and encodable(longest) and qr_png(longest)
    for address in ("", "compare?version=85d3fb87", longest + "a"):
        assert not encodable(address)
        with pytest.raises(ValueError, match="no code"):
            qr_svg(address)


def test_a_line_holds_an_address_whole_or_not_at_all():
    assert line_of(SEAL) == SEAL and line_of(SEAL, most=40) == ""


@pytest.mark.parametrize(("language", "name"), [("en", "Exact view"), ("zh", "原视图网址")])
def test_tables_and_notes_say_where_the_view_is(language, name):
    made = card(("Heshun", 2016, 53), seal=SEAL)
    assert (name, SEAL) in list(about(made, LABELS[language]))
    assert notes(made, LABELS[language]).endswith(SEAL)
    assert name not in dict(about(card(), LABELS[language]))
