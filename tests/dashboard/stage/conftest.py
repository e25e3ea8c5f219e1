from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser_kit import OpenPage, StartServer

DEMO = Path(__file__).with_name("demo.py")


@pytest.fixture
def open_demo(start_server: StartServer, open_page: OpenPage):  # type: ignore[no-untyped-def]
    """`open_demo("?lang=zh", width=390)` opens the demo page with both of its charts drawn."""

    def open_at(query: str = "", **how: object) -> Page:
        page = open_page(start_server(DEMO) + "/" + query, **how)
        page.locator(".card .main-svg .barlayer").nth(1).wait_for(state="attached")
        return page

    return open_at
