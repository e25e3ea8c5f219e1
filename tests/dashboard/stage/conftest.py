from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser_kit import OpenPage, StartServer

DEMO = Path(__file__).with_name("demo.py")
# Every chart is as wide as its place.
FITTED = """
() => [...document.querySelectorAll(".card .plot")].every((plot) =>
  Math.abs(plot.querySelector(".main-svg").getBoundingClientRect().width - plot.clientWidth) < 1)
"""


@pytest.fixture
def open_demo(start_server: StartServer, open_page: OpenPage):  # type: ignore[no-untyped-def]
    """`open_demo("?lang=zh", width=390)` opens the demo page with both of its charts drawn."""

    def open_at(query: str = "", **how: object) -> Page:
        page = open_page(start_server(DEMO) + "/" + query, **how)
        page.locator(".card .main-svg .barlayer").nth(1).wait_for(state="attached")
        return page

    return open_at


@pytest.fixture
def open_demo_once(start_server: StartServer, open_once: OpenPage):  # type: ignore[no-untyped-def]
    """As `open_demo`, for tests that leave the page as it was: those of a file share it.

    A `width` is set on the page that is shared, so that a chart follows it as on a person's screen.
    """

    def open_at(query: str = "", width: int = 1280, **how: object) -> Page:
        page = open_once(start_server(DEMO) + "/" + query, **how)
        page.set_viewport_size({"width": width, "height": 900})
        page.locator(".card .main-svg .barlayer").nth(1).wait_for(state="attached")
        page.wait_for_function(FITTED)
        return page

    return open_at
