"""The names of colours in one quiet line above a chart; a click on them hides nothing."""

from collections.abc import Mapping

from dashboard.charts.lettering import escaped
from dashboard.charts.sheet import CLEAR, Figure, Trace

LEGEND = 22


def with_legend(figure: Figure, colours: Mapping[str, str]) -> Figure:
    """The figure with one entry a name; its own traces are grouped by look and carry none."""
    swatches = [_swatch(name, colour) for name, colour in colours.items()]
    data = [{**trace, "showlegend": False} for trace in figure["data"]]
    line = {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "yref": "container",
        "y": 1,
        "yanchor": "top",
        "itemclick": False,
        "itemdoubleclick": False,
        "bgcolor": CLEAR,
        "font": {"size": 13, "color": "@text"},
        "traceorder": "normal",
    }
    return {
        "data": data + swatches,
        "layout": figure["layout"] | {"showlegend": True, "legend": line},
    }


def _swatch(name: str, colour: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "name": escaped(name),
        "showlegend": True,
        "marker": {"color": colour, "symbol": "square", "size": 12},
        "hoverinfo": "skip",
    }
