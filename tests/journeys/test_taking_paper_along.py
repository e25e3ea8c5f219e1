"""A leader takes paper along: one chart as a sheet, and a pack as a handout."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.dashboard.downloads.pdf.reading import chinese_font
from tests.journeys.conftest import RUN_ENDED, download

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def letters():
    chinese_font()


def read(content: bytes) -> list[str]:
    """The words of each page; a page holds no pixels."""
    pages = PdfReader(BytesIO(content)).pages
    assert not any(page.images for page in pages)
    return [page.extract_text() for page in pages]


def test_a_chart_comes_as_a_sheet_with_its_words_and_names(visit):
    page = visit("compare", indicator="cases_accepted", year=2016, lang="zh")
    title = page.locator(".card h3").first.inner_text()
    name, content = download(page, "pdf")
    (told,) = read(content)
    assert name.endswith(".pdf") and name.startswith("cases_accepted")
    for words in (title, "和顺县", "93", "来源："):
        assert words in told.replace("\n", "")


def test_a_pack_comes_as_a_handout_with_every_chart(visit):
    page = visit("meeting", figures="demonstration", lang="en")
    page.get_by_role("button", name="County briefing").click()
    expect(page.locator(".card h3").nth(4)).to_be_attached()
    page.wait_for_function(RUN_ENDED)
    titles = page.locator(".card h3").all_inner_texts()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Handout to print").click()
    pages = read(Path(waiting.value.path()).read_bytes())
    expect(page.get_by_role("button", name="Handout to print")).to_be_enabled()
    whole = " ".join(" ".join(pages).split())
    assert all(" ".join(title.split()) in whole for title in titles) and len(titles) > 4
    assert all("Demonstration figures: invented" in told for told in pages)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert "Sources" in whole and "Method" in whole
