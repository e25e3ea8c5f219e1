"""A leader sees who is really higher than all together, and why no county is coloured as odd."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.text import Text
from tests.journeys.conftest import download, in_address, ready

pytestmark = pytest.mark.browser
VIEW = {"figures": "demonstration", "indicator": "cases_accepted", "year": 2023}


def open_tab(page: Page, name: str, address: str) -> Page:
    page.get_by_role("radio", name=name, exact=True).click()
    in_address(page, address)
    return ready(page)


def test_from_a_position_to_the_funnel_that_colours_nobody(visit):
    page = visit("compare", per="population", **VIEW)
    title = page.locator(".card h3").first
    expect(title).to_contain_text("against the 23 counties together")
    expect(page.locator(".card .plot").first).to_contain_text("▲ higher")
    open_tab(page, "Funnel", "tab=funnel")
    expect(title).to_contain_text("so none is singled out")
    expect(page.locator(".card .subtitle").first).to_contain_text("phi 5.89")
    expect(page.locator(".card .marks").first).to_contain_text("no county is coloured")
    page.reload()
    ready(page)
    expect(title).to_contain_text("so none is singled out")


def test_a_county_among_its_named_peers(visit):
    page = visit("compare", per="population", areas="bifan", **VIEW)
    page.get_by_label("Compare Bifan County with").click()
    page.get_by_role("option", name="its level, half to double its residents").click()
    in_address(page, "group=size")
    ready(page)
    expect(page.get_by_text("7 peers: Cuiwei County")).to_be_visible()
    expect(page.locator(".card .subtitle").first).to_contain_text("8 of 8 counties compared")


def test_the_files_of_chart_and_table_carry_the_interval(visit):
    page = visit("compare", per="population", **VIEW)
    _, content = download(page, "csv")
    rows = table(content)
    assert {row["Against all together"] for row in rows if row["Compared"] == "yes"} == {
        "higher",
        "similar",
        "lower",
    }
    page.goto(page.url + "&tab=table")
    expect(page.get_by_label("Find a county or a word")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Table (CSV)").click()
    assert table(Path(waiting.value.path()).read_bytes()) == rows


def table(content: bytes) -> list[dict[str, str]]:
    """The rows below what a file says about itself."""
    lines = content.decode("utf-8-sig").splitlines()
    return list(csv.DictReader(StringIO("\n".join(lines[lines.index("") + 1 :]))))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_tab_scrolls_sideways_on_a_telephone(visit, language):
    page = visit("compare", width=390, lang=language, per="population", **VIEW)
    main = "document.querySelector('[data-testid=stMain]')"
    assert page.evaluate(f"{main}.scrollWidth - {main}.clientWidth") <= 0
    for tab in ("funnel", "two", "map", "table"):
        open_tab(page, Text(language)(f"tab.{tab}"), f"tab={tab}")
        assert page.evaluate(f"{main}.scrollWidth - {main}.clientWidth") <= 0, tab
