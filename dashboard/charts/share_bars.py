"""Shares of a whole as one stacked bar a row: each stretch told by pattern as well as by colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.bars import ROW
from dashboard.charts.legend import LEGEND, with_legend
from dashboard.charts.lettering import SMALL, broken, escaped, widest, width
from dashboard.charts.native import Form, Native, telling
from dashboard.charts.native import Share as NativeShare
from dashboard.charts.sheet import CLEAR, NAMED, Figure, Trace, layout, plain_axis

NAME_ROOM = 160
_THICK = 0.66
_HEAD = 12


@dataclass(frozen=True)
class Share:
    """A row: how many of each state, in the order of the states, and what stands at its right."""

    name: str
    counts: tuple[int, ...]
    notes: tuple[str, ...]
    label: str
    focus: bool = False

    @property
    def whole(self) -> int:
        return sum(self.counts)


def share_bars(rows: Sequence[Share], states: Mapping[str, str]) -> Figure:
    """One bar a row from 0 to its whole; `states` maps the name of each state to its look.

    States that no row has are left out of the legend.

    A look is "solid", "hatched", "dotted" or "open".
    """
    traces = [_stretch(rows, place, look) for place, look in enumerate(states.values())]
    found = [any(row.counts[place] for row in rows) for place in range(len(states))]
    given = states
    states = {name: look for at, (name, look) in enumerate(states.items()) if found[at]}
    names = [broken(row.name, NAME_ROOM, 1) for row in rows]
    left = 16 + 1.1 * widest([row.name for row in rows])
    right = 14 + max((width(row.label, SMALL) for row in rows), default=0)
    high = max(len(rows), 1)
    figure: Figure = {
        "data": [*traces, _labels(rows)],
        "layout": layout(
            _HEAD + LEGEND + ROW * high + 8,
            (min(left, NAME_ROOM + 16), right, _HEAD + LEGEND, 8),
            xaxis=plain_axis(range=[0, 1], showticklabels=False),
            yaxis=plain_axis(
                range=[high - 0.5, -0.5],
                tickmode="array",
                tickvals=list(range(len(rows))),
                ticktext=[
                    f"<b>{n}</b>" if r.focus else n for n, r in zip(names, rows, strict=True)
                ],
                ticklabelstandoff=8,
            ),
            annotations=[],
        ),
    }
    filled = {name: "@focus1" for name, look in states.items() if look == "solid"}
    drawn = with_legend(figure, filled | _patterned(states), _hollow(states))
    shares = [
        NativeShare(name, look, tuple(row.counts[at] for row in rows))
        for at, (name, look) in enumerate(given.items())
        if name in states
    ]
    categories = tuple(row.name for row in rows)
    return telling(drawn, Native(Form.SHARES, "", categories, shares=tuple(shares)))


def _patterned(states: Mapping[str, str]) -> dict[str, str]:
    colours = {"hatched": "@focus2", "dotted": "@unknown"}
    return {name: colours[look] for name, look in states.items() if look in colours}


def _hollow(states: Mapping[str, str]) -> list[str]:
    return [name for name, look in states.items() if look == "open"]


def _stretch(rows: Sequence[Share], place: int, look: str) -> Trace:
    whole = [max(row.whole, 1) for row in rows]
    colour = {"solid": "@focus1", "hatched": "@focus2", "dotted": "@unknown", "open": "@quiet"}[
        look
    ]
    marker: Trace = {
        "color": CLEAR if look == "open" else colour,
        "line": {"width": 1.2, "color": colour if look == "open" else "@paper"},
    }
    shape = {"hatched": "/", "dotted": "."}.get(look)
    if shape:
        marker["pattern"] = {
            "shape": shape, "size": 6, "solidity": 0.4, "fgcolor": colour, "bgcolor": CLEAR,
            "fillmode": "replace",
        }  # fmt: skip
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(rows))),
        "x": [row.counts[place] / n for row, n in zip(rows, whole, strict=True)],
        "base": [sum(row.counts[:place]) / n for row, n in zip(rows, whole, strict=True)],
        "width": [_THICK] * len(rows),
        "marker": marker,
        "customdata": [None] * len(rows),
        "hovertext": [broken(row.notes[place], 330, most=4) for row in rows],
        "hovertemplate": NAMED,
    }


def _labels(rows: Sequence[Share]) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [1.0] * len(rows),
        "y": list(range(len(rows))),
        "text": ["\u2004" + escaped(row.label) for row in rows],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": "@text"},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
