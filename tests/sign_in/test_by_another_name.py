"""The pages alone, without the server around them, are for this machine by its own names."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.browser_kit import serve
from tests.sign_in.raw import sent

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


@pytest.fixture(scope="module")
def pages(built_data: Path) -> Iterator[str]:
    """`streamlit run dashboard/app.py`."""
    with serve(APP, LEGAL_AID_DATA=str(built_data)) as address:
        yield address


def test_by_its_own_name_it_shows_all(pages: str):
    assert b"Data health" in sent(pages, "compare?lang=en", {})


def test_a_page_from_elsewhere_that_takes_an_address_here_gets_no_connection(pages: str):
    port = pages.rpartition(":")[2]
    with pytest.raises(InvalidStatus):
        connect(
            f"{pages.replace('http', 'ws')}/_stcore/stream",
            origin=f"http://evil.example:{port}",
            additional_headers={"Host": f"evil.example:{port}"},
        ).__enter__()


def test_through_a_proxy_it_shows_nothing(pages: str):
    found = sent(pages, "compare?lang=en", {"X-Forwarded-For": "192.0.2.7"})
    assert b"You may not see these figures" in found and b"Cases accepted" not in found
