"""Nothing reported, one county, 200 counties: each screen says something true."""

import csv
import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import in_address, ready, walk

pytestmark = pytest.mark.browser


def test_nothing_reported_is_a_sentence_and_the_nearest_thing_that_works(visit):
    page = visit("compare", indicator="consultations", year=2017)
    expect(page.get_by_text("No county reported Consultations answered for 2017")).to_be_visible()
    page.get_by_role("button", name="2017, campaign month, has 2. Show it").click()
    in_address(page, "period=campaign")
    ready(page)
    expect(page.locator(".card .barlayer .point")).to_have_count(2)


def test_two_hundred_counties_are_counted_and_the_middle_is_folded(visit, troubled_dashboard):
    page = visit("compare", server=troubled_dashboard, figures="demonstration", year=2024)
    card = page.locator(".card").first
    expect(card.locator(".subtitle")).to_contain_text("of 200 counties compared")
    expect(card.locator(".plot")).to_contain_text(re.compile(r"\d+ counties ?between"))
    assert 10 < page.locator(".card .barlayer .point").count() < 60
    card.get_by_role("tab", name="Table").click()
    assert card.locator("tbody tr").count() > 150


def test_two_hundred_counties_leave_every_screen_whole(visit, troubled_dashboard):
    page = visit("method", server=troubled_dashboard, figures="demonstration")
    for screen in walk(page, ["overview", "trends", "cases", "outreach", "county"]):
        expect(page.locator(".card h3").first).to_be_visible()
        height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        assert height < 20_000, screen


def test_one_of_two_hundred_stands_in_colour_among_the_others(
    visit, troubled_data, troubled_dashboard
):
    with (troubled_data / "built/demonstration/areas.csv").open(encoding="utf-8") as file:
        area = next(row for row in csv.DictReader(file) if row["level"] == "county")
    page = visit(
        "compare",
        server=troubled_dashboard,
        figures="demonstration",
        year=2024,
        areas=area["id"],
    )
    expect(page.get_by_text("Show the other counties in grey")).to_be_visible()
    told = page.locator(".card [role=img]").first.get_attribute("aria-label") or ""
    assert told.index(area["name_en"]) < told.index(";")
    expect(page.locator(".card .plot")).to_contain_text(area["name_en"])
