"""The saved page draws its charts and opens the words behind a bar with the network off."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard.downloads import offline
from dashboard.told import Told
from tests.dashboard.charts.build import mark
from tests.dashboard.downloads.cards import card
from tests.dashboard.downloads.slides.reading import LABELS, bars

WORDS = Told("Heshun: 93 cases", "In 2016 ", "93 cases were accepted", ", more than", (("A", "B"),))
MARKS = (mark("Heshun", 93.0), mark("Changle", 5000.0, ">"))


def page_of(language: str = "en", **more: object) -> str:
    cards = [card(("Heshun", 2016, 93), figure=bars_figure(), **more)]
    told = {"heshun-2016:1": WORDS}
    labels = LABELS[language]
    made = offline.write(cards, told, labels, title=str(more.get("title", "T")), language=language)
    return made.decode("utf-8")


def bars_figure() -> dict[str, Any]:
    return bars(*MARKS)


def inside(page: str, name: str) -> Any:
    found = re.search(f'<script type="application/json" id="{name}">(.*?)</script>', page, re.S)
    assert found is not None
    return json.loads(found[1])


def test_cards_and_words_are_inside():
    page = page_of("zh")
    (shown,) = inside(page, "data")["cards"]
    assert shown["source"] == "Source: Heshun 2016" and set(shown["figure"]) == {"data", "layout"}
    assert inside(page, "told")["heshun-2016:1"]["quote"] == "93 cases were accepted"
    assert '<html lang="zh-CN">' in page


def test_the_menu_offers_what_needs_no_server():
    labels = inside(page_of(), "data")["labels"]
    assert {"png", "svg", "copy"} <= set(labels) and not {"pptx", "csv", "xlsx"} & set(labels)


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "</title><!--", "مقاطعة 😀"])
def test_a_name_is_never_markup(name):
    page = page_of(title=name)
    assert inside(page, "data")["cards"][0]["title"] == name
    assert page.count("<script") == 4 and "<script>alert" not in page


def test_every_figure_that_something_leads_to_is_known():
    assert offline.figures_of([card(figure=bars_figure())]) == {"heshun-2016:1", "changle-2016:1"}


@pytest.mark.browser
def test_a_bar_leads_to_its_words_with_the_network_off(browser, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(page_of(), encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked, troubles = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(file.as_uri())
    bar = page.locator(".card .barlayer .point path").first
    bar.wait_for(state="attached")
    box = bar.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 8, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + 8, box["y"] + box["height"] / 2)
    expect(page.locator("dialog mark")).to_have_text("93 cases were accepted")
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert troubles == []
    context.close()
