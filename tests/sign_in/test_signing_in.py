"""Readers sign in, see what their role allows, and sign out."""

import json
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from tests.sign_in.conftest import COOKIE_SECRET, Bureau, opened, settled, sign_in
from tests.sign_in.raw import sent

COOKIE = "_streamlit_user"
LATER = int(time.time()) + 10_000  # than any sign-in here
HEALTH, FILE = "Data health", "File a report"


def screens(page: Page) -> str:
    """The names of all screens that are offered."""
    return " ".join(page.get_by_test_id("stSidebarNav").get_by_role("link").all_inner_texts())


def trail(bureau: Bureau) -> list[dict[str, Any]]:
    written = (bureau.access.parent / "audit.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in written.splitlines()]


def again(page: Page) -> Page:
    """The same address once more, as after reloading."""
    page.reload()
    return settled(page)


@pytest.fixture
def rules(bureau: Bureau) -> Iterator[Bureau]:
    """The access file may be changed; it is put back afterwards."""
    before = bureau.access.read_text(encoding="utf-8")
    yield bureau
    bureau.access.write_text(before, encoding="utf-8")


def test_a_visitor_sees_what_is_public_and_a_leader_signs_in_to_see_all(
    bureau: Bureau, visitor: BrowserContext
):
    page = opened(visitor, f"{bureau.address}/compare?lang=en")
    assert HEALTH not in screens(page)
    sign_in(page, "leader-1")
    assert HEALTH in screens(page) and FILE not in screens(page)
    last = trail(bureau)[-1]
    assert (last["what"], last["who"], last["role"]) == ("signed_in", "leader-1", "leader")


def test_staff_may_file_and_a_center_for_its_own_county_alone(
    bureau: Bureau, visitor: BrowserContext
):
    page = sign_in(opened(visitor, bureau.address), "staff-1")
    assert HEALTH in screens(page) and FILE in screens(page)
    page.get_by_role("button", name="Sign out").click()
    page = sign_in(opened(visitor, bureau.address), "center-heshun-1")
    assert HEALTH in screens(page) and FILE in screens(page)


def test_a_copied_cookie_is_worth_nothing_after_signing_out(
    bureau: Bureau, visitor: BrowserContext
):
    page = sign_in(opened(visitor, bureau.address), "leader-2")
    copied = [each for each in visitor.cookies() if each["name"].startswith(COOKIE)]
    assert HEALTH.encode() in told_with(bureau, copied)
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/session/end*")
    after = told_with(bureau, copied)
    assert HEALTH.encode() not in after and b"Compare" in after
    assert trail(bureau)[-1]["what"] == "signed_out"


def told_with(bureau: Bureau, cookies: list[Any]) -> bytes:
    """All that another connection is sent that brings these cookies."""
    brought = "; ".join(f"{each['name']}={each['value']}" for each in cookies)
    return sent(bureau.address, "compare?lang=en", {"Cookie": brought})


def test_a_role_that_is_taken_away_ends_in_the_middle_of_a_session(
    rules: Bureau, visitor: BrowserContext
):
    page = sign_in(opened(visitor, rules.address), "leader-3")
    assert HEALTH in screens(page)
    told = rules.access.read_text(encoding="utf-8")
    rules.access.write_text(told.replace('leader = "leader"', 'leader = "public"'), "utf-8")
    # The next thing that the reader does; the connection is the same.
    page.get_by_text("中文").click()
    expect(page.get_by_role("button", name="退出登录")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav").get_by_role("link", name="数据质量")).to_have_count(
        0
    )


def test_a_sign_in_ends_after_its_hours(rules: Bureau, visitor: BrowserContext):
    page = sign_in(opened(visitor, rules.address), "leader-4")
    told = rules.access.read_text(encoding="utf-8")
    rules.access.write_text(told.replace("[roles]", "hours = 0.0000001\n\n[roles]"), "utf-8")
    assert HEALTH not in screens(again(page))
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_an_access_file_that_breaks_lets_nobody_in_who_was_out(
    rules: Bureau, visitor: BrowserContext
):
    rules.access.write_text("[roles\n", encoding="utf-8")
    page = opened(visitor, f"{rules.address}/compare?lang=en")
    assert HEALTH not in screens(page)
    rules.access.unlink()
    expect(again(page).get_by_test_id("stSidebarNav")).to_have_count(0)


def claims(bureau: Bureau, **other: Any) -> dict[str, Any]:
    """What a cookie of a leader holds."""
    told = {"sub": "leader-5", "groups": ["leader"], "aud": "legal-aid", "iat": int(time.time())}
    return {**told, "origin": bureau.address, "is_logged_in": True, "provider": "default", **other}


def told_to(bureau: Bureau, told: Mapping[str, Any], secret: str = COOKIE_SECRET) -> bytes:
    """All that a connection is sent that brings a cookie with these claims."""
    value = create_signed_value(secret, COOKIE, json.dumps(told)).decode()
    return sent(bureau.address, "compare?lang=en", {"Cookie": f"{COOKIE}={value}"})


def test_a_cookie_that_this_server_signed_counts(bureau: Bureau):
    assert HEALTH.encode() in told_to(bureau, claims(bureau))


@pytest.mark.parametrize(
    "other",
    [
        {"aud": "another"},
        {"aud": None},
        {"aud": ["another", "a third"]},
        {"iat": 1},
        {"iat": LATER},
        {"iat": "now"},
        {"origin": "http://elsewhere.example"},
        {"is_logged_in": "yes"},
    ],
    # Every process of a run names a test alike, whatever its clock says.
    ids=lambda other: str(other).replace(str(LATER), "later"),
)
def test_claims_for_another_client_another_time_or_another_place_do_not(
    bureau: Bureau, other: dict[str, Any]
):
    found = told_to(bureau, claims(bureau, **other))
    assert HEALTH.encode() not in found and b"Compare" in found


def test_a_cookie_signed_with_another_secret_does_not(bureau: Bureau):
    found = told_to(bureau, claims(bureau), "another secret of some forty characters")
    assert HEALTH.encode() not in found


def test_headers_of_a_proxy_do_not_where_people_sign_in_at_a_provider(bureau: Bureau):
    headers = {"sub": "leader-6", "groups": "leader", "X-Forwarded-User": "leader-6"}
    assert HEALTH.encode() not in sent(bureau.address, "compare?lang=en", headers)


def test_the_answer_of_the_provider_cannot_be_given_twice(
    bureau: Bureau, visitor: BrowserContext, browser: Browser
):
    page, answers = opened(visitor, bureau.address), list[str]()
    page.on("request", lambda asked: answers.append(asked.url))
    sign_in(page, "leader-7")
    (answer,) = [url for url in answers if "/oauth2callback?" in url]
    thief = browser.new_context(locale="en-US")
    assert HEALTH not in screens(opened(thief, answer))
    visitor.clear_cookies(name=COOKIE)
    assert HEALTH not in screens(opened(visitor, answer))
