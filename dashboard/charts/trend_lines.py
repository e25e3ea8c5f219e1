"""One indicator over the years: focus lines named at their end, the rest as quiet context."""

from collections.abc import Mapping, Sequence

from dashboard.charts.bands import Band, band_traces, quartiles
from dashboard.charts.end_labels import EndLabel, label_marks, pixels_for, room_for
from dashboard.charts.lettering import SMALL, broken, widest
from dashboard.charts.line_traces import (
    Place,
    bound_ticks,
    correction_dots,
    focus_points,
    lone_points,
    path_trace,
    words_on_lines,
)
from dashboard.charts.marks import Mark, top
from dashboard.charts.native import telling
from dashboard.charts.native_lines import of_lines
from dashboard.charts.row_layout import unit_note
from dashboard.charts.series import MOST_CONTEXT, Break, Line, lines_of, positions_of
from dashboard.charts.sheet import (
    Figure,
    Number,
    Trace,
    layout,
    nice_ticks,
    note,
    plain_axis,
    value_axis,
)

HEIGHT = 380
HEAD = 40
FOOT = 30
MOST_TICKS = 7
FEW_TICKS = 5  # of more years, so many as a telephone has room for
# The reasons of breaks stand on up to three levels below the top of the plot.
_NOTE_LEVELS = 3
_NOTE_SHARE = 0.15
_NOTE_ROOM = 96  # pixels, so that they stand inside the plot of a telephone


def trend_lines(
    marks: Sequence[Mark],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    colours: Mapping[str, str] | None = None,
    bands: Sequence[Band] = (),
    breaks: Sequence[Break] = (),
    verdicts: Mapping[str, str] | None = None,
    height: int = HEIGHT,
) -> Figure:
    """Lines by key and series; `position` is the year (a whole number) or a named period.

    `colours` goes by key or by series. `bands` are the quartiles of the context; without them they
    are taken from the context marks when these make more than 60 lines. `verdicts` holds a word a
    key for beside its last value. Where the names at the ends need more than `height` pixels, it is
    higher. `words` holds "band" with {count} for the name of the band.
    """
    lines = lines_of(marks, colours)
    focus = [line for line in lines if line.focus]
    context = [line for line in lines if not line.focus]
    if len(context) > MOST_CONTEXT:
        bands = bands or quartiles([mark for line in context for mark in line.marks])
        context = []
    place = _places(marks)
    drawn = [mark for line in focus + context for mark in line.marks]
    known = sum(item.position in place for item in breaks)
    far = _headroom(known) * max([top(drawn), *(band.high for band in bands)])
    labels = _labels(focus, place, far, verdicts or {}) + _band_label(bands, words, far)
    pixels = max(height - HEAD - FOOT, pixels_for(labels))
    notes, leaders = label_marks(labels, pixels)
    figure = {
        "data": _data(focus, context, bands, breaks, place, (far or 1) / pixels),
        "layout": layout(
            pixels + HEAD + FOOT,
            (_left(far, number), room_for(labels), HEAD, FOOT),
            xaxis=_period_axis(place),
            yaxis=value_axis(far, number, ticklabelstandoff=6),
            shapes=_break_lines(breaks, place) + leaders,
            annotations=[_unit(unit, far, number), *_break_notes(breaks, place), *notes],
        ),
    }
    said = of_lines(focus, context, list(place), unit=unit, breaks=breaks, bands=bands, words=words)
    return telling(figure, said)


def _headroom(breaks: int) -> float:
    """How far the axis runs past the largest figure: the reasons of breaks must cover none."""
    return 1.06 / (1 - _NOTE_SHARE * min(breaks, _NOTE_LEVELS))


def _unit(unit: str, far: float, number: Number) -> Trace:
    return unit_note(unit, lift=22, xshift=4 - _left(far, number))


def _data(
    focus: list[Line],
    context: list[Line],
    bands: Sequence[Band],
    breaks: Sequence[Break],
    place: Place,
    per_pixel: float,
) -> list[Trace]:
    return [
        *band_traces(bands, place),
        *([path_trace(context, place, breaks, 1)] if context else []),
        *lone_points(context, place, breaks),
        *(path_trace([line], place, breaks, 2.5) for line in focus if line.whole),
        *bound_ticks(focus, place, per_pixel),
        *focus_points(focus, place),
        *correction_dots(focus, place, per_pixel),
        *words_on_lines(focus, place, per_pixel),
    ]


def _places(marks: Sequence[Mark]) -> dict[str | int, float]:
    """Where each period stands: a year at its own number, named periods at 0, 1, 2."""
    found = positions_of(marks)
    return {p: float(p) if isinstance(p, int) else float(i) for i, p in enumerate(found)}


def _period_axis(place: Place) -> Trace:
    names, at = list(place), list(place.values()) or [0.0]
    step = 1 if len(names) <= MOST_TICKS else -(-len(names) // FEW_TICKS)
    # Counted from the end, so that the latest year always has its name.
    kept = names[::-1][::step][::-1]
    span = at[-1] - at[0]
    return plain_axis(
        range=[at[0] - 0.15 - span * 0.02, at[-1] + 0.15 + span * 0.01],
        tickmode="array",
        tickvals=[place[name] for name in kept],
        ticktext=[str(name) for name in kept],
        tickfont={"size": SMALL, "color": "@quiet"},
        tickangle=0,
        ticklabelstandoff=6,
    )


def _left(far: float, number: Number) -> float:
    return 16 + widest([number(tick) for tick in nice_ticks(far)], SMALL)


def _labels(
    lines: Sequence[Line], place: Place, far: float, verdicts: Mapping[str, str]
) -> list[EndLabel]:
    """The name and last value of every line that has one; an early end names its year."""
    last_of_all = max(place, key=lambda name: place[name]) if place else None
    labels = []
    for line in lines:
        if whole := line.whole:
            last = max(whole.values(), key=lambda mark: place[mark.position])
            early = "" if last.position == last_of_all else f" ({last.position})"
            verdict = f" · {verdicts[line.key]}" if line.key in verdicts else ""
            share = (last.drawn or 0.0) / (far or 1)
            labels.append(EndLabel(last.name, last.label + early + verdict, share, line.colour))
    return labels


def _band_label(bands: Sequence[Band], words: Mapping[str, str], far: float) -> list[EndLabel]:
    if not bands:
        return []
    last = bands[-1]
    detail = words["band"].format(count=max(band.count for band in bands))
    return [EndLabel("", detail, last.middle / (far or 1), "@quiet")]


def _break_lines(breaks: Sequence[Break], place: Place) -> list[Trace]:
    line = {"color": "@quiet", "width": 1.2, "dash": "4px,4px"}
    upright = {"type": "line", "y0": 0, "y1": 1, "yref": "paper", "layer": "below", "line": line}
    at = [place[item.position] - 0.5 for item in breaks if item.position in place]
    return [upright | {"x0": x, "x1": x} for x in at]


def _break_notes(breaks: Sequence[Break], place: Place) -> list[Trace]:
    """The reason beside the top of each dashed line, on the side that has more room."""
    middle = sum(place.values()) / (len(place) or 1)
    known = [b for b in breaks if b.position in place]
    return [
        note(
            broken(item.reason, _NOTE_ROOM, most=3, size=SMALL),
            place[item.position] - 0.5,
            1 - _NOTE_SHARE * (i % _NOTE_LEVELS),
            xref="x",
            xanchor="left" if place[item.position] <= middle else "right",
            yanchor="top",
            align="left" if place[item.position] <= middle else "right",
            xshift=4 if place[item.position] <= middle else -4,
            bgcolor="@paper",
        )
        for i, item in enumerate(known)
    ]
