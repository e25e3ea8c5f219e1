"""A slide and a cover carry the code of their address where it stands in nobody's way."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.card import Refused
from dashboard.downloads.seal import qr_png
from dashboard.downloads.slides import Cover, Shape, write_all
from dashboard.text import Text
from tests.dashboard.charts.build import mark
from tests.dashboard.downloads.cards import LABELS, card
from tests.dashboard.downloads.slides.reading import bars

WORDS = {**LABELS["en"], **Text("en").section("stage")}
SEAL = "http://127.0.0.1:8501/compare?areas=heshun&year=2016&version=85d3fb87"
LONG = SEAL + "&areas=" + ",".join(["heshun"] * 40)


def slides(seal: str, shape: Shape, *refused: Refused):
    figure = bars(mark("Heshun", 53))
    made = card(seal=seal, refused=refused, figure=figure)
    cover = Cover("Legal aid", ("Data version 85d3fb87",), seal=seal)
    deck = Presentation(BytesIO(write_all([made], WORDS, shape, cover)))
    return list(deck.slides), deck


def codes(slide) -> list:
    return [each for each in slide.shapes if each.shape_type == MSO_SHAPE_TYPE.PICTURE]


def apart(one, other) -> bool:
    return (
        one.left + one.width <= other.left
        or other.left + other.width <= one.left
        or one.top + one.height <= other.top
        or other.top + other.height <= one.top
    )


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("seal", [SEAL, LONG])
@pytest.mark.parametrize("refusals", [1, 12])
def test_the_code_leads_to_the_view_and_collides_with_nothing(shape, seal, refusals):
    refused = [Refused("Changle", "Changle reports one campaign month. " * 2)] * refusals
    (cover, slide), deck = slides(seal, shape, *refused)
    for page in (cover, slide):
        (code,) = codes(page)
        assert code.image.blob == qr_png(seal)
        assert code.click_action.hyperlink.address == seal
        assert code._element.nvPicPr.cNvPr.get("descr") == WORDS["seal_picture"]
        assert code.left + code.width <= deck.slide_width
        assert code.top + code.height <= deck.slide_height
        assert all(apart(code, each) for each in page.shapes if each.shape_id != code.shape_id)


def test_a_short_address_is_written_and_one_without_its_server_has_no_code():
    (_, slide), _ = slides(SEAL, Shape.WIDE)
    words = "\n".join(each.text_frame.text for each in slide.shapes if each.has_text_frame)
    assert f"Exact view: {SEAL}" in words
    alone = "compare?areas=heshun&version=85d3fb87"
    for page in slides(alone, Shape.WIDE)[0]:
        assert codes(page) == []
        words = "\n".join(each.text_frame.text for each in page.shapes if each.has_text_frame)
        assert f"Exact view: {alone}" in words
