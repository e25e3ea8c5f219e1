"""Small panels over the years: upright bars for an indicator, or one line a county."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from dashboard.charts.bar_traces import SOFT_SHARE, bar_traces
from dashboard.charts.bars import Bar, open_ends
from dashboard.charts.county_bars import colour_of
from dashboard.charts.grid import Grid, Title
from dashboard.charts.lettering import SMALL
from dashboard.charts.line_traces import (
    Place,
    bound_ticks,
    correction_dots,
    focus_points,
    path_trace,
    words_on_lines,
)
from dashboard.charts.marks import Look, Mark
from dashboard.charts.native import Form, Native, Strand, aligned, telling, titled
from dashboard.charts.native_lines import of_lines
from dashboard.charts.row_layout import reach
from dashboard.charts.series import Break, Line, positions_of
from dashboard.charts.sheet import Figure, Number, Trace, nice_ceiling, note, plain_axis, value_axis
from dashboard.charts.small_multiples import Panel

HIGH = 120
_LEFT = 16
_FEW = 4
_HEADROOM = 1.15


def year_panels(
    panels: Sequence[Panel],
    *,
    number: Number,
    form: Literal["columns", "lines"] = "columns",
    columns: int = 2,
    colour: str = "@focus1",
    colours: Mapping[str, str] | None = None,
    breaks: Sequence[Break] = (),
    same_scale: bool = False,
) -> Figure:
    """A panel for each indicator or county, all over the same years, each axis from zero.

    "columns" draws a bar a year and one county (or sum) a panel; "lines" a line for each key in the
    panel. `colours` goes by key. Above four years only the latest bar, zeros and what has no number
    carry a label; the others tell it on hover and in the table.
    """
    place = _places([mark for panel in panels for mark in panel.marks])
    grid = Grid([Title(panel.title, panel.unit) for panel in panels], columns, HIGH, _LEFT)
    figure = grid.figure()
    shared = max((reach(panel.marks) for panel in panels), default=0.0)
    for i, panel in enumerate(panels):
        far = nice_ceiling(shared if same_scale else reach(panel.marks))
        axes = [_period_axis(place), _number_axis(far, number)]
        if form == "columns":
            bars = _bars(panel.marks, place, colour, colours or {})
            traces = bar_traces(bars, far * SOFT_SHARE, upright=True)
            name = grid.place(figure, i, traces, open_ends(bars, upright=True), axes)
        else:
            lines = _lines(panel.marks, colour, colours or {})
            traces = _line_data(lines, place, breaks, _HEADROOM * far / HIGH)
            name = grid.place(figure, i, traces, [], axes)
        figure["layout"]["annotations"] += _line_name(axes[1], name)
    return telling(figure, *(_native(each, place, breaks, form, colour) for each in panels))


def _native(panel: Panel, place: Place, breaks: Sequence[Break], form: str, colour: str) -> Native:
    positions = list(place)
    if form == "lines":
        lines = _lines(panel.marks, colour, {})
        return titled(of_lines(lines, [], positions, unit=panel.unit, breaks=breaks), panel.title)
    strand = Strand(panel.title, colour, aligned(positions, panel.marks))
    names = tuple(str(each) for each in positions)
    return Native(Form.COLUMNS, panel.unit, names, (strand,), title=panel.title)


def _places(marks: Sequence[Mark]) -> dict[str | int, float]:
    return {position: float(i) for i, position in enumerate(positions_of(marks))}


def _bars(
    marks: Sequence[Mark], place: Place, colour: str, colours: Mapping[str, str]
) -> list[Bar]:
    last = max((place[mark.position] for mark in marks), default=0.0)
    return [
        Bar(
            mark if _keeps_label(mark, len(place), place[mark.position] == last) else _mute(mark),
            place[mark.position],
            colour_of(mark, colour, colours),
            0.7,
        )
        for mark in marks
    ]


def _keeps_label(mark: Mark, years: int, is_last: bool) -> bool:
    telling = mark.drawn is None or mark.look is Look.ZERO
    return years <= _FEW or is_last or telling


def _mute(mark: Mark) -> Mark:
    """The mark without its letters; the hover still says all of it."""
    return replace(mark, label="", note=mark.note or f"{mark.name} {mark.label}")


def _lines(marks: Sequence[Mark], colour: str, colours: Mapping[str, str]) -> list[Line]:
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.key, []).append(mark)
    return [Line(tuple(g), colour_of(g[0], colour, colours), g[0].focus) for g in groups.values()]


def _line_data(
    lines: list[Line], place: Place, breaks: Sequence[Break], per_pixel: float
) -> list[Trace]:
    return [
        *(path_trace([line], place, breaks, 2) for line in lines if line.whole),
        *bound_ticks(lines, place, per_pixel),
        *focus_points(lines, place),
        *correction_dots(lines, place, per_pixel),
        *words_on_lines(lines, place, per_pixel),
    ]


def _period_axis(place: Place) -> Trace:
    """First and last year only: the years between are the same in every panel."""
    names = list(place)
    ends = names[:1] + names[-1:] if len(names) > 1 else names
    return plain_axis(
        range=[-0.6, max(len(names), 1) - 0.4],
        tickmode="array",
        tickvals=[place[name] for name in ends],
        ticktext=[str(name) for name in ends],
        tickfont={"size": SMALL, "color": "@quiet"},
        tickangle=0,
        automargin=False,
    )


def _number_axis(far: float, number: Number) -> Trace:
    """One line at a round number that nothing passes, so that its name covers no figure."""
    ceiling = nice_ceiling(far)
    return value_axis(ceiling, number) | {
        "range": [0, _HEADROOM * ceiling],
        "tickvals": [0, ceiling],
        "ticktext": ["", number(ceiling)],
        "showticklabels": False,
    }


def _line_name(axis: Trace, name: str) -> list[Trace]:
    """The number of that line, above it at its left end, where it needs no margin."""
    at = {"xref": f"x{name} domain", "yref": f"y{name}"}
    return [
        note(axis["ticktext"][-1], 0, axis["tickvals"][-1], xanchor="left", yanchor="bottom", **at)
    ]
