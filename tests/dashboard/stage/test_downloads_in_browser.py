"""What a reader takes away: each file opens and says everything the card says."""

import csv
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.dashboard.stage.demo import WORDS

pytestmark = pytest.mark.browser
QUERIES = {"en": "?demo=1", "zh": "?lang=zh&demo=1"}
VALUES = ["3100", "3600", "4100", "4700", "5000"]
PALETTE_BAND = (163, 0, 107)  # the band of demonstration figures on paper

# Boxes of the words outside the plot, and the box of the plot, in pixels of the page.
BOXES = """
() => {
  const box = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const root = document.documentElement;
  return {
    page: box(root),
    words: [...root.querySelectorAll(":scope > text")].map(box),
    plot: box(root.querySelector(":scope > svg")),
    inside: [...root.querySelectorAll(":scope > svg text")].map(box),
  };
}
"""


def take(page: Page, form: str, at: int = 0) -> tuple[str, bytes]:
    """Name and bytes of a download of a card, the first where none is named."""
    card = page.locator(".card").nth(at)
    card.locator(".download").click()
    with page.expect_download() as waiting:
        card.locator(f"[data-format={form}]").click()
    path = waiting.value.path()
    expect(card.locator(".download")).to_be_enabled()
    return waiting.value.suggested_filename, Path(path).read_bytes()


def test_a_picture_for_a_document_has_two_pixels_for_each_of_the_screen(open_demo_once):
    page = open_demo_once("?demo=1")
    shown = page.evaluate("document.querySelector('.card .plot').clientWidth")
    name, picture = take(page, "png")
    image = Image.open(BytesIO(picture))
    assert name == "consultations-heshun-2016-4f2a.png"
    assert image.width == 2 * (shown + 56)
    assert image.height > 2 * 320
    assert image.convert("RGB").getpixel((image.width - 80, 70)) == PALETTE_BAND


@pytest.mark.parametrize(
    ("query", "form", "ending", "high"),
    [
        ("", "slide", "-slide.png", 1080),
        ("?lang=zh&demo=1&refused=40", "slide", "-slide.png", 1080),
        ("?lang=zh&demo=1&refused=40", "slide43", "-slide-4x3.png", 1440),
    ],
)
def test_a_picture_for_a_slide_is_as_large_as_a_screen_and_on_white(
    open_demo_once, query, form, ending, high
):
    name, picture = take(open_demo_once(query, dark=True), form)
    image = Image.open(BytesIO(picture)).convert("RGB")
    assert name.endswith(ending)
    assert image.size == (1920, high)
    edge = [image.getpixel((x, y)) for x in range(0, 1920, 40) for y in (2, high - 3)]
    assert set(edge) == {(255, 255, 255)}
    assert len(image.getcolors(1 << 24)) > 50


def test_a_picture_without_background_lets_a_slide_shine_through(open_demo_once):
    name, picture = take(open_demo_once(), "clear")
    image = Image.open(BytesIO(picture))
    assert name.endswith("-transparent.png")
    corners = [image.getpixel((x, y)) for x in (3, image.width - 3) for y in (3, image.height - 3)]
    assert {colour[3] for colour in corners} == {0}
    assert any(image.getpixel((x, image.height // 2))[3] == 255 for x in range(image.width))


def choose(page: Page, form: str) -> None:
    """An item of the first card's menu that goes to the clipboard; waits until it is there."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    card = page.locator(".card").first
    card.locator(".download").click()
    card.locator(f"[data-format={form}]").click()
    expect(card.locator(".status")).to_have_text("Copied.")


def test_the_picture_can_be_pasted(open_demo_once):
    page = open_demo_once("?demo=1")
    choose(page, "copy")
    size = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      const image = await createImageBitmap(await item.getType("image/png"));
      return [image.width, image.height];
    }""")
    assert size == list(Image.open(BytesIO(take(page, "png")[1])).size)


def test_the_address_of_the_view_can_be_pasted(open_demo_once):
    page = open_demo_once("?demo=1")
    choose(page, "link")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize(("form", "ending"), [("pptx", ".pptx"), ("pptx43", "-4x3.pptx")])
def test_a_slide_comes_from_the_server_with_the_words_of_the_card(open_demo_once, form, ending):
    name, content = take(open_demo_once("?lang=zh&demo=1"), form)
    (slide,) = Presentation(BytesIO(content)).slides
    assert name == f"consultations-heshun-2016-4f2a{ending}"
    assert slide.shapes.title.text_frame.text == WORDS["zh"]["title"]
    told = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert WORDS["zh"]["notice"] in told


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_drawing_holds_every_word_of_the_card_as_text(open_demo_once, language):
    name, drawing = take(open_demo_once(QUERIES[language], width=390), "svg")
    words = drawing.decode("utf-8")
    told = "".join(words.split("</text>")).replace(" ", "")
    assert name == "consultations-heshun-2016-4f2a.svg"
    for key in ("subtitle", "source", "notice", "unit"):
        assert f">{WORDS[language][key]}<" in words
    for key in ("filters", "version", "refused"):
        assert WORDS[language][key][:8].replace(" ", "") in told
    assert "Noto Sans SC" in words and "@" not in words.split("<style")[0]


@pytest.mark.parametrize("query", ["", "?refused=60&demo=1", "?lang=zh&demo=1&refused=60"])
@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_in_a_drawing_overlaps_or_is_cut(open_demo_once, open_page, tmp_path, query, width):
    _, drawing = take(open_demo_once(query, width=width), "svg")
    page = open_page("about:blank", width=1600, height=2000)
    (tmp_path / "drawing.svg").write_bytes(drawing)
    page.goto((tmp_path / "drawing.svg").as_uri())
    boxes = page.evaluate(BOXES)
    left, top, right, bottom = boxes["page"]
    placed = [*boxes["words"], boxes["plot"]]
    assert len(boxes["words"]) >= 5
    for box in [*placed, *boxes["inside"]]:
        assert box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom
    in_order = sorted(placed, key=lambda box: box[1])
    for upper, lower in pairwise(in_order):
        assert upper[3] <= lower[1] + 1


def test_sixty_refusals_are_shortened_with_a_count(open_demo_once):
    _, drawing = take(open_demo_once("?refused=60&demo=1"), "svg")
    assert "Not compared (60):" in drawing.decode() and " more<" in drawing.decode()


def test_the_csv_carries_what_the_table_is_about(open_demo_once):
    name, content = take(open_demo_once("?lang=zh&demo=1"), "csv")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    assert name == "consultations-heshun-2016-4f2a.csv"
    assert rows[0] == ["# 标题", WORDS["zh"]["title"]]
    assert ["# 提示", WORDS["zh"]["notice"]] in rows
    table = rows[rows.index([]) + 1 :]
    assert table[0] == ["县区", "年份", "数值"]
    assert table[1:] == [["和顺县", str(2012 + at), value] for at, value in enumerate(VALUES)]


def test_the_workbook_opens_with_numbers_and_an_about_sheet(open_demo_once):
    page = open_demo_once()
    name, content = take(page, "xlsx")
    book = openpyxl.load_workbook(BytesIO(content))
    assert name == "consultations-heshun-2016-4f2a.xlsx"
    assert book.sheetnames == ["Figures", "About"]
    assert [cell.value for cell in book["Figures"][6]] == ["Heshun", 2016, 5000]
    expect(page.get_by_text("Words of: None")).to_be_visible()


def test_a_file_is_saved_once_whatever_is_redrawn_afterwards(open_demo):
    page = open_demo()
    saved: list[str] = []
    take(page, "csv")
    page.on("download", lambda download: saved.append(download.suggested_filename))
    page.emulate_media(color_scheme="dark")
    page.get_by_text("Other figures").click()
    expect(page.locator(".card:first-child .barlayer")).to_contain_text("7,300")
    assert saved == []


def test_the_download_menu_works_from_the_keyboard(open_demo):
    page = open_demo()
    page.get_by_role("button", name="Download").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_role("menuitem", name="Copy the link to this view")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("menuitem", name="Workbook (XLSX)")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(page.get_by_role("button", name="Download").first).to_be_focused()
