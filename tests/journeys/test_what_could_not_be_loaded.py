"""A report with a wrong column is named on the screen; every other figure stands."""

import pytest
from playwright.sync_api import expect

from tests import built_data as built
from tests.journeys.conftest import ready

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "What could not be loaded (1)"), ("zh", "未能载入的内容（1）")]
)
def test_the_sources_name_the_file_the_column_and_what_would_be_right(
    visit, troubled_dashboard, language, heading
):
    page = visit("sources", server=troubled_dashboard, lang=language)
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    problems = page.locator(".problems")
    wrong = {"en": "the column 'value' is missing", "zh": "缺少列'value'"}[language]
    for words in ("returns.csv", wrong, "'valeu'"):
        expect(problems).to_contain_text(words)


def test_the_overview_counts_it_among_what_needs_a_person(visit, troubled_dashboard):
    page = visit("overview", server=troubled_dashboard)
    expect(page.get_by_text("One row could not be loaded.")).to_be_visible()


def test_the_other_figures_stand(visit, troubled_dashboard):
    page = visit("cases", server=troubled_dashboard, areas="heshun", year=2016)
    expect(page.locator(".card h3").first).to_have_text(
        "Heshun County accepted 93 cases and closed 53 in 2016"
    )
    page.get_by_role("link", name="Sources").click()
    expect(page.get_by_text("6 reports, 236 figures; rows not loaded: 1")).to_be_visible()
    ready(page)


def test_the_build_said_so_by_its_exit_code(troubled_data):
    assert "returns.csv" in built.run("status", data=troubled_data).stdout
