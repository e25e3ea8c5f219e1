"""Plotly traces of stacked parts: filled, hatched where hedged, outlined where not broken down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import SMALL, escaped, width
from dashboard.charts.marks import Look, Mark
from dashboard.charts.sheet import CLEAR, Trace, told

_NARROW = 190
_KINDS = {
    Look.AT_LEAST: "hatched",
    Look.AT_MOST: "hatched",
    Look.BETWEEN: "hatched",
    Look.ABOUT: "soft",
}


@dataclass(frozen=True)
class Stretch:
    """One part, from where the parts before it end."""

    mark: Mark
    place: float
    start: float
    length: float
    colour: str

    @property
    def end(self) -> float:
        return self.start + self.length

    @property
    def kind(self) -> str:
        return _KINDS.get(self.mark.look, "solid")


def stretch_traces(stretches: Sequence[Stretch], thick: float) -> list[Trace]:
    """One trace for each kind, with a thin gap of paper between neighbours."""
    by_kind = {
        kind: [s for s in stretches if s.kind == kind] for kind in ("solid", "hatched", "soft")
    }
    return [_bars(kind, found, thick) for kind, found in by_kind.items() if found]


def _bars(kind: str, found: list[Stretch], thick: float) -> Trace:
    colours = [s.colour for s in found]
    marker: Trace = {"color": colours, "line": {"width": 1.5, "color": "@paper"}}
    marker["opacity"] = [
        (0.45 if kind == "soft" else 1) * (0.5 if s.mark.partial else 1) for s in found
    ]
    if kind == "hatched":
        marker["pattern"] = {
            "shape": "/",
            "size": 6,
            "solidity": 0.25,
            "fgcolor": colours,
            "bgcolor": CLEAR,
            "fillmode": "replace",
        }
    return {
        "type": "bar",
        "orientation": "h",
        "x": [s.length for s in found],
        "y": [s.place for s in found],
        "base": [s.start for s in found],
        "width": [thick] * len(found),
        "marker": marker,
        **told([s.mark for s in found]),
    }


def outline_trace(open_: Sequence[Stretch], thick: float) -> list[Trace]:
    """Dashed outlines of what the parts leave of their total."""
    x: list[float | None] = []
    y: list[float | None] = []
    for s in open_:
        low, high = s.place - thick / 2 + 0.02, s.place + thick / 2 - 0.02
        x += [s.start, s.end, s.end, s.start, None]
        y += [low, low, high, high, None]
    trace = {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": "@quiet", "width": 1.3, "dash": "3px,2px"},
        "hoverinfo": "skip",
    }
    return [trace] if open_ else []


def label_trace(
    stretches: Sequence[Stretch], far: float, remainders: Mapping[int, str]
) -> list[Trace]:
    """Numbers inside the stretches that have room for them even on a narrow screen.

    `remainders` holds the number of an open stretch by the identity of its total.
    """
    worded = [(s, _words(s, remainders)) for s in stretches]
    fitting = [
        (s, words)
        for s, words in worded
        if words and width(words, SMALL) + 8 <= _NARROW * s.length / (far or 1)
    ]
    trace = {
        "type": "scatter",
        "mode": "text",
        "x": [s.start + s.length / 2 for s, _ in fitting],
        "y": [s.place for s, _ in fitting],
        "text": [escaped(words) for _, words in fitting],
        "textposition": "middle center",
        "textfont": {"size": SMALL, "color": [_ink(s) for s, _ in fitting]},
        **told([s.mark for s, _ in fitting]),
    }
    return [trace] if fitting else []


def _words(stretch: Stretch, remainders: Mapping[int, str]) -> str:
    if stretch.colour == "@quiet":
        return remainders.get(id(stretch.mark), "")
    return stretch.mark.label


def _ink(stretch: Stretch) -> str:
    filled = stretch.kind == "solid" and stretch.colour != "@quiet" and not stretch.mark.partial
    return "@paper" if filled else "@text"
