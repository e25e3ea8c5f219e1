"""Charts are added, moved, named and taken out; a template is a whole pack."""

import pytest

from dashboard.meeting import charts, pack
from dashboard.meeting.item import MOST_ITEMS, Item
from tests.dashboard.screens import frame

A, B, C = (Item("compare", f"compare_{name}") for name in "abc")


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def test_a_chart_moves_by_one_and_stays_at_the_ends():
    assert pack.moved((A, B, C), 2, -1) == (A, C, B)
    assert pack.moved((A, B, C), 0, 1) == (B, A, C)
    assert pack.moved((A, B, C), 0, -1) == pack.moved((A, B, C), 2, 1) == (A, B, C)


def test_a_chart_is_taken_out_and_another_is_named():
    assert pack.without((A, B, C), 1) == (A, C)
    assert pack.changed((A, B), 1, note="up")[1].note == "up"


def test_a_chart_is_found_where_it_stands_by_now_or_else_where_it_stood():
    assert pack.place_of((B, A, C), A, 0) == 1
    renamed = pack.changed((A, B, C), 1, title="Told")
    assert pack.place_of(renamed, B, 1) == 1
    assert pack.place_of((A,), C, 2) == 0


def test_a_full_pack_takes_no_more():
    full = (A,) * MOST_ITEMS
    assert pack.added(full, B) == full and pack.added((A,), B) == (A, B)


def test_an_item_keeps_the_view_and_not_what_is_open_beside_it():
    view = frame(figures="demonstration", year=2024, report="x", language="zh", pack=(A,))
    item = pack.item_of(view, "compare_cases_accepted")
    assert item == Item("compare", "compare_cases_accepted", "figures=demonstration&year=2024")


def test_a_pack_shows_the_charts_of_its_views_with_the_readers_words():
    view = frame(figures="demonstration")
    query = "figures=demonstration&indicator=cases_accepted&year=2024"
    items = [
        Item("compare", "compare_cases_accepted", query, note="Ask Xitang why"),
        Item("compare", "compare_cases_accepted", query, title="Our title"),
        Item("compare", "compare_nothing", query),
        Item("nowhere", "nowhere_x"),
    ]
    first, second, *gone = charts.cards(view, items)
    assert first is not None and second is not None and gone == [None, None]
    assert first.note == "Ask Xitang why" and "783" in first.title
    assert second.title == "Our title" and first.id != second.id


def test_a_yearly_review_takes_every_screen_that_has_charts():
    view = frame(figures="demonstration")
    found = charts.items_of(view, pack.review(view))
    pages = list(dict.fromkeys(item.page for item in found))
    assert pages == ["overview", "trends", "compare", "cases", "outreach", "health"]
    assert None not in charts.cards(view, found)


def test_a_briefing_is_of_its_county_alone():
    view = frame(figures="demonstration")
    found = charts.items_of(view, pack.briefing(view, "xitang"))
    assert {item.page for item in found} == {"county", "trends", "health"}
    assert all("xitang" in item.query for item in found)
