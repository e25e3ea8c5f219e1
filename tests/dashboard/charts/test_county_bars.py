"""Bars of one indicator: solid to what is known, open beyond it, nothing where nothing is known."""

import pytest

from dashboard.charts.county_bars import county_bars, height_for

from .build import NUMBER, WORDS, bars, checked, mark, names, notes, open_ends, texts, weight


def drawn(marks, **more):
    return checked(county_bars(marks, unit="person-times", number=NUMBER, words=WORDS, **more))


def test_exact_figures_are_solid_bars_with_their_number():
    figure = drawn([mark("Heshun", 2456), mark("Changle", 1000)])
    assert bars(figure) == [(0, 2456), (0, 1000)]
    assert texts(figure) == ["2,456", "1,000"]
    assert open_ends(figure) == []


def test_more_than_is_solid_to_the_bound_and_open_from_there():
    figure = drawn([mark("Changle", 5000, ">"), mark("Heshun", 9000)])
    assert bars(figure) == [(0, 5000), (0, 9000)]
    assert open_ends(figure) == [5000]
    assert texts(figure)[0] == "&gt; 5,000"


def test_the_largest_open_end_has_room_inside_the_axis():
    figure = drawn([mark("Changle", 5000, ">")])
    assert figure["layout"]["xaxis"]["range"][1] > 5000


def test_less_than_is_hatched_from_zero_because_nothing_of_it_is_certain():
    figure = drawn([mark("Fengtai", 250, "<")])
    assert bars(figure) == []
    assert bars(figure, patterned=True) == [(0, 250)]


def test_a_range_is_solid_to_its_lower_and_hatched_to_its_upper_bound():
    figure = drawn([mark("Fangshan", 70, "~", lower=61, upper=80)])
    assert bars(figure) == [(0, 61)]
    assert bars(figure, patterned=True) == [(61, 19)]


def test_about_ends_softly_at_its_value():
    figure = drawn([mark("Daguan", 300, "~"), mark("Heshun", 1000)])
    start, length = bars(figure)[-1]
    assert start + length == 300
    assert any(trace.get("line", {}).get("dash") for trace in figure["data"])


def test_zero_is_a_line_and_a_number_and_missing_is_neither():
    zero, missing = drawn([mark("Hanshan", 0)]), drawn([mark("Taihu", state="not_reported")])
    assert texts(zero) == ["0"]
    assert texts(missing) == ["–"]
    assert [t for t in zero["data"] if t.get("mode") == "lines"]
    assert not [t for t in missing["data"] if t.get("mode") != "text"]


def test_an_unreadable_figure_is_a_question_mark_at_the_axis_and_no_bar():
    figure = drawn([mark("Taihu", state="unreadable"), mark("Heshun", 93)])
    assert bars(figure) == [(0, 93)]
    words = next(trace for trace in figure["data"] if trace.get("mode") == "text")
    assert words["text"][0].strip() == "<b>?</b>"
    assert words["x"][0] == 0


def test_a_figure_that_awaits_review_has_its_own_sign():
    figure = drawn([mark("Taihu", 100, ">", state="needs_review")])
    assert bars(figure) == []
    assert [t["marker"]["symbol"] for t in figure["data"] if t.get("mode") == "markers"] == [
        "diamond-open"
    ]


def test_a_part_of_the_year_is_narrower_and_lighter_than_a_whole_one():
    figure = drawn([mark("A", 10), mark("B", 10, partial=True)])
    trace = next(t for t in figure["data"] if t["type"] == "bar")
    assert trace["width"][1] < trace["width"][0]
    assert trace["marker"]["opacity"][1] < trace["marker"]["opacity"][0]


def test_a_correction_is_a_dot_above_the_bar():
    figure = drawn([mark("Wuping", 53, corrected=True)])
    dot = next(t for t in figure["data"] if t.get("mode") == "markers")
    assert dot["x"] == [53]
    assert dot["y"][0] < figure["layout"]["yaxis"]["tickvals"][0]


def test_a_doubt_is_a_hollow_dot_above_the_bar():
    figure = drawn([mark("A", 5, questioned=True), mark("B", 4, corrected=True, questioned=True)])
    dots = [t for t in figure["data"] if t.get("mode") == "markers"]
    assert [(t["marker"]["symbol"], t["x"]) for t in dots] == [
        ("circle", [4]),
        ("circle-open", [5]),
    ]


def test_every_sign_leads_to_its_figure_and_says_its_note():
    marks = [mark("A", 5), mark("B", 5, ">"), mark("C", 0), mark("D", state="unreadable")]
    figure = drawn(marks)
    told = [trace for trace in figure["data"] if trace.get("hoverinfo") != "skip"]
    assert {each for trace in told for each in trace["customdata"]} == {m.figure for m in marks}
    assert "A reported 5." in told[0]["hovertext"]


def test_focus_has_bold_names_and_colour_and_the_rest_is_grey():
    figure = drawn(
        [mark("Heshun", 5), mark("Wuping", 4, focus=False)], colours={"heshun": "@focus3"}
    )
    assert names(figure) == ["<b>Heshun</b>", "Wuping"]
    assert figure["data"][0]["marker"]["color"] == ["@focus3", "@context"]


def test_names_are_words_and_never_markup():
    figure = drawn([mark("A <b>& B", 5)])
    assert names(figure) == ["<b>A &lt;b&gt;&amp; B</b>"]


def test_the_unit_stands_once():
    figure = drawn([mark("A", 5), mark("B", 6)])
    assert notes(figure).count("person-times") == 1


def test_above_sixty_rows_the_middle_is_counted_instead_of_drawn():
    marks = [mark(f"C{i:03}", 1000 - i, focus=i == 100) for i in range(200)]
    figure = drawn(marks)
    assert names(figure)[:2] == ["C000", "C001"]
    assert names(figure)[-1] == "C199"
    assert "<b>C100</b>" in names(figure)
    assert "C099" in names(figure) and "C101" in names(figure)
    assert "<i>89 counties between</i>" in names(figure)
    assert "<i>88 counties between</i>" in names(figure)


def test_folded_counties_without_a_number_are_counted_apart():
    marks = [mark(f"C{i}", i, focus=False) for i in range(80)]
    marks += [mark(f"N{i}", state="not_reported", focus=False) for i in range(7)]
    assert names(drawn(marks))[-1] == "<i>7 not reported</i>"


def test_a_focus_of_everyone_folds_too():
    figure = drawn([mark(f"C{i}", 300 - i) for i in range(200)])
    assert len(names(figure)) == 21


@pytest.mark.parametrize("count", [0, 1, 3, 24, 60, 200, 2800])
def test_any_number_of_counties_gives_a_bounded_chart(count):
    marks = [
        mark(f"C{i}", 10_000 - i, ">" if i % 3 else "=", focus=i % 40 == 7) for i in range(count)
    ]
    figure = drawn(marks)
    assert weight(figure) <= 500
    assert figure["layout"]["height"] <= height_for(count) + 40
