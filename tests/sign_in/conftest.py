"""A dashboard with an access file, a provider beside it, and a browser that knows neither yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser_kit import free_port, stranger
from tests.sign_in.provider import CLIENT, provider, secret_of
from tests.sign_in.running import running

ACCESS = """
address = "{address}"

[sign_in]
way = "openid"

[roles]
leader = "leader"
staff = "staff"
center = "center"

[visitors]
anonymous = "{anonymous}"
"""
SECRETS = """
[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "only for tests, and long enough to sign with"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{issuer}/.well-known/openid-configuration"
client_kwargs = {{ prompt = "login", scope = "openid" }}
"""
COOKIE_SECRET = "only for tests, and long enough to sign with"


@dataclass(frozen=True)
class Bureau:
    """A running server: its address, its data folder and its access file."""

    address: str
    data: Path
    access: Path


@pytest.fixture(scope="module")
def bureau(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bureau]:
    """A server whose readers sign in at the provider."""
    home, port = tmp_path_factory.mktemp("bureau"), free_port()
    address = f"http://127.0.0.1:{port}"
    with provider(free_port(), f"{address}/oauth2callback") as issuer:
        told = SECRETS.format(
            address=address, client=CLIENT, secret=secret_of(CLIENT), issuer=issuer
        )
        secrets = home / "secrets.toml"
        secrets.write_text(told, encoding="utf-8")
        secrets.chmod(0o600)
        access = home / "access.toml"
        access.write_text(ACCESS.format(address=address, anonymous="public"), encoding="utf-8")
        with running(built_data, access, port):
            yield Bureau(address, built_data, access)


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody who has never been here."""
    with stranger(browser) as context:
        yield context


def opened(visitor: BrowserContext, address: str) -> Page:
    """A page once its script has run."""
    page = visitor.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    return settled(page)


def settled(page: Page) -> Page:
    """Wait until nothing runs."""
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-script-state", "notRunning", timeout=60_000
    )
    return page


def sign_in(page: Page, name: str) -> Page:
    """Sign in as a person does: the button, the provider's form, its question, and back."""
    page.get_by_role("button", name="Sign in").click()
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill("any")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible(timeout=60_000)
    return settled(page)
