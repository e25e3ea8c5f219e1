"""An address holds the view as ids and survives anything that is typed into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import GROUPS, PERIOD_KINDS, TABS, Selection

IDS = st.from_regex(r"[a-z0-9_.\-]{1,20}", fullmatch=True)
SELECTIONS = st.builds(
    Selection,
    figures=st.sampled_from(["filed", "demonstration"]),
    parent=st.none() | IDS,
    areas=st.lists(IDS, max_size=5, unique=True).map(tuple),
    years=st.none() | st.tuples(st.integers(1990, 2010), st.integers(2011, 2030)),
    year=st.none() | st.integers(1990, 2030),
    period=st.sampled_from(PERIOD_KINDS),
    indicator=st.none() | IDS,
    figure=st.none() | IDS,
    context=st.booleans(),
    group=st.sampled_from(GROUPS),
    tab=st.sampled_from(TABS),
    second=st.none() | IDS,
    version=st.none() | st.from_regex(r"[0-9a-f]{8,16}", fullmatch=True),
    language=st.sampled_from([None, "en", "zh"]),
)


@given(SELECTIONS)
def test_an_address_restores_the_exact_view(selection: Selection) -> None:
    assert Selection.from_query(selection.to_query()) == selection


def test_the_plain_view_has_a_plain_address() -> None:
    assert Selection().to_query() == {}


@pytest.mark.parametrize(
    "query",
    [
        {"areas": "<script>alert(1)</script>"},
        {"years": "2020"},
        {"years": "x-y"},
        {"period": "fortnight"},
        {"lang": "fr"},
        {"group": "neighbours"},
        {"tab": "league"},
        {"indicator": "a'; DROP TABLE figure; --"},
        {"unknown": "1"},
    ],
)
def test_what_is_not_a_sound_choice_is_passed_over(query: dict[str, str]) -> None:
    assert Selection.from_query(query) == Selection()


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=60), max_size=8))
def test_no_address_breaks_the_page(query: dict[str, str]) -> None:
    Selection.from_query(query)


def test_years_the_wrong_way_round_are_turned() -> None:
    assert Selection.from_query({"years": "2020-2016"}).years == (2016, 2020)
