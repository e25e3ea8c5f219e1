"""Charts in a workbook are native and stand on cells: who edits a cell changes its chart."""

from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import openpyxl
from lxml import etree
from pptx.oxml.ns import qn

from dashboard.charts.county_bars import bars_in_rows
from dashboard.charts.funnel import Curve, funnel_chart
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.plane import Axes, Point
from dashboard.charts.share_bars import Share, share_bars
from dashboard.charts.small_multiples import Panel
from dashboard.charts.standings import Interval
from dashboard.charts.trend_lines import trend_lines
from dashboard.charts.year_panels import year_panels
from dashboard.downloads import xlsx
from tests.dashboard.charts.build import NUMBER, WORDS, mark
from tests.dashboard.downloads.cards import LABELS, card
from tests.dashboard.downloads.slides.reading import bars

MORE = {"unit": "cases", "number": NUMBER, "words": WORDS}


def sheet_of(figure: dict[str, Any]) -> Any:
    made = xlsx.write(card(("Heshun", 2016, 93), figure=figure), LABELS["en"])
    return openpyxl.load_workbook(BytesIO(made))["Charts"]


def cells(sheet: Any, formula: str) -> list[Any]:
    """The values of the cells that a formula of a chart points at."""
    found = sheet[formula.rpartition("!")[2].replace("$", "")]
    return [row[0].value for row in found] if isinstance(found, tuple) else [found.value]


def labels(book: bytes, chart: int = 1) -> dict[int, str]:
    """The words of its own that each point of a chart carries; openpyxl does not read them."""
    drawn = etree.fromstring(ZipFile(BytesIO(book)).read(f"xl/charts/chart{chart}.xml"))
    return {
        int(each.find(qn("c:idx")).get("val")): "".join(each.itertext(qn("a:t")))
        for each in drawn.iter(qn("c:dLbl"))
        if each.find(f".//{qn('a:t')}") is not None
    }


def series(sheet: Any, chart: int = 0) -> list[tuple[list[Any], list[Any]]]:
    """Categories and values of each series, as its cells hold them."""
    found = []
    for each in sheet._charts[chart].series:
        names, numbers = (each.cat, each.val) if each.val is not None else (each.xVal, each.yVal)
        names = names.strRef or names.numRef
        found.append((cells(sheet, names.f), cells(sheet, numbers.numRef.f)))
    return found


def test_bars_stand_on_cells_and_a_gap_is_an_empty_one():
    marks = [mark("Heshun", 93.0), mark("Xitang", state="unreadable"), mark("Bifan", 0.0)]
    sheet = sheet_of(bars(*marks))
    assert series(sheet) == [(["Heshun", "Xitang", "Bifan"], [93, None, 0])]


def test_a_hedge_keeps_its_words_and_bounds_beside_its_number():
    sheet = sheet_of(bars(mark("Heshun", 93.0), mark("Changle", 5000.0, ">")))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows() if row[0].value]
    assert rows == [
        ["cases", "cases · value", "cases · as said", "cases · at least", "cases · at most"],
        ["Heshun", 93, "93", 93, 93],
        ["Changle", 5000, "> 5,000", 5000, None],
    ]
    (drawn,) = sheet._charts[0].series
    assert [point.idx for point in drawn.dPt if point.spPr.pattFill] == [1]


def test_limits_are_error_bars_that_stand_on_cells():
    limits = {"heshun": Interval(80.0, 100.0)}
    sheet = sheet_of(bars_in_rows([mark("Heshun", 93.0)], intervals=limits, **MORE))
    (drawn,) = sheet._charts[0].series
    bounds = drawn.errBars.minus.numRef.f, drawn.errBars.plus.numRef.f
    assert [cells(sheet, formula) for formula in bounds] == [[13], [7]]


def test_a_pair_has_two_series():
    figure = pair_bars([mark("Heshun", 93.0)], [mark("Heshun", 51.0)], ("In", "Out"), **MORE)
    assert series(sheet_of(figure)) == [(["Heshun"], [93]), (["Heshun"], [51])]


def test_lines_keep_their_gaps():
    known = [(2016, 10.0, "="), (2018, 12.0, ">")]
    marks = [mark("Heshun", value, hedge, position=year) for year, value, hedge in known]
    sheet = sheet_of(trend_lines(marks, **MORE))
    assert series(sheet) == [(["2016", "2017", "2018"], [10, None, 12])]
    assert sheet._charts[0].display_blanks == "gap"


def test_each_panel_is_a_chart_above_its_numbers():
    panels = [
        Panel(name, "calls", (mark("H", at, position=2016),))
        for at, name in ((1.0, "A"), (2.0, "B"))
    ]
    sheet = sheet_of(year_panels(panels, number=NUMBER))
    assert [series(sheet, at) for at in (0, 1)] == [[(["2016"], [1])], [(["2016"], [2])]]
    anchors = [chart.anchor._from.row for chart in sheet._charts]
    heads = [row[0].row for row in sheet.iter_rows() if row[0].value in ("A", "B")]
    assert anchors[0] < heads[0] < anchors[1] < heads[1]


def test_shares_are_counts():
    rows = [Share("Jin", (8, 2), ("", ""), "8 of 10")]
    sheet = sheet_of(share_bars(rows, {"reported": "solid", "missing": "open"}))
    assert series(sheet) == [(["Jin"], [8]), (["Jin"], [2])]
    assert sheet._charts[0].grouping == "percentStacked"


def test_a_funnel_keeps_points_of_one_look_together():
    exact = Point(mark("Heshun", 100.0), mark("Heshun", 9.0), "", named=True)
    hedged = Point(mark("Bifan", 50.0, "~"), mark("Bifan", 7.0), "")
    curve = Curve((10.0, 100.0), (5.0, 7.0), (12.0, 10.0), "dash", "95%")
    axes = Axes("residents", "per 10,000", (120.0, 15.0), NUMBER)
    figure = funnel_chart([hedged, exact], axes, [curve], 8.0, "together")
    assert series(sheet_of(figure)) == [
        ([10, 100], [5, 7]),
        ([10, 100], [12, 10]),
        ([0, 14.4, 120], [8, 8, 8]),
        ([100], [9]),
        ([50], [7]),
    ]


def test_the_label_of_a_hedge_is_words_that_every_program_shows():
    marks = [mark("Heshun", 93.0), mark("Changle", 5.0, ">"), mark("Bifan", 7.0, corrected=True)]
    made = xlsx.write(card(("Heshun", 2016, 93), figure=bars(*marks)), LABELS["en"])
    assert labels(made) == {1: "> 5", 2: "7 ●"}


def test_charts_stand_on_upright_pages_and_none_is_cut_that_would_fit():
    panels = [
        Panel(name, "calls", tuple(mark("H", at + 1.0, position=2016 + at) for at in range(9)))
        for name in "ABCD"
    ]
    sheet = sheet_of(year_panels(panels, number=NUMBER))
    assert sheet.page_setup.orientation == "portrait"
    begins = [1, *(each.id + 1 for each in sheet.row_breaks.brk), sheet.max_row + 1]
    for chart in sheet._charts:
        first, last = chart.anchor._from.row + 1, chart.anchor.to.row + 1
        assert any(begin <= first and last < end for begin, end in pairwise(begins))
    heads = [row[0].row for row in sheet.iter_rows() if row[0].value in ("A", "B", "C", "D")]
    assert len(begins) > 2 and len(heads) == 4


def test_context_stands_behind_what_has_a_name_so_that_paper_shows_it():
    focus = [mark("Heshun", 1.0, position=2016)]
    others = [mark(f"C{at}", 2.0, position=2016, focus=False) for at in range(12)]
    sheet = sheet_of(trend_lines([*others, *focus], **MORE))
    head = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "cases")
    assert head[1].startswith("Heshun")
    assert ([str(2016)], [1]) in series(sheet)


def test_a_name_that_looks_like_a_formula_stays_a_name():
    sheet = sheet_of(bars(mark("=1+1", 93.0)))
    assert series(sheet) == [(["=1+1"], [93])]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s", "n"}
