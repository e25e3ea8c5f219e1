"""A pack survives an address, whatever a reader calls its charts."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.meeting.item import MOST_ITEMS, Item, read, written
from dashboard.selection import Selection

WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
PAGES = st.sampled_from(["compare", "trends"])
QUERIES = st.sampled_from(["", "year=2024&indicator=cases_accepted", "areas=heshun,changle"])
ITEMS = st.builds(Item, PAGES, st.sampled_from(["compare_x", "trends_y"]), QUERIES, WORDS, WORDS)


@given(st.lists(ITEMS, max_size=MOST_ITEMS))
def test_what_was_written_is_read(items):
    assert read(written(items)) == tuple(items)


@given(st.lists(ITEMS, max_size=5))
def test_it_survives_the_address_of_the_page(items):
    selection = Selection(pack=tuple(items), year=2024)
    assert Selection.from_query(selection.to_query()) == selection


@given(st.text())
def test_any_other_word_is_a_pack_of_what_can_be_read(words):
    assert all(item.page and item.card for item in read(words))


def test_a_plain_item_is_short_and_can_be_read_by_people():
    item = Item("compare", "compare_cases_accepted", "year=2024", note="up")
    assert written([item, item]) == (
        "compare!compare_cases_accepted!year=2024!!up*compare!compare_cases_accepted!year=2024!!up"
    )


def test_no_more_than_a_meeting_bears_is_read():
    assert len(read("*".join(["compare!compare_x"] * 99))) == MOST_ITEMS
