"""Every screen opens whole, in either language, for filed and invented figures, at any width."""

import re
from itertools import product
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.text import Text
from tests.browser_kit import HOST, PLOTLY
from tests.journeys.conftest import ready, screens, walk
from tests.many import TORTURE

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "zh")
PHONE, DESK = 390, 1280
# Figures, language and width: each pair of them once, and with invented figures, whose words are
# checked, both languages.
PAIRS = (
    ("filed", "en", DESK),
    ("filed", "zh", PHONE),
    ("demonstration", "en", PHONE),
    ("demonstration", "zh", DESK),
)
WALKS = tuple(product(("filed", "demonstration"), LANGUAGES, (DESK, PHONE))) if TORTURE else PAIRS
FOLDED = {"en": "Filters", "zh": "筛选"}
# On screen, both names stand where a name is searched for, and what reports say keeps its language.
# So does the setting that turns filing on.
IN_BOTH = ("sources", "method", "county", "health", "meeting", "file")
OTHER_LETTERS = {"en": re.compile(r"[\u4e00-\u9fff]"), "zh": re.compile(r"[A-Za-z]{3,}")}
RIGHT_ANYWHERE = {"English", "中文", "Skip to main content"}
# Words that can be seen, without icons.
SEEN = """
() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    const hidden = node.closest("[data-testid=stIconMaterial], style, script, noscript, template");
    if (!hidden && node.checkVisibility() && node.getBoundingClientRect().width > 1)
      found.push(walk.currentNode.textContent.trim());
  }
  return found.filter(Boolean);
}
"""
# The names of everything that reaches beyond the right edge, outside boxes that scroll.
BEYOND = """
() => {
  const boxes = ".scroller, .main-svg, .news, [data-testid=stDataFrame], [data-testid=stSidebar]";
  return [...document.querySelectorAll("[data-testid=stMain] *")]
    .filter((node) => !node.closest(boxes) && node.checkVisibility())
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
    .map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`);
}
"""


def leftovers(page: Page, language: str, version: str) -> list[str]:
    """Words on the screen that are in the other language."""
    other = OTHER_LETTERS[language]
    said = (words.replace(version, "") for words in page.evaluate(SEEN))
    return [words for words in said if words not in RIGHT_ANYWHERE and other.search(words)]


@pytest.mark.parametrize(("figures", "language", "width"), WALKS)
def test_all_screens_open_whole_ask_only_this_machine_and_never_scroll_sideways_on_a_phone(
    visit, figures, language, width
):
    page, asked = visit("method", figures=figures, lang=language, width=width), set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).hostname))
    page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).hostname))
    version = re.search("[0-9a-f]{8}", page.locator(".strip").inner_text())
    if width == PHONE:
        page.get_by_test_id("stExpandSidebarButton").click()
    for screen in walk(page, screens(), language):
        expect(page.locator(".strip")).to_have_class(re.compile(figures))
        if screen not in IN_BOTH and figures == "demonstration":
            assert leftovers(page, language, version[0]) == [], screen
        if width == PHONE:
            assert page.evaluate(BEYOND) == [], screen
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE, screen
    assert asked - {None, ""} <= {HOST}


def test_the_filters_fold_behind_one_button_on_a_phone(visit):
    page = visit("cases", lang="en", width=PHONE, fresh=True)
    for language in LANGUAGES:
        # In the second language from the same browser, which has every script by then.
        page.goto(page.url.replace("lang=en", f"lang={language}"))
        ready(page)
        words = Text(language)
        counties = page.get_by_role("combobox", name=words("filters.areas"), exact=True)
        button = page.get_by_role("button", name=FOLDED[language])
        expect(button).to_be_visible()
        expect(counties).to_be_hidden()
        button.click()
        expect(counties).to_be_visible()
        button.click()
        expect(counties).to_be_hidden()


def test_the_filters_stand_open_on_a_desk(visit):
    page = visit("cases")
    expect(page.get_by_role("combobox", name="Counties", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Filters")).to_be_hidden()


def test_a_second_visit_asks_for_plotly_no_more(visit):
    page = visit("cases", fresh=True)
    assert page.evaluate(f"{PLOTLY}.transferSize") > 0
    page.reload()
    assert ready(page).evaluate(f"{PLOTLY}.transferSize") == 0
