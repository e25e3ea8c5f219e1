"""A leader narrows a view down and hands its address to a colleague."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import in_address, pick, pick_county, ready

pytestmark = pytest.mark.browser
COUNTIES = ("Cuiwei County", "Bifan County")
ADDRESS = (
    "figures=demonstration&areas=cuiwei,bifan&years=2018-2022&year=2021&indicator=consultations"
)
CHINESE = ("翠苇县", "碧帆县")


def chosen(page: Page) -> dict[str, str]:
    """What the filters show, by their label."""
    fields = page.locator(".stSelectbox:visible")
    return {
        field.locator("label").inner_text(): field.locator("input").input_value()
        for field in fields.all()
    }


def choices(page: Page) -> dict[str, str]:
    """What the address says."""
    return dict(parse_qsl(urlsplit(page.url).query))


def view(page: Page) -> list[str]:
    """Everything a chart says of itself, mark by mark."""
    card = page.locator(".card").first
    return [*card.locator("h3, .subtitle, .source, .version").all_inner_texts(), chart(page)]


def chart(page: Page) -> str:
    return page.locator(".card [role=img]").first.get_attribute("aria-label") or ""


def test_filters_by_county_and_year_and_sees_the_chart_change(visit):
    page = visit("compare", figures="demonstration")
    title = page.locator(".card h3").first
    before = title.inner_text(), chart(page)
    pick_county(page, "cuiwei", "Cuiwei County · 翠苇县", "cuiwei")
    pick(page, "Year", "2019", "2019")
    expect(title).to_contain_text("2019")
    ready(page)
    assert (title.inner_text(), chart(page)) != before
    page.get_by_text("Show the other counties in grey").click()
    expect(title).to_contain_text("only Cuiwei County")
    expect(page.locator(".card .barlayer .point")).to_have_count(1)


def test_a_copied_address_shows_the_same_view_in_a_fresh_browser(visit):
    page = visit("compare", figures="demonstration")
    pick_county(page, "cuiwei", "Cuiwei County · 翠苇县", "cuiwei")
    pick_county(page, "碧帆", "Bifan County · 碧帆县", "cuiwei,bifan")
    pick(page, "Indicator", "Consultations answered", "Consultations answered (person-times)")
    in_address(page, "indicator=consultations")
    pick(page, "Year", "2021", "2021")
    in_address(page, "year=2021")
    ready(page)
    again = visit("compare", fresh=True, **choices(page))
    assert choices(again) == choices(page)
    assert view(again) == view(page)
    assert chosen(again) == chosen(page)


def test_the_same_address_holds_in_chinese(visit):
    there = dict(parse_qsl(ADDRESS))
    english = visit("compare", **there)
    chinese = visit("compare", lang="zh", **there)
    english.get_by_text("中文", exact=True).click()
    in_address(english, "lang=zh")
    expect(english.locator(".card h3").first).to_contain_text("2021年解答法律咨询")
    ready(english)
    assert choices(english) == choices(chinese) == {**there, "lang": "zh"}
    assert view(english) == view(chinese)
    for name in CHINESE:
        assert name in chart(chinese)


def test_the_filters_stay_when_another_screen_is_opened(visit):
    page = visit("compare", areas="heshun", year=2016)
    page.get_by_role("link", name="Cases").click()
    expect(page.locator(".card h3").first).to_have_text(
        "Heshun County accepted 93 cases and closed 53 in 2016"
    )
    in_address(page, "/cases?areas=heshun&year=2016")


def test_an_address_with_nonsense_in_it_still_opens(visit):
    page = visit(
        "compare", areas="nowhere,<script>", years="9-1", year="soon", indicator="x", lang="xx"
    )
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible()
    told = page.get_by_role("note").filter(has_text="“nowhere”, which is not known here")
    expect(told).to_contain_text("names an indicator “x”, which is not known here")
