"""Steps that follow each other, each in its own unit: a number and the counties it covers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import SIZE, SMALL, broken, escaped, lines, widest
from dashboard.charts.marks import Mark
from dashboard.charts.sheet import Figure, Trace, layout, plain_axis, told

HIGH = 60
NAME_ROOM = 104
MOST_LINES = 3
BIG = 18
# Blanks of 18 pixels in either size, so that both lines of a step begin below each other.
_PAST_DOT = {BIG: "\u2003", SMALL: "\u2003\u2002"}
# The share of counties takes the right of the sheet.
_LEFT, _RIGHT = [0.0, 0.5], [0.6, 1.0]
# The number, the words on its counties, and below them their line: on a telephone both are long.
_UP, _DOWN, _BELOW = -0.18, 0.16, 0.38


@dataclass(frozen=True)
class Step:
    """One step: `mark` holds its sum; `covers` says how many counties it covers, or that nothing
    was reported, and `share` which part of them that is, from 0 to 1.
    """

    mark: Mark
    unit: str
    covers: str
    share: float
    colour: str

    @property
    def known(self) -> bool:
        """Whether there is a number at all."""
        return self.mark.drawn is not None


def steps(given: Sequence[Step]) -> Figure:
    """The steps from the top down, in the order given.

    No length stands for a number: the units differ, so nothing here may look larger than another.
    The only measure drawn is the line at the right, the part of the counties that a sum covers.
    """
    names = [broken(step.mark.name, NAME_ROOM, MOST_LINES) for step in given]
    room = 1.05 * widest([w for s in given for w in lines(s.mark.name, NAME_ROOM, MOST_LINES)])
    places = [float(i) for i in range(len(given))]
    axis = plain_axis(
        range=[len(given) - 0.5, -0.5],
        tickmode="array",
        tickvals=places,
        ticktext=names,
        ticklabelstandoff=14,
        automargin=False,
    )
    bare = plain_axis(range=[0, 1], showticklabels=False)
    return {
        "data": [
            *_path(places),
            *_dots(given, places),
            _words(given, places, _UP, _value, BIG, "@text"),
            _words(given, places, _DOWN, _covers, SMALL, "@quiet"),
            *_covered(given, places),
        ],
        "layout": layout(
            HIGH * max(len(given), 1) + 8,
            (30 + room, 16, 4, 4),
            xaxis=bare | {"domain": _LEFT},
            xaxis2=bare | {"domain": _RIGHT, "anchor": "y"},
            yaxis=axis,
            annotations=[],
            shapes=_rules(places),
        ),
    }


def _rules(places: Sequence[float]) -> list[Trace]:
    """Light lines between the steps, from the dots to the right edge."""
    line = {"color": "@grid", "width": 1}
    across = {"type": "line", "xref": "paper", "x0": 0.03, "x1": 1, "layer": "below", "line": line}
    return [across | {"y0": place + 0.5, "y1": place + 0.5} for place in places[:-1]]


def _value(step: Step) -> str:
    """The number and, smaller, its unit; only the sign where there is no number."""
    label = escaped(step.mark.label)
    small = f'<span style="font-size:{SMALL}px">{escaped(step.unit)}</span>'
    return f"<b>{label}</b> {small}" if step.known else label


def _covers(step: Step) -> str:
    return escaped(step.covers)


def _path(places: Sequence[float]) -> list[Trace]:
    """The way from step to step, with an arrowhead half-way."""
    quiet = {"hoverinfo": "skip", "cliponaxis": False}
    between = [place + 0.5 for place in places[:-1]]
    line = {"color": "@grid", "width": 2}
    head = {"symbol": "triangle-down", "size": 9, "color": "@context", "opacity": 1}
    ways = [0.0] * len(places)
    return [
        {"type": "scatter", "mode": "lines", "x": ways, "y": [*places], "line": line, **quiet},
        {
            "type": "scatter",
            "mode": "markers",
            "x": ways[:-1],
            "y": between,
            "marker": head,
            **quiet,
        },
    ]


def _dots(given: Sequence[Step], places: Sequence[float]) -> list[Trace]:
    """Filled where there is a sum, hollow where nothing was reported."""
    marker = {
        "symbol": "circle",
        "size": 13,
        "opacity": 1,
        "color": [step.colour if step.known else "@paper" for step in given],
        "line": {"width": 2, "color": [s.colour if s.known else "@context" for s in given]},
    }
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [0.0] * len(given),
        "y": [*places],
        "marker": marker,
        "cliponaxis": False,
        **told([step.mark for step in given]),
    }
    return [dots] if given else []


def _words(
    given: Sequence[Step],
    places: Sequence[float],
    lift: float,
    write: Callable[[Step], str],
    size: int,
    colour: str,
) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [0.0] * len(given),
        "y": [place + lift for place in places],
        "text": [_PAST_DOT[size] + write(step) for step in given],
        "textposition": "middle right",
        "textfont": {"size": size, "color": colour},
        "cliponaxis": False,
        **told([step.mark for step in given]),
    }


def _covered(given: Sequence[Step], places: Sequence[float]) -> list[Trace]:
    """A thin line for all counties, and on it a stronger one for those in the sum."""
    stretches: tuple[tuple[str, list[float]], ...] = (
        ("@grid", [1.0] * len(given)),
        ("@context", [step.share for step in given]),
    )
    return [_thin(colour, ends, places) for colour, ends in stretches]


def _thin(colour: str, ends: list[float], places: Sequence[float]) -> Trace:
    drawn = [(end, place) for end, place in zip(ends, places, strict=True) if end > 0]
    return {
        "type": "scatter",
        "mode": "lines",
        "xaxis": "x2",
        "x": [x for end, _ in drawn for x in (0.0, end, None)],
        "y": [y for _, place in drawn for y in (place + _BELOW, place + _BELOW, None)],
        "line": {"color": colour, "width": SIZE / 2},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
