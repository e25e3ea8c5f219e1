"""Accepted and closed stand in one row in their two colours, each with its own hedge."""

import pytest

from dashboard.charts.pair_bars import pair_bars

from .build import NUMBER, WORDS, bars, checked, mark, names, notes, texts, weight


def drawn(accepted, closed, **more):
    return checked(
        pair_bars(
            accepted,
            closed,
            ("Accepted", "Closed"),
            unit="cases",
            number=NUMBER,
            words=WORDS,
            **more,
        )
    )


def test_both_figures_of_a_county_share_its_row():
    figure = drawn([mark("Heshun", 93)], [mark("Heshun", 53)])
    assert names(figure) == ["<b>Heshun</b>"]
    assert bars(figure) == [(0, 93), (0, 53)]
    trace = figure["data"][0]
    assert trace["marker"]["color"] == ["@accepted", "@closed"]
    assert trace["y"][0] < figure["layout"]["yaxis"]["tickvals"][0] < trace["y"][1]


def test_colours_mean_the_indicator_in_and_out_of_focus():
    figure = drawn([mark("A", 9, focus=False)], [mark("A", 8, focus=False)])
    assert figure["data"][0]["marker"]["color"] == ["@accepted", "@closed"]


def test_each_colour_is_named_in_words():
    figure = drawn([mark("A", 9)], [mark("A", 8)])
    assert [words for words in notes(figure) if "■" in words] == ["■ Accepted", "■ Closed"]


def test_a_county_with_only_one_of_the_two_keeps_its_row():
    figure = drawn([mark("A", 9)], [mark("B", 8)])
    assert names(figure) == ["<b>A</b>", "<b>B</b>"]


def test_what_cannot_be_read_stays_a_question_beside_its_pair():
    figure = drawn([mark("A", 9)], [mark("A", state="unreadable")])
    assert bars(figure) == [(0, 9)]
    assert texts(figure) == ["9", "<b>?</b>"]


def test_rows_can_be_years_of_one_county():
    years = (2015, 2016)
    figure = drawn(
        [mark("Heshun", 90 + y, position=y) for y in years],
        [mark("Heshun", 50 + y, position=y) for y in years],
        by="position",
    )
    assert names(figure) == ["<b>2015</b>", "<b>2016</b>"]
    assert len(bars(figure)) == 4


@pytest.mark.parametrize("count", [0, 1, 3, 24, 60, 200, 2800])
def test_any_number_of_counties_gives_a_bounded_chart(count):
    accepted = [mark(f"C{i}", 9000 - i, ">", focus=False) for i in range(count)]
    closed = [mark(f"C{i}", 8000 - i, focus=False) for i in range(count)]
    assert weight(drawn(accepted, closed)) <= 500
