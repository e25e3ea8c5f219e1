"""The matrix shows a sign in every known cell and counts the counties it has no room for."""

import pytest

from dashboard.charts.matrix import matrix

from .build import WORDS, checked, mark, weight


def drawn(marks, **more):
    return checked(matrix(marks, words=WORDS, **more))


def cells(figure, mode="markers"):
    trace = next(t for t in figure["data"] if t.get("mode") == mode)
    return list(zip(trace["x"], trace["y"], trace["customdata"], strict=True))


def practice(name, item, **more):
    return mark(name, position=item, label="●", figure=f"{name}:{item}", **more)


def test_a_practice_without_a_number_is_present_and_leads_to_its_words():
    figure = drawn([practice("Heshun", "Duty roster")], items_down=False)
    assert cells(figure) == [(0, 0, "Heshun:Duty roster")]
    assert figure["data"][0]["marker"]["color"] == ["@focus1"]


def test_with_few_counties_the_items_are_the_rows():
    figure = drawn([practice("Heshun", "Duty roster"), practice("Heshun", "Television")])
    assert figure["layout"]["yaxis"]["ticktext"] == ["Duty roster", "Television"]
    assert figure["layout"]["xaxis"]["ticktext"] == ["<b>Heshun</b>"]
    assert [(x, y) for x, y, _ in cells(figure)] == [(0, 0), (0, 1)]


def test_years_stay_across_however_few_counties_there_are():
    figure = drawn([mark("Heshun", 5, position=2015), mark("Heshun", 6, position=2016)])
    assert figure["layout"]["xaxis"]["ticktext"] == ["2015", "2016"]
    assert figure["layout"]["yaxis"]["ticktext"] == ["<b>Heshun</b>"]


def test_hedged_is_hollow_and_a_bound_has_a_tick():
    marks = [
        mark("A", 5, position=2014),
        mark("A", 5, ">", position=2015),
        mark("A", 5, "~", position=2016),
    ]
    figure = drawn(marks)
    assert figure["data"][0]["marker"]["color"] == ["@focus1", "@paper", "@paper"]
    assert figure["data"][1]["x"] == [1, 1, None]


def test_what_has_no_number_is_a_letter():
    marks = [
        mark("A", position=2013, state="unreadable"),
        mark("A", position=2014, state="not_reported"),
        mark("A", 0, position=2015),
        mark("A", position=2016, state="needs_review"),
    ]
    trace = next(t for t in drawn(marks)["data"] if t.get("mode") == "text")
    assert trace["text"] == ["<b>?</b>", "–", "0", "<b>?</b>"]


def test_given_columns_keep_their_order_and_the_empty_ones():
    figure = drawn([mark("A", 5, position=2016)], columns=[2014, 2015, 2016])
    assert cells(figure)[0][:2] == (2, 0)
    assert figure["layout"]["xaxis"]["tickvals"] == [0, 1, 2]


def test_focus_comes_first_and_the_counties_without_room_are_counted():
    items = [f"Item {i}" for i in range(20)]
    marks = [practice(f"C{i}", item, focus=i == 150) for i in range(200) for item in items]
    figure = drawn(marks)
    names = figure["layout"]["yaxis"]["ticktext"]
    assert names[0] == "<b>C150</b>"
    shown = len(names) - 1
    assert names[-1].replace("<br>", " ") == f"<i>{200 - shown} other counties</i>"
    counts = next(t for t in figure["data"] if t.get("mode") == "text")
    assert counts["text"] == [str(200 - shown)] * 20


@pytest.mark.parametrize("count", [0, 1, 3, 24, 200, 2800])
def test_any_number_of_counties_gives_a_bounded_chart(count):
    marks = [practice(f"C{i}", f"Item {j}") for i in range(count) for j in range(27)]
    assert weight(drawn(marks)) <= 700


def test_the_last_head_is_not_hidden_where_it_leans_over_the_edge():
    marks = [mark(f"County of long name {i}", 1, position="Item") for i in range(3)]
    assert checked(matrix(marks, words=WORDS))["layout"]["xaxis"]["ticklabeloverflow"] == "allow"
