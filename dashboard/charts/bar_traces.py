"""Plotly traces of bars: one trace for each look, then their symbols and their labels."""

from collections.abc import Sequence

from dashboard.charts.bars import ROW, Bar, Segment, end_of, segments
from dashboard.charts.lettering import SMALL, escaped
from dashboard.charts.marks import Look, Mark
from dashboard.charts.sheet import CLEAR, Trace, told

GAP = "\u2004"
BEYOND = "\u2003\u2004"
_FAINT = {"solid": 1.0, "hatched": 0.9, "soft": 0.35}


def bar_traces(bars: Sequence[Bar], soft_end: float, upright: bool = False) -> list[Trace]:
    """All bars in a handful of traces; `soft_end` is how long the end of an "about" fades."""
    stretches = [segment for bar in bars for segment in segments(bar, soft_end)]
    by_kind = {kind: [s for s in stretches if s.kind == kind] for kind in _FAINT}
    traces = [_stretch_trace(kind, found, upright) for kind, found in by_kind.items() if found]
    traces += _soft_outlines(by_kind["soft"], upright)
    traces += symbols(bars, upright)
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
    traces = []
    for colour in dict.fromkeys(s.bar.colour for s in found):
        along: list[float | None] = []
        across: list[float | None] = []
        for s in (s for s in found if s.bar.colour == colour):
            near, far, half = s.start, s.start + s.length, s.bar.breadth / 2
            along += [near, far, far, near, None]
            across += [s.bar.place - half] * 2 + [s.bar.place + half] * 2 + [None]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                **_axes(along, across, upright),
                "line": {"color": colour, "width": 1.4, "dash": "3px,2px"},
                "hoverinfo": "skip",
                "cliponaxis": False,
            }
        )
    return traces


def symbols(bars: Sequence[Bar], upright: bool = False) -> list[Trace]:
    """The thin line of a zero, the diamond of an open question, the dot of a correction."""
    zeros = [bar for bar in bars if bar.mark.look is Look.ZERO]
    line = "line-ew-open" if upright else "line-ns-open"
    # Plotly draws a line symbol 1.4 times as long as its size.
    lengths = [bar.breadth * ROW / 1.4 for bar in zeros]
    return _symbol_trace(zeros, line, lengths, [0.0] * len(zeros), upright) + signs(bars, upright)


def signs(bars: Sequence[Bar], upright: bool = False) -> list[Trace]:
    """The diamond of an open question at the axis, and the small dot above what was corrected."""
    asked = [bar for bar in bars if bar.mark.look is Look.NEEDS_REVIEW]
    corrected = [bar for bar in bars if bar.mark.corrected]
    above = [bar.breadth / 2 + 3.5 / ROW for bar in corrected]
    return [
        *_symbol_trace(asked, "diamond-open", [9.0] * len(asked), [0.0] * len(asked), upright),
        *_symbol_trace(corrected, "circle", [5.0] * len(corrected), above, upright),
    ]


def _symbol_trace(
    bars: list[Bar], symbol: str, sizes: list[float], above: list[float], upright: bool
) -> list[Trace]:
    if not bars:
        return []
    places = [b.place + (up if upright else -up) for b, up in zip(bars, above, strict=True)]
    ink = {"diamond-open": "@unknown", "circle": "@text"}
    return [
        {
            "type": "scatter",
            "mode": "markers",
            **_axes([end_of(bar.mark) for bar in bars], [*places], upright),
            "marker": {
                "symbol": symbol,
                "size": sizes,
                "color": [ink.get(symbol, bar.colour) for bar in bars],
                "opacity": 1,
                "line": {"width": 0 if symbol == "circle" else 2},
            },
            "cliponaxis": False,
            **told([bar.mark for bar in bars]),
        }
    ]


def _labels(bars: Sequence[Bar], upright: bool) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        **_axes([end_of(bar.mark) for bar in bars], [bar.place for bar in bars], upright),
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
    return "@text" if mark.focus and mark.look is not Look.NOT_REPORTED else "@quiet"
