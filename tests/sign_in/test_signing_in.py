"""Readers sign in, see what their role allows, and sign out."""

import json

from playwright.sync_api import BrowserContext, Page, expect

from tests.sign_in.conftest import Bureau, opened, sign_in


def screens(page: Page) -> list[str]:
    return [each.strip() for each in page.get_by_test_id("stSidebarNav").get_by_role("link").all_inner_texts()]


def test_a_visitor_sees_what_is_public_and_a_leader_signs_in_to_see_all(
    bureau: Bureau, visitor: BrowserContext
):
    page = opened(visitor, f"{bureau.address}/compare?lang=en")
    assert "Data health" not in " ".join(screens(page))
    sign_in(page, "leader-1")
    shown = " ".join(screens(page))
    assert "Data health" in shown and "File a report" not in shown
    trail = [json.loads(line) for line in (bureau.access.parent / "audit.jsonl").read_text().splitlines()]
    assert (trail[-1]["what"], trail[-1]["who"], trail[-1]["role"]) == ("signed_in", "leader-1", "leader")
