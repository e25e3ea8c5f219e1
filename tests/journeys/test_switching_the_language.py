"""A leader reads everything in one language, whichever it is."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import ready

pytestmark = pytest.mark.browser


def test_the_switch_turns_names_titles_and_filters_into_chinese_and_back(visit):
    page = visit("cases", areas="heshun", year=2016)
    page.get_by_text("中文", exact=True).click()
    expect(page.locator(".card h3").first).to_have_text("和顺县2016年受理93件，办结53件")
    ready(page)
    expect(page.get_by_role("combobox", name="统计期间")).to_have_value("全年")
    expect(page.get_by_role("link", name="案件")).to_be_visible()
    page.get_by_text("English", exact=True).click()
    expect(page.locator(".card h3").first).to_contain_text("Heshun County accepted 93 cases")


@pytest.mark.parametrize(("locale", "heading"), [("zh-CN", "总览"), ("en-GB", "Overview")])
def test_a_first_visit_speaks_the_language_of_the_browser(visit, locale, heading):
    page = visit(locale=locale)
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
