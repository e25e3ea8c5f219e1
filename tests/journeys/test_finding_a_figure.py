"""A leader looks for what one county reported in one year, down to its sentence."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import click_bar, in_address, pick, pick_county, ready

pytestmark = pytest.mark.browser
SENTENCE = {"accepted": "93 cases were accepted", "closed": "53 cases were closed"}
TITLE = "Heshun County accepted 93 cases and closed 53 in 2016"


def open_heshun_2016(visit, typed: str) -> Page:
    page = visit("cases")
    pick_county(page, typed, "Heshun County · 和顺县", "heshun")
    pick(page, "Year", "2016", "2016")
    expect(page.locator(".card h3").first).to_have_text(TITLE)
    return ready(page)


@pytest.mark.parametrize("typed", ["heshun", "和顺"])
def test_finds_heshun_2016_by_its_name_in_either_writing(visit, typed):
    page = open_heshun_2016(visit, typed)
    in_address(page, "areas=heshun&year=2016")


def test_clicks_the_bar_of_accepted_cases_and_reads_the_sentence_behind_93(visit):
    page = visit("cases", areas="heshun", year=2016)
    click_bar(page, 0)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Heshun County · Cases accepted: 93 cases")
    expect(drawer.locator("mark")).to_have_text(SENTENCE["accepted"])
    expect(drawer).to_contain_text("exactly 93")
    expect(drawer).to_contain_text("report.txt, line 11")


def test_clicks_the_bar_of_closed_cases_and_opens_the_whole_report_at_its_sentence(visit):
    page = visit("cases", areas="heshun", year=2016)
    click_bar(page, 1)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Cases closed: 53 cases")
    expect(drawer.locator("mark")).to_have_text(SENTENCE["closed"])
    drawer.get_by_role("link", name="Open the whole report").click()
    in_address(page, "report=heshun-2016&figure=heshun-2016:5")
    ready(page)
    chosen = page.locator("article.report mark.chosen")
    expect(chosen).to_have_text(SENTENCE["closed"])
    expect(chosen).to_be_in_viewport()
    expect(page.locator("article.report mark", has_text=SENTENCE["accepted"])).to_be_visible()


def test_reads_the_same_two_numbers_in_the_table_without_a_mouse(visit):
    page = visit("cases", areas="heshun", year=2016, context=0)
    page.get_by_role("tab", name="Table").first.press("Enter")
    rows = page.get_by_role("tabpanel").first.locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text("93 cases")
    expect(rows.nth(1)).to_contain_text("53 cases")
