"""What one run of the script sends to the page."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.card import SHOWN_ROWS

DEMO = Path(__file__).with_name("demo.py")


@pytest.fixture(scope="module")
def sent():
    page = AppTest.from_file(str(DEMO)).run(timeout=30)
    assert not page.exception
    (component,) = (each for each in page.main if "bidi" in each.type)
    return json.loads(component.proto.json)


def test_a_run_sends_the_cards_in_order_without_their_export(sent):
    assert [card["id"] for card in sent["cards"]] == ["consultations", "closed"]
    assert all("export" not in card for card in sent["cards"])


def test_a_long_table_is_sent_in_part_with_its_true_length(sent):
    short, long = (card["table"] for card in sent["cards"])
    assert (len(short["rows"]), len(short["figures"]), short["total"]) == (5, 5, 5)
    assert (len(long["rows"]), long["total"]) == (SHOWN_ROWS, 1200)


def test_plotly_is_sent_as_an_address_on_this_server(sent):
    assert sent["plotly"].startswith("/component/") and "plotly.min.js?version=" in sent["plotly"]
    assert len(json.dumps(sent)) < 100_000


def test_colours_stay_tokens_and_both_palettes_travel(sent):
    assert sent["cards"][0]["figure"]["data"][0]["marker"]["color"] == "@accepted"
    assert sent["palettes"].keys() == {"light", "dark"}


def test_no_file_is_sent_unless_asked_for(sent):
    assert sent["file"] is None
