"""Charts on slides are native: numbers can be edited, hedges and gaps are still what they were."""

from dashboard.charts.funnel import Curve, funnel_chart
from dashboard.charts.marks import Look
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.plane import Axes, Point
from dashboard.charts.position import Reference, position
from dashboard.charts.share_bars import Share, share_bars
from dashboard.charts.small_multiples import Panel
from dashboard.charts.standings import Interval
from dashboard.charts.trend_lines import trend_lines
from dashboard.charts.year_panels import year_panels
from dashboard.downloads.slides.hedges import PATTERNS
from tests.dashboard.charts.build import NUMBER, WORDS, mark
from tests.dashboard.downloads.slides.reading import bars, charts, label, numbers, slide_of

MORE = {"unit": "cases", "number": NUMBER, "words": WORDS}


def only(figure):
    (chart,) = charts(slide_of(figure))
    return chart


def test_bars_keep_numbers_order_and_gaps():
    chart = only(bars(mark("Heshun", 93.0), mark("Xitang", state="unreadable"), mark("Bifan", 0.0)))
    assert list(chart.plots[0].categories) == ["Heshun", "Xitang  ?", "Bifan"]
    assert numbers(chart) == {"cases": [93.0, None, 0.0]}


def test_a_hedge_is_hatched_and_says_so():
    marks = [mark("Heshun", 93.0), mark("Changle", 5000.0, ">"), mark("Bifan", 300.0, "~")]
    chart = only(bars(*marks))
    (series,) = chart.plots[0].series
    patterns = [series.points[at].format.fill.type for at in range(3)]
    assert [str(kind).split()[0] for kind in patterns] == ["SOLID", "PATTERNED", "PATTERNED"]
    assert series.points[1].format.fill.pattern == PATTERNS[Look.AT_LEAST]
    assert [label(chart, at) for at in (1, 2)] == ["> 5,000", "≈ 300"]


def test_a_pair_has_its_two_series():
    figure = pair_bars([mark("Heshun", 93.0)], [mark("Heshun", 51.0)], ("In", "Out"), **MORE)
    chart = only(figure)
    assert numbers(chart) == {"In": [93.0], "Out": [51.0]} and chart.has_legend


def test_limits_are_error_bars_and_the_whole_is_a_row():
    rows, limits = [mark("Heshun", 9.0)], {"heshun": Interval(7.5, 11.0, 7.0, 12.0, "similar")}
    words = {"similar": "similar", "not_compared": "open"}
    figure = position(rows, limits, Reference(8.0, 8.0, 8.0, "together"), **MORE, standings=words)
    chart = only(figure)
    assert list(chart.plots[0].categories) == ["Heshun ●  9", "together"]
    assert numbers(chart) == {"cases": [9.0, 8.0]}
    ends = chart._chartSpace.xpath("//c:errBars/*/c:numLit/c:pt/c:v")
    assert [float(end.text) for end in ends] == [2.0, 0.0, 1.5, 0.0]


def test_lines_have_gaps_and_hollow_points():
    known = [(2016, 10.0, "="), (2018, 12.0, ">"), (2019, 13.0, "=")]
    marks = [mark("Heshun", value, hedge, position=year) for year, value, hedge in known]
    chart = only(trend_lines(marks, **MORE))
    assert list(chart.plots[0].categories) == ["2016", "2017", "2018", "2019"]
    assert numbers(chart) == {"Heshun": [10.0, None, 12.0, 13.0]}
    gaps = chart._chartSpace.xpath("//c:dispBlanksAs")
    assert [gap.get("val") for gap in gaps] == ["gap"] and label(chart, 2) == "> 12"
    points = next(iter(chart.plots[0].series)).points
    fills = [points[at].marker.format.fill.fore_color.rgb for at in (0, 2)]
    assert fills[0] != fills[1]


def test_quiet_lines_have_no_place_in_the_legend():
    marks = [mark("Heshun", 1.0, position=2016), mark("Bifan", 2.0, position=2016, focus=False)]
    chart = only(trend_lines(marks, **MORE))
    entries = chart._chartSpace.xpath("//c:legendEntry/c:idx")
    names = [series.name for series in chart.plots[0].series]
    assert [names[int(entry.get("val"))] for entry in entries] == ["Bifan"]


def test_every_panel_is_a_chart_of_its_own_in_its_own_place():
    def of(value: float) -> tuple:
        return tuple(mark("H", value + at, position=2016 + at) for at in range(3))

    panels = [Panel(name, "calls", of(at)) for at, name in enumerate("ABCD")]
    slide = slide_of(year_panels(panels, number=NUMBER))
    places = {(s.left, s.top) for s in slide.shapes if s.has_chart}
    assert len(places) == 4
    assert [numbers(chart)[name] for chart, name in zip(charts(slide), "ABCD", strict=True)] == [
        [at, at + 1.0, at + 2.0] for at in range(4)
    ]


def test_shares_are_counts_that_the_program_stacks():
    rows = [Share("Jin", (8, 2), ("", ""), "8 of 10")]
    chart = only(share_bars(rows, {"reported": "solid", "missing": "open"}))
    assert numbers(chart) == {"reported": [8], "missing": [2]}


def test_a_funnel_has_points_limits_and_the_whole():
    point = Point(mark("Heshun", 100.0), mark("Heshun", 9.0), "", named=True)
    hedged = Point(mark("Bifan", 50.0, "~"), mark("Bifan", 7.0), "")
    curve = Curve((10.0, 100.0), (5.0, 7.0), (12.0, 10.0), "dash", "95%")
    axes = Axes("residents", "per 10,000", (120.0, 15.0), NUMBER)
    chart = only(funnel_chart([point, hedged], axes, [curve], 8.0, "together"))
    found = [(s.name, list(s.iter_values())) for s in chart.plots[0].series]
    assert found == [
        ("95%", [5.0, 7.0]),
        ("95%", [12.0, 10.0]),
        ("together", [8.0, 8.0, 8.0]),
        ("per 10,000", [9.0]),
        ("per 10,000", [7.0]),
    ]
    assert label(chart, 0, series=3) == "Heshun"
