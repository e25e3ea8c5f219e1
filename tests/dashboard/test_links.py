"""A view's address gets its server in front where that is known, and decides the whole view."""

from datetime import date

import pytest

from dashboard import data
from dashboard.downloads.seal import encodable
from dashboard.links import ADDRESS, absolute, reachable, sealed, server, server_at
from dashboard.meeting.item import Item
from dashboard.query_letter import compose
from dashboard.selection import Selection
from dashboard.viewed import view_of
from tests.dashboard.downloads.cards import card
from tests.dashboard.screens import frame

SERVER = "http://127.0.0.1:8501"


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.mark.parametrize("of_server", [SERVER, f"{SERVER}/"])
def test_a_page_stands_behind_its_server_and_the_first_at_the_bare_address(of_server):
    assert absolute("compare?year=2016", of_server) == f"{SERVER}/compare?year=2016"
    assert absolute("overview?version=85d3fb87", of_server) == f"{SERVER}/?version=85d3fb87"


def test_without_a_server_an_address_stays_as_it_is():
    assert absolute("compare?year=2016", "") == "compare?year=2016"
    assert absolute("", SERVER) == "" and server() == ""


def test_the_address_set_by_hand_is_taken_if_it_is_one(monkeypatch):
    monkeypatch.setenv(ADDRESS, f"{SERVER}/aid")
    assert server() == f"{SERVER}/aid"
    for wrong in ("aid.example", "javascript:alert(1)", "ftp://aid", "http:"):
        assert not reachable(wrong)
        monkeypatch.setenv(ADDRESS, wrong)
        assert server() == ""


HERE = ("127.0.0.1:8501", "127.8.8.8", "[::1]:8501", "localhost:8501", "aid.localhost")


@pytest.mark.parametrize("host", HERE)
def test_an_address_of_this_machine_goes_into_nothing_unless_it_is_set_by_hand(host, monkeypatch):
    assert server_at(f"http://{host}/aid") == ""
    made = sealed(card(seal="compare?year=2016"), server_at(f"http://{host}"))
    assert made.seal == "compare?year=2016" and not encodable(made.seal)
    monkeypatch.setenv(ADDRESS, f"http://{host}")
    assert server_at("https://elsewhere.example.org") == f"http://{host}"


@pytest.mark.parametrize("address", ["https://aid.example.org/x", "https://example.org"])
def test_the_address_of_a_readers_browser_is_taken_where_others_can_open_it(address):
    assert server_at(address) == address


def test_a_seal_holds_the_choices_the_version_and_the_language_and_nothing_else_of_the_page():
    pack = (Item("compare", "compare_x"),)
    view = frame(language="zh", areas=("heshun",), year=2016, report="r", figure="f", pack=pack)
    version = view.snapshot.version
    assert view.seal("compare") == f"compare?areas=heshun&year=2016&version={version}&lang=zh"
    assert view.seal("meeting", pack=pack).startswith("meeting?areas=heshun&year=2016&pack=")


def test_a_seal_opens_the_view_that_it_was_made_of():
    view = frame(figures="demonstration", areas=("cuiwei",), years=(2018, 2022), context=False)
    opened = view_of(absolute(view.seal("trends"), SERVER))
    expected = view.selection.with_(version=view.snapshot.version, language="en")
    assert (opened.name, opened.selection) == ("trends", expected)
    assert view_of(absolute(view.seal("overview"), SERVER)).name == "overview"
    assert Selection.from_query(expected.to_query()) == expected


def test_a_query_letter_names_the_view_of_its_county_and_nothing_else_that_was_picked():
    view = frame(areas=("changle", "heshun"), indicator="cases_closed", years=(2016, 2017))
    rows = data.rows(view.snapshot, "area_figures", area="heshun")
    letter = compose(view, "heshun", rows, [], date(2026, 11, 28), SERVER)
    version = view.snapshot.version
    assert letter.version.endswith(
        f"{SERVER}/county?years=2016-2017&area=heshun&version={version}&lang=en"
    )
