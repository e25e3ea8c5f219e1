"""A center sends a workbook: its map is corrected, it is published, and the form comes back."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.etl.dry_run.guessing import workbook
from tests.etl.template.returns import fill
from tests.journeys.conftest import click_bar, pick, ready
from tests.journeys.filing_person import OFFICE, Person, published

pytestmark = pytest.mark.browser
ROWS: list[list[object]] = [
    ["县区", "年度", "受理案件", "咨询"],
    ["和顺县", 2016, 93, "2千余"],
    ["不详县", 2016, 5, 7],
]


def to_the_bar(page: Page, words: str) -> None:
    """From what was filed to its chart, and to what lies behind its bar."""
    page.locator("li", has_text=words).get_by_role("link", name="its chart").click()
    ready(page)
    click_bar(page, 0)
    expect(page.get_by_role("dialog")).to_contain_text(words)


def test_a_workbook_goes_over_its_map_to_a_published_bar_and_the_map_is_remembered(
    desk: Person, data: Path, tmp_path: Path
):
    path, page = tmp_path / "和顺县2016.xlsx", desk.page
    address = page.url
    path.write_bytes(workbook({"报表": ROWS}))
    desk.drop(path)
    said = page.get_by_text("2 figures would load.")
    expect(said).to_be_visible()
    aside = page.locator("ol.problems li")
    expect(aside).to_have_count(2)
    expect(aside.first).to_contain_text('unknown area "不详县"')
    hotline = "Calls to the 12348 hotline"
    pick(page, "What the column “咨询” is", "12348", hotline)
    expect(page.get_by_test_id("glide-cell-1-1")).to_have_text(hotline)
    desk.click(page.get_by_role("button", name="See what it will change"))
    expect(page.get_by_text("No check would fail.")).to_be_visible()
    assert published(data) == []
    desk.sign(OFFICE)
    expect(page.get_by_text("2 entries were set aside")).to_be_visible()
    expect(page.get_by_text("The map is remembered for the next table.")).to_be_visible()
    to_the_bar(page, "Cases accepted: 93 cases")
    assert [(row["indicator"], row["value"], row["quote"]) for row in published(data)] == [
        ("cases_accepted", 93, "93"), ("hotline_calls", 2000, "2千余"),
    ]  # fmt: skip
    assert '"咨询" = "hotline_calls"\n' in (data / "maps" / "heshun.toml").read_text()

    page.goto(address)
    following = tmp_path / "和顺县2017.csv"
    following.write_text("县区,年度,受理案件,咨询\n和顺县,2017,95,7\n", encoding="gb18030")
    desk.drop(following)
    expect(page.get_by_text("This is the map that was remembered")).to_be_visible()
    expect(page.get_by_test_id("glide-cell-1-1")).to_have_text(hotline)


def test_the_form_is_downloaded_filled_in_and_loads_back(desk: Person, data: Path, tmp_path: Path):
    page = desk.page
    pick(page, "County", "heshun", "Heshun County · 和顺县")
    desk.write(page.get_by_role("spinbutton", name="Year", exact=True), "2016")
    desk.press("Enter")
    with page.expect_download() as waiting:
        desk.click(page.get_by_role("button", name="Download the form"))
    assert waiting.value.suggested_filename == "heshun-2016.xlsx"
    book = load_workbook(BytesIO(waiting.value.path().read_bytes()))
    path = tmp_path / "filled.xlsx"
    fill(book, cases_accepted={"value": 93}, hotline_calls={"value": 9, "comparator": ">"}).save(
        path
    )
    desk.drop(path)
    expect(page.get_by_text("It is our own form")).to_be_visible()
    desk.click(page.get_by_role("button", name="See what it will change"))
    desk.sign(OFFICE)
    to_the_bar(page, "Cases accepted: 93 cases")
    assert [(row["indicator"], row["value"], row["comparator"]) for row in published(data)] == [
        ("cases_accepted", 93, "="), ("hotline_calls", 9, ">"),
    ]  # fmt: skip
