"""What a reader sees and can do with a chart."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.charts.palette import PALETTES
from tests.browser_kit import PLOTLY

pytestmark = pytest.mark.browser
BAR = ".card:first-child .barlayer .point path"
LAST_BAR = ".card:first-child .barlayer .point:nth-child(5)"


def rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))


def click_last_bar(page):
    box = page.locator(LAST_BAR).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_chart_is_drawn_with_everything_it_must_say(open_demo_once):
    card = open_demo_once().locator(".card").first
    expect(card.locator("h3")).to_contain_text("at least 5,000 consultations")
    image = card.get_by_role("img")
    expect(image).to_have_attribute("aria-label", re.compile("^Bar chart of consultations by year"))
    for words in ("solid: exact", "Not compared (3)", "Source: Report on legal aid", "4f2a"):
        expect(card).to_contain_text(words)
    assert card.locator(".barlayer .point").count() == 5


def test_a_click_on_a_bar_leads_to_its_words_once(open_demo):
    page = open_demo()
    click_last_bar(page)
    expect(page.get_by_text("Words of: heshun-2016:1")).to_be_visible()
    page.get_by_text("Other figures").click()
    expect(page.get_by_text("Words of: None")).to_be_visible()


def test_the_keyboard_reaches_the_words_through_the_table(open_demo):
    page = open_demo()
    page.get_by_role("tab", name="Table").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Read the words behind: Heshun, 2013").press("Enter")
    expect(page.get_by_text("Words of: heshun-2013:1")).to_be_visible()


def test_the_tabs_move_by_arrow_and_show_the_definition(open_demo):
    page = open_demo()
    page.get_by_role("tab", name="Table").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Definition").first).to_have_attribute(
        "aria-selected", "true"
    )
    expect(page.get_by_text("Each person advised").first).to_be_visible()


def test_a_long_table_says_how_many_rows_the_download_has(open_demo):
    card = open_demo().locator(".card").nth(1)
    card.get_by_role("tab", name="Table").click()
    expect(card).to_contain_text("The first 250 of 1,200 rows")
    assert card.locator("tbody tr").count() == 250


def test_other_figures_redraw_the_same_chart_in_place_and_are_announced(open_demo):
    page = open_demo()
    before = page.locator(".card:first-child .plot").bounding_box()
    page.evaluate("document.querySelector('.card .plot').dataset.kept = 'yes'")
    page.evaluate("document.querySelector('.card .main-svg').dataset.kept = 'yes'")
    page.get_by_text("Other figures").click()
    expect(page.locator(".card:first-child .barlayer")).to_contain_text("7,300")
    expect(page.locator(".card:first-child .plot")).to_have_attribute("data-kept", "yes")
    expect(page.locator(".card:first-child .main-svg").first).to_have_attribute("data-kept", "yes")
    expect(page.locator(".news")).to_contain_text("Redrawn: Heshun answered")
    assert page.locator(".card:first-child .plot").bounding_box() == before


def test_an_open_table_stays_open_and_follows_the_figures(open_demo):
    page = open_demo()
    page.get_by_role("tab", name="Table").first.click()
    page.get_by_text("Other figures").click()
    expect(page.get_by_role("tabpanel").first).to_contain_text("7,300")


def test_the_theme_changes_the_colours_without_the_server(open_demo):
    page = open_demo()
    bar = page.locator(BAR).first
    expect(bar).to_have_css("fill", rgb(PALETTES["light"]["accepted"]))
    page.emulate_media(color_scheme="dark")
    expect(bar).to_have_css("fill", rgb(PALETTES["dark"]["accepted"]))
    expect(page.get_by_text("Runs: 1")).to_be_visible()
    expect(page.locator(".news")).to_be_empty()


def test_only_addresses_of_this_dashboard_become_links(open_demo):
    card = open_demo().locator(".card").first
    card.get_by_text("Not compared (3)").click()
    expect(card.locator(".refused li")).to_have_count(3)
    expect(card.locator(".refused a")).to_have_count(1)
    expect(card.locator(".refused a")).to_have_attribute("href", re.compile(r"/\?page=outreach$"))


def test_a_refused_figure_leads_to_its_words(open_demo):
    page = open_demo()
    page.get_by_text("Not compared (3)").first.click()
    page.locator(".refused button").first.click()
    expect(page.get_by_text("Words of: changle-0:1")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_phone_never_scrolls_sideways(open_demo, language):
    page = open_demo(f"?lang={language}&demo=1", width=390)
    page.get_by_role("tab").first.click()
    wide = page.evaluate(
        "[...document.querySelectorAll('.legal-aid-stage *')]"
        ".filter((n) => !n.closest('.scroller, .main-svg, .news, [hidden]'))"
        ".filter((n) => n.getBoundingClientRect().right > innerWidth + 0.5)"
        ".map((n) => n.className)"
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_chart_follows_the_width_of_its_window(open_demo):
    page = open_demo(width=1280)
    page.set_viewport_size({"width": 700, "height": 900})
    page.wait_for_function(
        "() => document.querySelector('.card .main-svg').getBoundingClientRect().width < 650"
    )


def test_a_map_is_no_higher_than_its_breadth_needs(open_demo):
    page = open_demo("?aspect=0.5", width=1280)
    plot = page.locator(".card .plot").first
    expect(plot).to_have_css("height", "320px")
    page.set_viewport_size({"width": 390, "height": 900})
    page.wait_for_function("() => document.querySelector('.card .plot').offsetHeight < 220")
    drawn = plot.locator(".main-svg").first.bounding_box()
    assert drawn["height"] == plot.bounding_box()["height"]
    assert drawn["height"] == pytest.approx((drawn["width"] - 76) * 0.5 + 64, abs=1)


def test_paper_shows_whole_light_charts_without_controls(open_demo):
    page = open_demo(dark=True)
    bar = page.locator(BAR).first
    expect(bar).to_have_css("fill", rgb(PALETTES["dark"]["accepted"]))
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(bar).to_have_css("fill", rgb(PALETTES["light"]["accepted"]))
    expect(page.locator(".download").first).to_be_hidden()
    expect(page.locator(".refused li").first).to_be_visible()
    expect(page.locator(".card").first).to_have_css("break-inside", "avoid")
    assert page.locator(".card .main-svg").first.bounding_box()["width"] == 640
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(bar).to_have_css("fill", rgb(PALETTES["dark"]["accepted"]))


def test_plotly_comes_from_this_server_as_a_script(open_demo_once):
    page = open_demo_once()
    answer = page.request.get(page.evaluate(f"{PLOTLY}.name"))
    assert "javascript" in answer.headers["content-type"]


def test_a_chart_that_cannot_be_drawn_says_so_and_leaves_its_table(open_demo, open_page):
    address = open_demo().url
    page = open_page("about:blank", fresh=True)
    page.route("**/plotly.min.js*", lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role("alert").first).to_contain_text("The chart could not be drawn")
    page.get_by_role("tab", name="Table").first.click()
    expect(page.get_by_role("tabpanel").first).to_contain_text("5,000")
