"""Small panels keep each unit on its own axis and share their rows or their years."""

import pytest

from dashboard.charts.small_multiples import Panel, small_multiples
from dashboard.charts.spark import spark
from dashboard.charts.year_panels import year_panels

from .build import NUMBER, WORDS, bars, checked, mark, notes, texts, weight


def panel(title, *marks):
    return Panel(title, f"{title} unit", marks)


def drawn(panels, **more):
    return checked(small_multiples(panels, number=NUMBER, words=WORDS, **more))


def by_years(panels, **more):
    return checked(year_panels(panels, number=NUMBER, **more))


def test_each_panel_has_its_own_title_unit_and_axis():
    figure = drawn([panel("Leaflets", mark("A", 5000)), panel("Banners", mark("A", 50))])
    assert notes(figure) == ["<b>Leaflets</b><br>Leaflets unit", "<b>Banners</b><br>Banners unit"]
    assert figure["layout"]["xaxis"]["range"][1] > 5000
    assert figure["layout"]["xaxis2"]["range"][1] < 100


def test_the_same_scale_can_be_asked_for():
    figure = drawn([panel("A", mark("A", 5000)), panel("B", mark("A", 50))], same_scale=True)
    assert figure["layout"]["xaxis2"]["range"][1] >= 5000


def test_rows_are_the_same_in_every_panel_and_named_once_at_the_left():
    figure = drawn([panel("L", mark("A", 1), mark("B", 2)), panel("M", mark("B", 3))])
    left, right = figure["layout"]["yaxis"], figure["layout"]["yaxis2"]
    assert left["ticktext"] == right["ticktext"] == ["<b>A</b>", "<b>B</b>"]
    assert (left["showticklabels"], right["showticklabels"]) == (True, False)
    second = next(t for t in figure["data"] if t["xaxis"] == "x2" and t["type"] == "bar")
    assert second["y"] == [left["tickvals"][1]]


def test_an_open_end_belongs_to_its_panel():
    figure = drawn([panel("L", mark("A", 1)), panel("M", mark("A", 3, ">"))])
    assert [(s["xref"], s["yref"], s["xanchor"]) for s in figure["layout"]["shapes"]] == [
        ("x2", "y2", 3)
    ]


def test_above_twelve_counties_the_rest_is_one_strip():
    marks = [mark(f"C{i:02}", i, focus=i < 2) for i in range(40)]
    figure = drawn([panel("L", *marks)])
    assert figure["layout"]["yaxis"]["ticktext"] == [
        "<b>C00</b>", "<b>C01</b>", "<i>38 other counties</i>"
    ]  # fmt: skip
    assert bars(figure) == [(0, 1)]


def test_years_stand_upright_with_the_latest_number():
    marks = [mark("A", 10 + i, position=2010 + i) for i in range(8)]
    figure = by_years([panel("L", *marks)])
    upright = next(t for t in figure["data"] if t["type"] == "bar")
    assert upright["orientation"] == "v"
    assert upright["y"] == [10, 11, 12, 13, 14, 15, 16, 17]
    assert [words for words in texts(figure) if words] == ["17"]
    assert figure["layout"]["xaxis"]["ticktext"] == ["2010", "2017"]


def test_a_muted_bar_still_says_its_number_on_hover():
    marks = [mark("A", 10 + i, position=2010 + i, note="") for i in range(8)]
    upright = next(t for t in by_years([panel("L", *marks)])["data"] if t["type"] == "bar")
    assert upright["hovertext"][0] == "A 10"


def test_nothing_passes_the_line_that_carries_the_number():
    figure = by_years([panel("L", mark("A", 4321, position=2016))])
    assert "5,000" in notes(figure)
    assert figure["layout"]["yaxis"]["tickvals"] == [0, 5000]


def test_panels_of_lines_share_their_years_and_keep_their_gaps():
    first = [mark("A", 5, position=2014), mark("A", 6, position=2016)]
    figure = by_years([panel("A", *first), panel("B", mark("B", 2, position=2015))], form="lines")
    line = next(t for t in figure["data"] if t.get("mode") == "lines")
    assert line["y"] == [5, None, 6, None]
    assert figure["layout"]["xaxis"]["range"] == figure["layout"]["xaxis2"]["range"]


@pytest.mark.parametrize("count", [0, 1, 3, 24, 200, 2800])
def test_any_number_of_counties_gives_bounded_panels(count):
    marks = [mark(f"C{i}", i, ">", focus=i < 4) for i in range(count)]
    assert weight(drawn([panel(f"P{i}", *marks) for i in range(9)])) <= 600


def test_no_panels_are_an_empty_sheet():
    assert drawn([])["data"] == []
    assert by_years([])["data"] == []


def test_a_spark_has_one_point_and_its_gaps():
    marks = [mark("A", value, position=year) for year, value in ((2014, 3), (2015, 4), (2017, 6))]
    figure = checked(spark(marks, colour="@accepted"))
    line, point = figure["data"]
    assert line["y"] == [3, 4, None, 6, None]
    assert (point["y"], point["marker"]["color"]) == ([6], ["@accepted"])


def test_the_point_of_a_spark_is_hollow_for_a_bound():
    figure = spark([mark("A", 6, ">", position=2015)])
    assert figure["data"][-1]["marker"]["color"] == ["@paper"]


def test_a_spark_of_nothing_is_empty():
    assert checked(spark([]))["data"] == []


def test_long_titles_keep_to_their_panel_beside_the_names_of_counties():
    marks = (mark("Unnamed county (2017 report)", 1),)
    long = [panel("Publicity and consultation events", *marks), panel("Banners hung", *marks)]
    assert "Publicity and consultation" in notes(drawn(long, columns=1))[0]
    name = notes(drawn(long, columns=2))[0].split("</b>")[0]
    assert name == "<b>Publicity and<br>consultation<br>events"
