"""A year and a campaign month never share a bar, and the screen says why."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import in_address, ready

pytestmark = pytest.mark.browser
HESHUN, CHANGLE, UNNAMED = "Heshun County", "Changle District", "Unnamed county (2017 report)"
BARS = ".card .barlayer .point"


def unfold(page: Page) -> str:
    """The sentences under the first "Not compared"."""
    fold = page.locator("details.refused:visible").first
    fold.locator("summary").click()
    expect(fold.locator("ul")).to_be_visible()
    return fold.locator("ul").inner_text()


def told(page: Page) -> str:
    """What the first chart says to those who cannot see it."""
    return page.locator(".card [role=img]").first.get_attribute("aria-label") or ""


def test_the_year_2016_has_heshun_alone(visit):
    page = visit("compare", indicator="consultations", year=2016)
    expect(page.locator(BARS)).to_have_count(1)
    assert HESHUN in told(page)
    assert CHANGLE not in told(page) and UNNAMED not in told(page)
    assert "58 other counties have no figure of this for 2016." in unfold(page)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                f"{CHANGLE} reports a campaign month for 2017, not a full year.",
                f"{UNNAMED} reports a campaign month for 2017, not a full year.",
            ),
        ),
        (
            "zh",
            (
                "长乐区2017年上报的是宣传月（专项活动）数据，而不是全年数据。",
                "未具名县(2017年报告)2017年上报的是宣传月（专项活动）数据，而不是全年数据。",
            ),
        ),
    ],
)
def test_the_months_get_no_bar_among_years_and_the_screen_says_why(visit, language, sentences):
    page = visit("compare", indicator="consultations", year=2017, lang=language)
    expect(page.locator(BARS)).to_have_count(0)
    why = unfold(page)
    for sentence in sentences:
        assert sentence in why


def test_the_link_beside_the_reason_leads_to_the_months_among_themselves(visit):
    page = visit("compare", indicator="consultations", year=2017, areas="heshun")
    unfold(page)
    page.get_by_role("link", name="Show its figure where it fits").first.click()
    in_address(page, "period=campaign")
    ready(page)
    expect(page.locator(BARS)).to_have_count(2)
    words = told(page)
    assert f"{CHANGLE} · ≥ 1,000 person-times" in words
    assert f"{UNNAMED} · > 300 person-times" in words
    assert (
        f"{HESHUN} has no figure of this for 2017; its nearest is of 2016 (full year)."
        in unfold(page)
    )


def test_outreach_of_2017_says_that_there_are_only_months_and_shows_them_alone(visit):
    page = visit("outreach", year=2017)
    expect(page.locator(BARS)).to_have_count(0)
    expect(page.get_by_text("No county in view reports outreach of a full year")).to_be_visible()
    page.get_by_role("button", name="report a campaign month for 2017").click()
    in_address(page, "period=campaign")
    expect(page.locator(BARS).first).to_be_attached()
    charts = page.locator(".card:has(.barlayer .point) [role=img]")
    words = " ".join(chart.get_attribute("aria-label") or "" for chart in charts.all())
    assert "Changle District · > 6,000 copies · 2017 campaign month" in words
    assert HESHUN not in words and "full year" not in words


def test_outreach_of_a_year_lists_the_part_year_with_its_reason(visit):
    page = visit("outreach", year=2021)
    assert "Xinhui District reports a part of a year for 2021, not a full year." in unfold(page)
