"""The paper every chart is drawn on: fonts, margins, light axes, and nothing that moves."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from dashboard.charts.lettering import FONT, SIZE, SMALL, hover
from dashboard.charts.marks import Mark

Figure = dict[str, Any]
Trace = dict[str, Any]
Number = Callable[[float], str]
CLEAR = "rgba(0,0,0,0)"
NAMED = "%{hovertext}<extra></extra>"


def layout(height: float, margin: tuple[float, float, float, float], **more: Any) -> dict[str, Any]:
    """A calm layout; `margin` is left, right, top, bottom in pixels."""
    left, right, top, bottom = (round(side) for side in margin)
    return {
        "height": round(height),
        "autosize": True,
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": SIZE, "color": "@text"},
        "hoverlabel": {
            "bgcolor": "@paper",
            "bordercolor": "@context",
            "font": {"family": FONT, "size": SIZE, "color": "@text"},
            "align": "left",
        },
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "barmode": "overlay",
        "bargap": 0,
        "uirevision": "fixed",
        **more,
    }


def nice_ticks(top: float, most: int = 4) -> list[float]:
    """Zero and at most `most` round steps up to `top`; only zero when there is nothing to show."""
    if top <= 0:
        return [0.0]
    size = 10.0 ** math.floor(math.log10(top / most))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if top / (size * factor) <= most)
    return [round(step * i, 10) for i in range(int(top / step + 1e-9) + 1)]


def nice_ceiling(top: float) -> float:
    """The smallest round number that is not below `top`; 1 when there is nothing to show."""
    if top <= 0:
        return 1.0
    size = 10.0 ** math.floor(math.log10(top))
    factors = (1, 2, 3, 4, 5, 6, 8, 10) if size <= 1 else (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
    return next(size * factor for factor in factors if size * factor >= top)


def value_axis(top: float, number: Number, most: int = 4, **more: Any) -> dict[str, Any]:
    """A number axis from zero with at most `most` light lines above it."""
    ticks = nice_ticks(top, most)
    return {
        "range": [0, top or 1],
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
        "tickangle": 0,
        "tickfont": {"size": SMALL, "color": "@quiet"},
        "gridcolor": "@grid",
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        **more,
    }


def plain_axis(**more: Any) -> dict[str, Any]:
    """An axis for names or places: no lines of its own."""
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": SIZE, "color": "@text"},
        **more,
    }


def told(marks: Sequence[Mark]) -> dict[str, Any]:
    """What every trace of marks carries: the figure a click opens and the words of the hover."""
    return {
        "customdata": [mark.figure for mark in marks],
        "hovertext": [hover(mark) for mark in marks],
        "hovertemplate": NAMED,
    }


def note(text: str, x: float, y: float, **more: Any) -> dict[str, Any]:
    """Words placed on the paper (0 to 1 in both directions), without an arrow."""
    return {
        "text": text,
        "x": x,
        "y": y,
        "xref": "paper",
        "yref": "paper",
        "showarrow": False,
        "font": {"size": SMALL, "color": "@quiet"},
        **more,
    }
