"""Every figure is marked where it stands in the report, whatever else stands there."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from dashboard.marked_text import marked


def test_words_are_marked_with_what_they_give() -> None:
    page = marked("accepted 93 cases and closed 53.", [(0, 17, "r:1", "Accepted: 93")])
    assert page == '<mark title="Accepted: 93">accepted 93 cases</mark> and closed 53.'


def test_the_chosen_words_can_be_scrolled_to() -> None:
    page = marked("ab cd", [(0, 2, "r:1", "x"), (3, 5, "r:2", "y")], chosen="r:2")
    assert (
        page.count('id="chosen"') == 1 and '<mark id="chosen" class="chosen" title="y">cd' in page
    )


def test_two_figures_from_the_same_words_share_one_mark() -> None:
    page = marked("radio and internet", [(0, 18, "r:1", "Radio"), (0, 18, "r:2", "Internet")])
    assert page == '<mark title="Radio · Internet">radio and internet</mark>'


def test_markup_in_a_report_stays_text() -> None:
    assert "<script>" not in marked("<script>1</script>", [(0, 8, "r:1", '"><b>')])


@given(
    st.text(max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6),
)
def test_marking_never_changes_the_text(text: str, pairs: list[tuple[int, int]]) -> None:
    page = marked(text, [(a, b, f"r:{n}", "note") for n, (a, b) in enumerate(pairs)])
    assert html.unescape(re.sub(r"</?mark[^>]*>", "", page)) == text
