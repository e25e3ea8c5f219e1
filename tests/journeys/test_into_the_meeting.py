"""A leader builds a pack, puts it in order, sends its address and takes all its files along."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation
from pypdf import PdfReader

from tests.dashboard.downloads.pdf.reading import chinese_font
from tests.journeys.conftest import RUN_ENDED

pytestmark = pytest.mark.browser
VIEW = {"figures": "demonstration", "indicator": "cases_accepted", "year": 2024}
FILES = ("Slides 16:9", "Slides 4:3", "Workbook", "Page without a network")


def add(page: Page, card: int = 0) -> None:
    """Put a card of the open screen into the pack; waits until the address carries it."""
    before = page.url
    shown = page.locator(".card").nth(card)
    shown.locator(".download").click()
    shown.locator("[data-format=meeting]").click()
    page.wait_for_function("(before) => location.href !== before", arg=before)


def titles(page: Page, count: int) -> list[str]:
    expect(page.locator(".card h3")).to_have_count(count)
    return page.locator(".card h3").all_inner_texts()


def take(page: Page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return Path(waiting.value.path()).read_bytes()


def test_a_pack_of_five_is_built_put_in_order_sent_and_taken_along(visit):
    chinese_font()
    page = visit("cases", **VIEW)
    for card in range(3):
        add(page, card)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Compare").click()
    expect(page.locator(".card h3").first).to_contain_text("Xitang County reports the most")
    add(page)
    add(page)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Meeting").click()
    found = titles(page, 5)
    assert found[3] == found[4] and "Xitang County reports the most" in found[4]

    page.get_by_role("button", name="Take out").nth(4).click()
    expect(page.locator(".card h3")).to_have_count(4)
    page.get_by_role("button", name="Up", exact=True).nth(3).click()
    expect(page.locator(".card h3").nth(2)).to_contain_text("Xitang County reports the most")
    note = page.get_by_label("Note").nth(2)
    note.fill("=Ask <b>Xitang</b> why")
    note.press("Enter")
    expect(page.locator(".card .note").nth(2)).to_have_text("=Ask <b>Xitang</b> why")
    page.get_by_label("Title").first.fill("What was typed and not confirmed")
    page.get_by_role("button", name="Down", exact=True).first.click()
    expect(page.locator(".card h3").nth(1)).to_have_text("What was typed and not confirmed")
    page.get_by_role("button", name="Up", exact=True).nth(1).click()
    expect(page.locator(".card h3").first).to_have_text("What was typed and not confirmed")

    page.wait_for_function(RUN_ENDED)
    address, order = page.url, titles(page, 4)
    page.goto("about:blank")
    page.goto(address)
    assert titles(page, 4) == order

    decks = [Presentation(BytesIO(take(page, name))) for name in FILES[:2]]
    for deck in decks:
        slides = list(deck.slides)
        assert [slide.shapes.title.text_frame.text for slide in slides[1:]] == order
        words = [s.text_frame.text for s in slides[3].shapes if s.has_text_frame]
        assert "=Ask <b>Xitang</b> why" in words
        assert "Demonstration figures: invented" in words
    book = openpyxl.load_workbook(BytesIO(take(page, FILES[2])))
    assert [row[1].value for row in book["Contents"].iter_rows(min_row=2)] == order
    assert "4 Charts" in book.sheetnames
    sheets = PdfReader(BytesIO(take(page, "Handout to print"))).pages
    contents = " ".join(sheets[0].extract_text().split())
    places = [contents.index(f"{at}. {' '.join(o.split())}") for at, o in enumerate(order, 1)]
    assert places == sorted(places)
    assert "=Ask <b>Xitang</b> why" in " ".join(sheet.extract_text() for sheet in sheets[1:])
    html = take(page, FILES[3]).decode("utf-8")
    assert "=Ask \\u003cb>Xitang" in html and "<b>Xitang" not in html


def test_what_an_address_claims_is_never_a_link(visit):
    page = visit("meeting", figures="demonstration", pack="[here](https://example.org)!x!a=b")
    shown = page.get_by_test_id("stMainBlockContainer")
    expect(shown).to_contain_text("[here](https://example.org)?a=b")
    expect(shown.get_by_role("link")).to_have_count(0)


def test_a_yearly_review_comes_at_one_click_and_is_emptied_at_another(visit):
    page = visit("meeting", figures="demonstration", lang="zh")
    page.get_by_role("button", name="全部县区年度回顾").click()
    # The page still draws its last charts for a moment after the run has ended.
    expect(page.locator(".card h3").nth(9)).to_be_visible()
    page.wait_for_function(RUN_ENDED)
    page.get_by_role("button", name="清空").click()
    expect(page.locator(".card")).to_have_count(0)
    assert "pack" not in page.url
