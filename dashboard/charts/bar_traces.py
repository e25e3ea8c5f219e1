"""Plotly traces of bars: one trace for each look, then their symbols and their labels."""

from collections.abc import Sequence

from dashboard.charts.bars import ROW, Bar, Segment, end_of, segments
from dashboard.charts.lettering import SMALL, escaped
from dashboard.charts.marks import Look, Mark
from dashboard.charts.sheet import CLEAR, Trace, told

GAP = "\u2004"
BEYOND = "\u2003\u2004"
SOFT_SHARE = 0.03
_FAINT = {"solid": 1.0, "hatched": 0.9, "soft": 0.35}


def bar_traces(bars: Sequence[Bar], soft_end: float, upright: bool = False) -> list[Trace]:
    """All bars in a handful of traces; `soft_end` is how long the end of an "about" fades."""
    stretches = [segment for bar in bars for segment in segments(bar, soft_end)]
    by_kind = {kind: [s for s in stretches if s.kind == kind] for kind in _FAINT}
    traces = [_stretch_trace(kind, found, upright) for kind, found in by_kind.items() if found]
    traces += _soft_outlines(by_kind["soft"], upright)
    traces += _zero_lines(bars, upright) + signs(bars, upright)
    return traces + ([_labels(bars, upright)] if bars else [])


def _axes(along: list[float | None], across: list[float | None], upright: bool) -> Trace:
    return {"x": across, "y": along} if upright else {"x": along, "y": across}


def _stretch_trace(kind: str, found: list[Segment], upright: bool) -> Trace:
    colours = [s.bar.colour for s in found]
    marker: dict[str, object] = {
        "color": colours,
        "opacity": [_FAINT[kind] * (0.5 if s.bar.mark.partial else 1) for s in found],
        "line": {"width": 0},
    }
    if kind == "hatched":
        marker["pattern"] = {
            "shape": "/",
            "size": 5,
            "solidity": 0.4,
            "fgcolor": colours,
            "bgcolor": CLEAR,
            "fillmode": "replace",
        }
    return {
        "type": "bar",
        "orientation": "v" if upright else "h",
        **_axes([s.length for s in found], [s.bar.place for s in found], upright),
        "base": [s.start for s in found],
        "width": [s.bar.breadth for s in found],
        "marker": marker,
        **told([s.bar.mark for s in found]),
    }


def _soft_outlines(found: list[Segment], upright: bool) -> list[Trace]:
    """Dashed around the fading end of an "about"."""
    near_far = [(s.bar, [s.start, s.end, s.end, s.start], [-1, -1, 1, 1]) for s in found]
    return _paths(near_far, {"width": 1.4, "dash": "3px,2px"}, upright)


def _zero_lines(bars: Sequence[Bar], upright: bool) -> list[Trace]:
    """A thin line at the axis, as long as the bar would be thick."""
    zeros = [(bar, [0.0, 0.0], [-1, 1]) for bar in bars if bar.mark.look is Look.ZERO]
    return _paths(zeros, {"width": 2.5}, upright)


def _paths(
    drawn: list[tuple[Bar, list[float], list[int]]], style: Trace, upright: bool
) -> list[Trace]:
    """One path for each colour, through points along the axis and on either side of the bar."""
    traces = []
    for colour in dict.fromkeys(bar.colour for bar, _, _ in drawn):
        along: list[float | None] = []
        across: list[float | None] = []
        for bar, ends, sides in drawn:
            if bar.colour == colour:
                along += [*ends, None]
                across += [*(bar.place + side * bar.breadth / 2 for side in sides), None]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                **_axes(along, across, upright),
                "line": {"color": colour, **style},
                "hoverinfo": "skip",
                "cliponaxis": False,
            }
        )
    return traces


def signs(bars: Sequence[Bar], upright: bool = False) -> list[Trace]:
    """The diamond of an open question at the axis, and a small dot above what the ledger changed
    (filled) or doubts (hollow)."""
    asked = [bar for bar in bars if bar.mark.look is Look.NEEDS_REVIEW]
    question = {"symbol": "diamond-open", "size": 9, "color": "@unknown", "line": {"width": 2}}
    filled = {"symbol": "circle", "size": 5, "color": "@text", "line": {"width": 0}}
    hollow = {"symbol": "circle-open", "size": 6, "color": "@text", "line": {"width": 1.5}}
    return [
        *_symbols(asked, [0.0] * len(asked), question, upright),
        *_dots([bar for bar in bars if bar.mark.corrected], filled, upright),
        *_dots([b for b in bars if b.mark.questioned and not b.mark.corrected], hollow, upright),
    ]


def _dots(bars: list[Bar], dot: Trace, upright: bool) -> list[Trace]:
    return _symbols(bars, [bar.breadth / 2 + 3.5 / ROW for bar in bars], dot, upright)


def _symbols(bars: list[Bar], above: list[float], marker: Trace, upright: bool) -> list[Trace]:
    if not bars:
        return []
    places = [b.place + (up if upright else -up) for b, up in zip(bars, above, strict=True)]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            **_axes([end_of(bar.mark) for bar in bars], [*places], upright),
            "marker": {"opacity": 1, **marker},
            "cliponaxis": False,
            **told([bar.mark for bar in bars]),
        }
    ]


def _labels(bars: Sequence[Bar], upright: bool) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        **_axes(
            [max(end_of(bar.mark), bar.reach) for bar in bars],
            [bar.place for bar in bars],
            upright,
        ),
        "text": [_words(bar.mark, upright) for bar in bars],
        "textposition": "top center" if upright else "middle right",
        "textfont": {"size": SMALL, "color": [ink_of(bar.mark) for bar in bars]},
        "cliponaxis": False,
        **told([bar.mark for bar in bars]),
    }


def _words(mark: Mark, upright: bool) -> str:
    words = escaped(mark.label)
    if mark.look is Look.UNREADABLE:
        words = f"<b>{words}</b>"
    return words + "<br>" * _lift(mark) if upright else GAP + BEYOND * _lift(mark) + words


def _lift(mark: Mark) -> int:
    """Whether a label begins farther out, beyond an open end or the diamond at the axis."""
    return int(mark.look in (Look.AT_LEAST, Look.NEEDS_REVIEW))


def ink_of(mark: Mark) -> str:
    """The colour of a mark's label."""
    if mark.look in (Look.UNREADABLE, Look.NEEDS_REVIEW):
        return "@unknown"
    silent = mark.look in (Look.NOT_REPORTED, Look.NOT_COMPARED)
    return "@text" if mark.focus and not silent else "@quiet"
