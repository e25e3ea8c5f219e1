"""The names of colours, each in its colour, in a quiet line above a chart."""

from collections.abc import Mapping, Sequence

from dashboard.charts.lettering import SIZE, escaped, width
from dashboard.charts.sheet import Figure, Trace, note

LEGEND = 22
_TELEPHONE = 345
_GAP = 18
_FILLED, _HOLLOW = "■ ", "□ "


def with_legend(figure: Figure, colours: Mapping[str, str], hollow: Sequence[str] = ()) -> Figure:
    """The figure with one entry a name, broken into lines that fit a telephone.

    Names in `hollow` get an outlined square. The figure's head must already leave `LEGEND` pixels
    for one line; what more lines need is added.
    """
    entries = [(_FILLED + name, colour) for name, colour in colours.items()]
    entries += [(_HOLLOW + name, "@quiet") for name in hollow]
    layout = figure["layout"]
    lines = _lines(entries)
    more = LEGEND * max(len(lines) - 1, 0)
    margin = layout["margin"] | {"t": layout["margin"]["t"] + more}
    words = [
        _entry(text, colour, x - margin["l"], margin["t"] - LEGEND * (row + 0.5))
        for row, line in enumerate(lines)
        for text, colour, x in line
    ]
    changes = {
        "margin": margin,
        "height": layout["height"] + more,
        "annotations": layout["annotations"] + words,
    }
    return figure | {"layout": layout | changes}


def _lines(entries: Sequence[tuple[str, str]]) -> list[list[tuple[str, str, float]]]:
    """Entries with their left edge, line by line."""
    lines: list[list[tuple[str, str, float]]] = []
    x = 0.0
    for text, colour in entries:
        room = width(text) + _GAP
        if not lines or x + room > _TELEPHONE:
            lines.append([])
            x = 10.0
        lines[-1].append((text, colour, x))
        x += room
    return lines


def _entry(text: str, colour: str, x: float, y: float) -> Trace:
    return note(
        escaped(text),
        0,
        1,
        xanchor="left",
        yanchor="middle",
        xshift=round(x),
        yshift=round(y),
        font={"size": SIZE, "color": colour},
    )
