"""A leader opens the address on an old chart after a correction and reads what changed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import built_data as built
from tests.browser_kit import serve
from tests.journeys.conftest import SERVED, in_address, ready

pytestmark = pytest.mark.browser
CORRECTION = """
[[correction]]
area = "heshun"
indicator = "cases_closed"
period = { kind = "year", reporting_year = 2016 }
expect = 53
action = "override"
value = 63
status = "confirmed"
reason = { en = "The center counted again.", zh = "中心重新清点。" }
by = { en = "Statistics section", zh = "统计科" }
date = 2026-11-20
"""
OLD, NEW = "Heshun County accepted 93 cases and closed 53", "and closed 63"


@pytest.fixture
def own_data(built_data: Path, tmp_path: Path) -> Path:
    """The published figures as they are, in a folder that this test may correct."""
    return Path(shutil.copytree(built_data, tmp_path / "data"))


@pytest.fixture
def server(own_data: Path) -> Iterator[str]:
    with serve(SERVED, LEGAL_AID_DATA=str(own_data)) as address:
        yield address


def copied_link(page: Page) -> str:
    """The address that the first card's menu copies."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    card = page.locator(".card").first
    card.locator(".download").click()
    card.locator("[data-format=link]").click()
    expect(card.locator(".status")).to_have_text("Copied.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def correct(data: Path) -> None:
    """The center's new number goes into the ledger, and is published."""
    with (data / "corrections" / "heshun-2016.toml").open("a", encoding="utf-8") as ledger:
        ledger.write(CORRECTION)
    built.build(data)


def test_an_old_seal_shows_the_old_figure_and_tells_what_changed_since(visit, server, own_data):
    page = visit("cases", server=server, areas="heshun", year=2016, lang="en")
    seal = copied_link(page)
    assert seal.startswith(f"{server}/cases?areas=heshun&year=2016&version=")
    # Others can't open an address of this machine, so that nothing taken along names it.
    on_paper = seal.removeprefix(f"{server}/")
    assert page.locator(".card .seal").first.text_content() == f"Exact view: {on_paper}"
    correct(own_data)

    page.goto("about:blank")
    page.goto(seal)
    ready(page)
    assert seal.endswith("&lang=en")  # which opens it in the language in which it was sealed
    version = seal.removesuffix("&lang=en").rpartition("=")[2]
    expect(page.locator(".card h3").first).to_contain_text(OLD)
    strip = page.locator(".strip.old")
    expect(strip).to_contain_text(f"You are looking at data version {version}")
    expect(strip).to_contain_text("0 figures new, 1 corrected, 0 withdrawn")
    assert copied_link(page) == seal

    page.get_by_role("link", name="See what changed").click()
    change = page.locator(".changes li")
    expect(change).to_contain_text("Heshun County · Cases closed")
    expect(change).to_contain_text("53 cases → 63 cases")
    expect(change).to_contain_text("Was: “53 cases were closed”")
    expect(change).to_contain_text(
        "Why: The center counted again. (Statistics section, 2026-11-20)"
    )
    change.get_by_role("link", name="its words").first.click()
    expect(page.locator("mark.chosen")).to_have_text("53 cases were closed")
    in_address(page, f"version={version}")

    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Cases").click()
    expect(page.locator(".card h3").first).to_contain_text(OLD)
    page.get_by_role("button", name="Show the newest").click()
    expect(page.locator(".card h3").first).to_contain_text(NEW)
    expect(strip).to_have_count(0)
    assert "version" not in page.url
