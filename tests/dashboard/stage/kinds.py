"""A small real page with a card for every kind of chart that a screen draws."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import streamlit as st

from dashboard.card import Card, Table
from dashboard.charts.county_bars import bars_in_rows, county_bars
from dashboard.charts.coverage_grid import Cell, coverage_grid
from dashboard.charts.dots import dots
from dashboard.charts.funnel import Curve, funnel_chart
from dashboard.charts.map import county_map
from dashboard.charts.matrix import matrix
from dashboard.charts.matrix_layout import Name
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.plane import Axes, Point
from dashboard.charts.position import Reference, position
from dashboard.charts.scatter import scatter
from dashboard.charts.share_bars import Share, share_bars
from dashboard.charts.small_multiples import Panel, small_multiples
from dashboard.charts.standings import Interval
from dashboard.charts.steps import Step, steps
from dashboard.charts.tiles import county_tiles
from dashboard.charts.trend_lines import trend_lines
from dashboard.charts.year_panels import year_panels
from dashboard.exported import labels_in
from dashboard.screen import write
from dashboard.stage import stage
from dashboard.text import Text
from tests.dashboard.charts.build import NUMBER, WORDS, mark
from tests.dashboard.charts.regions import CLASSES, region

LABELS = labels_in(Text("en"))
MORE: dict[str, Any] = {"unit": "cases", "number": NUMBER, "words": WORDS}
NAMES = ("Heshun", "Changle", "Bifan", "Cuiwei", "Xitang", "Qinglu", "Sujian", "Yundi")
STANDINGS = {"higher": "higher", "similar": "similar", "lower": "lower", "not_compared": "open"}
Figure = dict[str, Any]


def counties(last: float) -> list[Any]:
    """Exact, hedged, zero and missing ones; `last` is the figure of the last that has one."""
    told = [
        (93.0, "="),
        (71.0, ">"),
        (64.0, "~"),
        (50.0, "<"),
        (31.0, "="),
        (0.0, "="),
        (last, "="),
    ]
    drawn = [mark(name, *each) for name, each in zip(NAMES, told, strict=False)]
    return [*drawn, mark(NAMES[-1], state="unreadable")]


def years(name: str, last: float) -> list[Any]:
    known = [(2018, 40.0, "="), (2019, 52.0, ">"), (2021, 61.0, "="), (2022, last, "=")]
    return [mark(name, value, sign, position=year) for year, value, sign in known]


def points(last: float) -> list[Point]:
    across = (40.0, 80.0, 120.0, 160.0)
    up = ((9.0, "="), (7.0, "~"), (11.0, "="), (last / 5, "="))
    return [
        Point(mark(name, x), mark(name, *y), "", named=True)
        for name, x, y in zip(NAMES, across, up, strict=False)
    ]


AXES = Axes("residents", "per 10,000", (180.0, 16.0), NUMBER)
CURVES = [Curve((10.0, 60.0, 180.0), (2.0, 5.0, 7.0), (15.0, 11.0, 9.0), "dash", "95%")]


def _position(last: float) -> Figure:
    rows = [mark(name, value) for name, value in zip(NAMES, (14.0, 9.0, last / 5), strict=False)]
    stands = ("higher", "similar", "lower")
    limits = {
        row.key: Interval(row.value - 1, row.value + 2, row.value - 2, row.value + 3, stand)
        for row, stand in zip(rows, stands, strict=True)
    }
    together = Reference(9.0, 9.0, 9.0, "together")
    return position(rows, limits, together, **MORE, standings=STANDINGS)


def _regions(last: float) -> list[Any]:
    return [
        region(name, band=int(last / 10) if at == 3 else at % 5) for at, name in enumerate(NAMES)
    ]


def _map(last: float) -> Figure:
    corners = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    found = _regions(last)
    xs = [[x + at % 4 for x, _ in corners] for at in range(len(found))]
    ys = [[y + at // 4 for _, y in corners] for at in range(len(found))]
    return county_map(found, [each.key for each in found], xs, ys, classes=CLASSES)


def _panels(last: float) -> list[Panel]:
    return [Panel(name, "calls", tuple(years("H", last + 3 * at))) for at, name in enumerate("ABC")]


def _lists(last: float) -> Figure:
    return small_multiples(
        [Panel(name, "events", tuple(counties(last))) for name in "AB"], number=NUMBER, words=WORDS
    )


def _steps(last: float) -> Figure:
    told = ((5000.0, ">", 0.9), (120.0, "=", last / 50))
    return steps(
        [
            Step(mark(name, value, sign), "units", "1 of 2", share, "@focus1")
            for name, (value, sign, share) in zip(NAMES, told, strict=False)
        ]
    )


def _lines(last: float) -> Figure:
    quiet = [mark("Bifan", 20.0 + at, position=2018 + at, focus=False) for at in range(5)]
    return trend_lines([*years("Heshun", last), *years("Changle", 30.0), *quiet], **MORE)


def _grid(last: float) -> Figure:
    cells = [
        Cell(row, column, "all" if (row + column) % 3 or last > 30 else "not_reported", "", None)
        for row in range(4)
        for column in range(5)
    ]
    return coverage_grid([Name(name) for name in NAMES[:4]], range(2018, 2023), cells)


def _practices(last: float) -> Figure:
    found = [(name, item) for name in NAMES[:3] for item in ("Duty roster", "Television")]
    kept = found if last > 30 else found[:-1]
    return matrix([mark(name, position=item, label="●") for name, item in kept], words=WORDS)


def _shares(last: float) -> Figure:
    part = int(last / 10)
    rows = [Share(name, (8 - part, part), ("", ""), f"{8 - part} of 8") for name in NAMES[:3]]
    return share_bars(rows, {"reported": "solid", "missing": "open"})


KINDS: dict[str, Callable[[float], Figure]] = {
    "county_bars": lambda last: county_bars(counties(last), **MORE),
    "bars_in_rows": lambda last: bars_in_rows(
        counties(last), intervals={"heshun": Interval(80.0, 105.0)}, **MORE
    ),
    "pair_bars": lambda last: pair_bars(counties(last), counties(22.0), ("In", "Out"), **MORE),
    "position": _position,
    "dots": lambda last: dots(counties(last), **MORE),
    "funnel_chart": lambda last: funnel_chart(points(last), AXES, CURVES, 8.0, "together"),
    "scatter": lambda last: scatter(points(last), AXES),
    "trend_lines": _lines,
    "year_panels": lambda last: year_panels(_panels(last), number=NUMBER),
    "small_multiples": _lists,
    "steps": _steps,
    "county_map": _map,
    "county_tiles": lambda last: county_tiles([("Jinzhong", _regions(last))], classes=CLASSES),
    "coverage_grid": _grid,
    "matrix": _practices,
    "share_bars": _shares,
}
FIGURE, OTHER = 40.0, 20.0  # one number of each chart, and what it is changed to


def card(kind: str, last: float) -> Card:
    """The card of a kind of chart, whose last figure can be another."""
    figure = KINDS[kind](last)
    return Card(
        kind, f"A chart of {kind}", "cases", figure, int(figure["layout"]["height"]), kind, kind,
        table=Table(("County",), (("Heshun",),)),
    )  # fmt: skip


def main() -> None:
    last = OTHER if "changed" in st.query_params else FIGURE
    stage(
        [card(kind, last) for kind in KINDS],
        labels=Text("en").section("stage"),
        language="en",
        files=lambda card, kind, drawing: write(card, kind, drawing, LABELS, "en"),
        key="stage",
    )


if __name__ == "__main__":
    st.set_page_config(layout="wide")
    main()
