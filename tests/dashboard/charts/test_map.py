"""A map colours what is settled, marks what is not, and stays light with thousands of counties."""

import pytest

from dashboard.charts.class_strip import Class
from dashboard.charts.palette import class_colours
from dashboard.charts.regions import MOST_SIGNS, OUTLINE, Fill

from .build import weight
from .regions import CLASSES, filled, mapped, pieces, region, spoken, written


def test_every_class_is_one_path_in_its_own_colour():
    figure = mapped([region(f"R{i}", band=i % 5) for i in range(24)])
    assert [trace["fillcolor"] for trace in filled(figure)] == list(class_colours(5))
    assert [pieces(trace) for trace in filled(figure)] == [5, 5, 5, 5, 4]


def test_a_hedged_figure_in_a_settled_class_is_dotted_in_the_colour_of_the_class():
    exact, hedged = filled(mapped([region("A", band=4), region("B", Fill.HEDGED, band=4)]))
    assert hedged["fillpattern"]["shape"] == "."
    assert hedged["fillpattern"]["bgcolor"] == exact["fillcolor"]


def test_an_open_class_is_hatched_and_has_no_colour_of_a_class():
    (trace,) = filled(mapped([region("A", Fill.OPEN)]))
    assert trace["fillpattern"]["shape"] == "/"
    assert "class" not in trace["fillpattern"]["fgcolor"] + trace["fillpattern"]["bgcolor"]


@pytest.mark.parametrize(
    ("fill", "sign"), [(Fill.ASKED, "?"), (Fill.OTHER, "≠"), (Fill.SILENT, "–")]
)
def test_what_is_not_compared_is_outlined_with_its_sign(fill, sign):
    regions = [region("A", fill)] + [region(f"R{i}") for i in range(60)]
    figure = mapped(regions)
    assert written(figure) == [f"<b>{sign}</b>"]
    assert filled(figure)[-1]["fillcolor"] == "rgba(0,0,0,0)"


def test_signs_are_bounded_and_the_worst_news_comes_first():
    silent = [region(f"S{i}", Fill.SILENT) for i in range(300)]
    signs = written(mapped([*silent, region("A", Fill.ASKED)]))
    assert len(signs) == MOST_SIGNS and signs[0] == "<b>?</b>"


def test_every_county_speaks_and_leads_to_its_figure_though_no_point_is_drawn():
    figure = mapped([region("A"), region("B", Fill.SILENT, note="B · not reported", figure=None)])
    assert spoken(figure) == {"A · 12 cases": "a-2016:1", "B · not reported": None}


def test_the_whole_class_speaks_where_no_county_is_near():
    (trace,) = filled(mapped([region("A", band=2)]))
    assert (trace["hoveron"], trace["text"]) == ("fills", "over 20 to 30 (2 counties)")


def test_picked_counties_are_outlined_and_named():
    regions = [region(f"R{i}", picked=i == 7) for i in range(60)]
    figure = mapped(regions)
    outlines = [t for t in figure["data"] if t.get("fill") == "none"]
    assert [(t["line"]["color"], pieces(t)) for t in outlines] == [("@paper", 1), (OUTLINE, 1)]
    assert written(figure) == ["R7"]


def test_a_picked_county_smaller_than_its_name_has_a_label_beside_it():
    regions = [region(f"R{i}") for i in range(2000)] + [region("Heshun & Co", picked=True)]
    figure = mapped(regions)
    (label,) = [each for each in figure["layout"]["annotations"] if each.get("showarrow")]
    assert label["text"] == "Heshun &amp; Co" and label["bgcolor"] == "@paper"
    assert written(figure) == []


def test_a_picked_county_without_a_class_keeps_its_sign_beside_its_name():
    assert written(mapped([region("Heshun", Fill.ASKED, picked=True)])) == ["Heshun<br><b>?</b>"]


def test_few_counties_are_all_named_unless_names_would_lie_on_each_other():
    assert written(mapped([region("A"), region("B")])) == ["A", "B"]
    crowded = mapped([region(f"A very long name {i}") for i in range(20)])
    assert 0 < len(written(crowded)) < 20


@pytest.mark.parametrize("count", [0, 1, 4])
def test_words_on_deep_classes_take_the_colour_of_paper(count):
    figure = mapped([region("A", band=count)])
    trace = next(t for t in figure["data"] if t.get("mode") == "text")
    assert trace["textfont"]["color"] == ["@text" if count < 3 else "@paper"]


def test_the_sheet_keeps_the_proportions_of_the_land():
    layout = mapped([region(f"R{i}") for i in range(20)])["layout"]
    assert layout["yaxis"]["scaleanchor"] == "x"
    assert layout["meta"]["aspect"] == pytest.approx(1 / 20, rel=0.02)


def test_the_key_has_a_step_for_each_class_with_its_range_and_its_count():
    layout = mapped([region("A")])["layout"]
    assert [s["fillcolor"] for s in layout["shapes"]] == list(class_colours(5))
    notes = [each["text"] for each in layout["annotations"]]
    assert notes[1] == "over 10<br>to 20<br>1 counties"


def test_a_single_class_is_a_key_too():
    layout = mapped([region("A")], [Class(("too few exact figures for classes",), "one county")])
    assert len(layout["layout"]["shapes"]) == 1


def test_a_name_is_never_read_as_markup():
    figure = mapped([region("<b>A</b>", note="<i>A</i>")])
    assert written(figure) == ["&lt;b&gt;A&lt;/b&gt;"] and "&lt;i&gt;A&lt;/i&gt;" in spoken(figure)


@pytest.mark.parametrize("count", [1, 24, 200, 2800])
def test_any_number_of_counties_gives_a_bounded_chart(count):
    fills = list(Fill)
    regions = [region(f"R{i}", fills[i % 6], band=i % 5, picked=i == 50) for i in range(count)]
    assert weight(mapped(regions, CLASSES)) <= 250
