"""Every chart says what it draws, so that an office program can draw it again."""

from dashboard.charts.county_bars import county_bars
from dashboard.charts.coverage_grid import Cell, coverage_grid
from dashboard.charts.marks import Mark
from dashboard.charts.matrix_layout import Name
from dashboard.charts.native import Form, drawable, natives
from dashboard.charts.native_grid import Ground
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.series import Break
from dashboard.charts.share_bars import Share, share_bars
from dashboard.charts.small_multiples import Panel
from dashboard.charts.trend_lines import trend_lines
from dashboard.charts.year_panels import year_panels
from tests.dashboard.charts.build import NUMBER, WORDS, mark
from tests.dashboard.charts.regions import CLASSES, mapped, region

MORE = {"unit": "cases", "number": NUMBER, "words": WORDS}


def values(marks: tuple[Mark | None, ...]) -> list[float | None]:
    return [each.drawn if each else None for each in marks]


def test_bars_keep_their_order_their_hedges_and_their_gaps():
    marks = [mark("Heshun", 93.0), mark("Changle", 5000.0, ">"), mark("Xitang", state="unreadable")]
    (told,) = natives(county_bars(marks, **MORE))
    assert told.form is Form.BARS and told.categories == ("Heshun", "Changle", "Xitang")
    (strand,) = told.strands
    assert values(strand.marks) == [93.0, 5000.0, None]
    assert [each.label for each in strand.marks if each] == ["93", "> 5,000", "?"]


def test_a_fold_is_a_category_without_a_bar():
    marks = [mark(f"County {at:02}", 100.0 - at) for at in range(80)]
    (told,) = natives(county_bars(marks, **MORE))
    fold = next(at for at, name in enumerate(told.categories) if "between" in name)
    assert told.strands[0].marks[fold] is None
    assert len(told.categories) == len(told.strands[0].marks) == len(told.colours)


def test_a_pair_has_two_series_over_the_same_rows():
    accepted = [mark("Heshun", 93.0), mark("Changle", 40.0)]
    closed = [mark("Changle", 30.0)]
    (told,) = natives(pair_bars(accepted, closed, ("Accepted", "Closed"), **MORE))
    assert [strand.name for strand in told.strands] == ["Accepted", "Closed"]
    assert [values(strand.marks) for strand in told.strands] == [[93.0, 40.0], [None, 30.0]]


def years(name: str, *numbers: float | None) -> list[Mark]:
    found = zip(range(2016, 2016 + len(numbers)), numbers, strict=True)
    return [mark(name, number, position=year) for year, number in found if number is not None]


def test_a_line_keeps_its_gaps_and_is_never_joined_over_a_break():
    marks = years("Heshun", 10.0, None, 12.0, 90.0)
    told = natives(trend_lines(marks, breaks=[Break(2019, "new boundary")], **MORE))[0]
    assert told.categories == ("2016", "2017", "2018", "2019")
    assert [(s.name, values(s.marks)) for s in told.strands] == [
        ("Heshun", [10.0, None, 12.0, None]),
        ("Heshun (2019–)", [None, None, None, 90.0]),
    ]


def test_each_panel_is_a_chart_of_its_own():
    panels = [Panel("Calls", "calls", tuple(years("Heshun", 1.0, 2.0))), Panel("Visits", "", ())]
    told = natives(year_panels(panels, number=NUMBER))
    assert [(each.title, each.form) for each in told] == [
        ("Calls", Form.COLUMNS),
        ("Visits", Form.COLUMNS),
    ]
    assert values(told[0].strands[0].marks) == [1.0, 2.0]


def test_shares_keep_the_states_that_occur():
    rows = [Share("Jin", (8, 0, 2), ("", "", ""), "8 of 10")]
    states = {"reported": "solid", "in part": "hatched", "missing": "open"}
    (told,) = natives(share_bars(rows, states))
    assert [(each.name, each.look, each.counts) for each in told.shares] == [
        ("reported", "solid", (8,)),
        ("missing", "open", (2,)),
    ]


def test_plotly_is_given_the_drawing_alone():
    figure = county_bars([mark("Heshun", 93.0)], **MORE)
    assert set(drawable(figure)) == {"data", "layout"} and "native" in figure


def test_a_map_tells_its_regions_and_whose_names_are_wanted():
    (told,) = natives(mapped([region("Heshun", picked=True), region("Bifan", band=3)]))
    assert told.form is Form.REGIONS and told.regions is not None and told.regions.land
    assert [(each.name, each.band) for each in told.regions.regions] == [
        ("Heshun", 0),
        ("Bifan", 3),
    ]
    assert told.regions.named == ("heshun",) and told.regions.classes == tuple(CLASSES)
    assert set(told.regions.outlines) == {"heshun", "bifan"}


def test_a_grid_tells_every_cell_as_a_character_with_its_note():
    cells = [Cell(0, 1, "some", "3 missing", label="3"), Cell(0, 0, "about", "near", None, True)]
    (told,) = natives(coverage_grid([Name("Heshun")], [2016, 2017], cells))
    assert told.form is Form.GRID and told.grid is not None
    first, last = (told.grid.by_place[0, at] for at in (0, 1))
    assert (first.text, first.ground, first.note) == ("○˙", Ground.HATCHED, "near")
    assert (last.text, last.ground, last.colour) == ("3", Ground.FULL, "@closed")
