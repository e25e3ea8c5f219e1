"""A bureau's template and logo carry the slides; what can't be used is named with what would be."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Emu

from dashboard.downloads.brand import Brand, BrandError, Wrong, brand_in
from dashboard.downloads.slides import Cover, Shape, dresses, shape_said, write, write_all
from tests.dashboard.downloads.cards import card
from tests.dashboard.downloads.slides.reading import LABELS

OWN = "County Justice Bureau"


def template(folder: Path, *, layouts: bool = True) -> Path:
    """A 4:3 template with a name of its own and a slide that must not be kept."""
    made = Presentation()
    made.slide_master._element.cSld.set("name", OWN)
    made.slides.add_slide(made.slide_layouts[0]).shapes.title.text = "Last year's talk"
    if not layouts:
        for layout in list(made.slide_layouts)[1:]:
            made.slide_layouts.remove(layout)
    made.save(str(folder / "template.pptx"))
    return folder / "template.pptx"


def logo(folder: Path) -> Path:
    Image.new("RGB", (300, 100), "#204070").save(folder / "logo.png")
    return folder / "logo.png"


def slides(content: bytes) -> list[Any]:
    return list(Presentation(BytesIO(content)).slides)


def test_a_folder_without_files_gives_our_own_look(tmp_path: Path) -> None:
    assert brand_in(tmp_path / "branding") == brand_in(tmp_path) == Brand()


def test_slides_are_written_on_the_bureaus_template_without_its_own_slides(tmp_path: Path) -> None:
    template(tmp_path)
    one, two = card(("Heshun", 2016, 93), title="First"), card(("Heshun", 2017, 53), title="Second")
    cover = Cover("Yearly review", ("Data version 4f2a",))
    made = slides(
        write_all([one, two], LABELS["en"], Shape.CLASSIC, cover, brand=brand_in(tmp_path))
    )
    assert [slide.shapes.title.text_frame.text for slide in made] == [
        "Yearly review", "First", "Second",
    ]  # fmt: skip
    for slide in made:
        assert slide.slide_layout.slide_master.name == OWN
        assert [each.placeholder_format.idx for each in slide.placeholders] == [0]


def test_a_page_keeps_to_the_room_that_the_template_gives(tmp_path: Path) -> None:
    template(tmp_path)
    (slide,) = slides(write(card(("A", 1, 2)), LABELS["en"], Shape.CLASSIC, brand_in(tmp_path)))
    layout = {each.placeholder_format.idx: each for each in slide.slide_layout.placeholders}
    assert layout[0].left == slide.shapes.title.left
    assert all(shape.left >= layout[0].left for shape in slide.shapes)


def test_a_template_of_another_shape_is_left_alone(tmp_path: Path) -> None:
    template(tmp_path)
    content = write(card(("A", 1, 2)), LABELS["en"], Shape.WIDE, brand_in(tmp_path))
    deck = Presentation(BytesIO(content))
    assert deck.slide_width == Emu(round(13.333 * 914_400))


@pytest.mark.parametrize(
    ("size", "said", "dressed"),
    [((10.0, 7.5), "4:3", [Shape.CLASSIC]), ((13.333, 7.5), "16:9", [Shape.WIDE]),
     ((10.0, 6.25), "10″ × 6.25″", [])],
)  # fmt: skip
def test_it_is_known_which_slides_a_template_dresses(
    tmp_path: Path, size: tuple[float, float], said: str, dressed: list[Shape]
) -> None:
    deck = Presentation(str(template(tmp_path)))
    deck.slide_width, deck.slide_height = (Emu(round(each * 914_400)) for each in size)
    deck.save(str(tmp_path / "template.pptx"))
    own = brand_in(tmp_path).template
    assert own is not None and shape_said(own) == said
    assert [shape for shape in Shape if dresses(own, shape)] == dressed


def test_the_logo_stands_at_the_right_and_nothing_lies_on_it(tmp_path: Path) -> None:
    logo(tmp_path)
    (slide,) = slides(write(card(("A", 1, 2)), LABELS["en"], brand=brand_in(tmp_path)))
    (picture,) = (s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert picture.name == "Logo"
    assert picture.width == pytest.approx(3 * picture.height, rel=0.01)
    for shape in slide.shapes:
        if shape.shape_id != picture.shape_id:
            beside = shape.left + shape.width <= picture.left
            assert beside or shape.top >= picture.top + picture.height, shape.name


@pytest.mark.parametrize(
    ("name", "content", "wrong"),
    [
        ("template.pptx", b"PK\x03\x04 broken", Wrong.NO_TEMPLATE),
        ("template.pptx", b"plain words", Wrong.NO_TEMPLATE),
        ("logo.png", b"plain words", Wrong.NO_PICTURE),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    tmp_path: Path, name: str, content: bytes, wrong: Wrong
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BrandError) as raised:
        write(card(("A", 1, 2)), LABELS["en"], brand=brand_in(tmp_path))
    assert (raised.value.file.name, raised.value.wrong) == (name, wrong)


def test_a_template_without_a_page_of_title_and_text_is_named(tmp_path: Path) -> None:
    template(tmp_path, layouts=False)
    with pytest.raises(BrandError, match=Wrong.NO_PAGE):
        write(card(("A", 1, 2)), LABELS["en"], Shape.CLASSIC, brand_in(tmp_path))
