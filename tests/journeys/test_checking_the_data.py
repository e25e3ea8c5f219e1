"""A statistics officer sees who has not reported, and reads the words of a check that fails."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import in_address, pick, ready

pytestmark = pytest.mark.browser


def test_sees_which_counties_have_not_reported(visit):
    page = visit(figures="demonstration", year=2021)
    page.get_by_role("link", name="Open data health").click()
    expect(page.locator("h1").first).to_have_text("Data health")
    pick(page, "What was reported of", "accepted", "Cases accepted")
    in_address(page, "indicator=cases_accepted")
    grid = ready(page).locator(".card").first
    expect(grid.locator("h3")).to_contain_text("expected figures are missing")
    grid.get_by_text("Not reported (").click()
    expect(grid).to_contain_text("Cuiwei County has no figure for 2020–2021.")


def test_opens_the_words_of_a_failed_check(visit):
    page = visit("health", lang="en")
    line = page.locator("li", has_text="Zhenjiang District 2024")
    expect(line).to_contain_text("= 1,241; the report prints Consultations answered 1,238")
    line.get_by_role("link").click()
    in_address(page, "report=public-notices")
    ready(page)
    expect(page.locator("h1").first).to_have_text("Sources")


def test_opens_the_words_of_a_failed_check_from_the_table(visit):
    page = visit("health", lang="en")
    card = page.locator(".card", has_text="of 3 checks fails")
    card.get_by_role("tab", name="Table").press("Enter")
    card.locator("tbody tr").first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Zhenjiang District · Consultations answered: 1,238")
