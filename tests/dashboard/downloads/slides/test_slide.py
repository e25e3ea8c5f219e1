"""A slide says its finding and carries everything that must travel with a chart."""

import pytest

from dashboard.card import OnScreen, Refused, Table
from dashboard.downloads.slides import Shape
from tests.dashboard.charts.build import mark
from tests.dashboard.downloads.slides.reading import bars, charts, label, slide_of, words

CHART = bars(mark("Heshun", 93.0))


def test_the_finding_is_the_title_of_the_slide():
    slide = slide_of(CHART)
    assert slide.shapes.title.text_frame.text == "Heshun accepted 93 cases in 2016"


def test_everything_that_must_travel_stands_on_it():
    told = words(slide_of(CHART, notice="Demonstration figures: invented"))
    for part in (
        "Demonstration figures: invented",
        "Cases accepted, cases, year 2016",
        "solid: exact",
        "Not compared (1): Changle reports one campaign month.",
        "Source: Heshun 2016",
        "Heshun · 2016 · year · Data version 4f2a of 2026-11-23",
    ):
        assert part in told


def test_what_does_not_fit_is_counted():
    many = tuple(Refused(f"County {at}", f"County {at} reports a month.") for at in range(9))
    told = words(slide_of(CHART, refused=many))
    assert "County 2 reports a month. +6 more" in told and "County 3" not in told


def test_its_notes_hold_definitions_gaps_and_the_words_of_figures():
    notes = slide_of(CHART).notes_slide.notes_text_frame.text
    assert "Cases accepted: Applications that were granted." in notes
    assert "Changle reports one campaign month." in notes
    assert "County: Heshun; Year: 2016; Value: 93." in notes


@pytest.mark.parametrize(("shape", "inches"), [(Shape.WIDE, 13.333), (Shape.CLASSIC, 10.0)])
def test_nothing_leaves_the_slide(shape, inches):
    slide = slide_of(bars(*(mark(f"County {at}", at + 1.0) for at in range(40))), shape=shape)
    width = inches * 914_400
    for each in slide.shapes:
        assert each.left >= 0 and each.left + each.width <= width + 1
    parts = [each for each in slide.shapes if each.has_chart]
    foot = [s for s in slide.shapes if s.has_text_frame and "Source" in s.text_frame.text]
    assert len(parts) > 1
    assert all(part.top + part.height <= foot[0].top + 1 for part in parts)


@pytest.mark.parametrize(
    "name",
    ["=1+1", "<script>alert(1)</script>", "مقاطعة", "和顺县 😀", "x" * 300, "He\x0bshun"],
)
def test_any_name_is_shown_as_text(name):
    slide = slide_of(bars(mark(name, 93.0)), title=name)
    shown = name.replace("\x0b", "")
    assert slide.shapes.title.text_frame.text == shown
    (chart,) = charts(slide)
    assert list(chart.plots[0].categories) == [shown]


def test_what_has_no_native_chart_is_a_table():
    table = Table(("County", "Year"), tuple((f"County {at}", 2016) for at in range(90)))
    slide = slide_of({}, table=table)
    (grid,) = [each.table for each in slide.shapes if each.has_table]
    rows = [[cell.text for cell in row.cells] for row in grid.rows]
    assert rows[:2] == [["County", "Year"], ["County 0", "2016"]]
    assert rows[-1][0] == f"{90 - (len(rows) - 2)} more rows are in the workbook."
    assert not charts(slide)


@pytest.mark.parametrize("shape", list(Shape))
def test_long_words_become_smaller_and_nothing_falls_off_the_slide(shape):
    long = {"title": "一个很长的标题" * 20, "subtitle": "说明" * 120, "note": "请向县里询问" * 50}
    refused = tuple(Refused(f"County {at}", "Reports a month. " * 12) for at in range(3))
    seal = "http://127.0.0.1:8501/compare?indicator=cases_accepted&year=2016&version=4f2a"
    slide = slide_of(CHART, shape=shape, refused=refused, seal=seal, **long)
    height = round(shape.value[1] * 914_400)
    for each in slide.shapes:
        assert each.height > 0 and each.top >= 0
        assert each.top + each.height <= height + 1, each.name
    assert charts(slide) and "Exact view" in words(slide)


def test_what_hatching_means_is_said_where_something_is_hatched():
    hedged = words(slide_of(bars(mark("Heshun", 93.0), mark("Changle", 300.0, ">"))))
    assert "hatched or pale: not exact" in hedged
    unread = words(slide_of(bars(mark("Heshun", 93.0), mark("Xitang", state="unreadable"))))
    assert "hatched or pale" not in unread and "hatched or pale" not in words(slide_of(CHART))


def test_what_only_the_screen_draws_is_not_explained_and_what_the_slide_draws_is():
    figure = bars(mark("Heshun", 93.0, corrected=True), mark("Changle", 5.0, questioned=True))
    legend = "solid: exact", OnScreen("dot above: corrected")
    told = words(slide_of(figure, marks=legend))
    assert "solid: exact" in told and "dot above" not in told
    assert "● beside a number: corrected" in told and "○ beside a number: in question" in told
    (chart,) = charts(slide_of(figure))
    assert [label(chart, at) for at in (0, 1)] == ["93 ●", "5 ○"]


def test_a_table_has_no_marks_that_only_a_chart_has():
    table = Table(("County", "Year"), (("Heshun", 2016),))
    told = words(
        slide_of({}, table=table, marks=("–: not reported", OnScreen("line at the right")))
    )
    assert "–: not reported" in told and "line at the right" not in told
