"""Names at the ends of lines, moved apart where they would stand on each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import SMALL, escaped, lines, widest
from dashboard.charts.sheet import Trace, note

LABEL_ROOM = 112
_LINE = 15.5
_START = 12


@dataclass(frozen=True)
class EndLabel:
    """Words that belong to one height on the right edge; `share` is that height from 0 to 1."""

    name: str
    detail: str
    share: float
    colour: str

    @property
    def text_lines(self) -> list[str]:
        """The name, bold when drawn, and beneath it the last value."""
        name = lines(self.name, LABEL_ROOM, size=SMALL)
        return name + (lines(self.detail, LABEL_ROOM, size=SMALL) if self.detail else [])

    @property
    def height(self) -> float:
        """Pixels this label takes."""
        return _LINE * len(self.text_lines) + 3


def spread(labels: Sequence[EndLabel], pixels: float) -> list[float]:
    """A height in pixels from the bottom for each label, none on another, near where it belongs."""
    order = sorted(range(len(labels)), key=lambda i: -labels[i].share)
    middle = [0.0] * len(labels)
    ceiling = pixels + _LINE
    for i in order:
        half = labels[i].height / 2
        middle[i] = min(labels[i].share * pixels, ceiling - half)
        ceiling = middle[i] - half
    floor = -_LINE
    for i in reversed(order):
        half = labels[i].height / 2
        middle[i] = max(middle[i], floor + half)
        floor = middle[i] + half
    return middle


def label_marks(labels: Sequence[EndLabel], pixels: float) -> tuple[list[Trace], list[Trace]]:
    """Annotations with the words, and leader shapes for those that had to move."""
    places = spread(labels, pixels)
    notes = [_words(label, at / pixels) for label, at in zip(labels, places, strict=True)]
    leaders = [
        _leader(label, at / pixels)
        for label, at in zip(labels, places, strict=True)
        if abs(at - label.share * pixels) > 5
    ]
    return notes, leaders


def room_for(labels: Sequence[EndLabel]) -> float:
    """The right margin the labels need; bold names are wider than the guess for plain letters."""
    return _START + 6 + 1.18 * widest([line for x in labels for line in x.text_lines], SMALL)


def _words(label: EndLabel, share: float) -> Trace:
    count = len(lines(label.name, LABEL_ROOM, size=SMALL))
    parts = [escaped(line) for line in label.text_lines]
    text = "<br>".join([*(f"<b>{part}</b>" for part in parts[:count]), *parts[count:]])
    return note(
        text,
        1,
        share,
        xanchor="left",
        yanchor="middle",
        xshift=_START,
        align="left",
        font={"size": SMALL, "color": label.colour},
    )


def _leader(label: EndLabel, share: float) -> Trace:
    return {
        "type": "line",
        "xref": "paper",
        "yref": "paper",
        "xsizemode": "pixel",
        "xanchor": 1,
        "x0": 2,
        "x1": _START,
        "y0": label.share,
        "y1": share,
        "line": {"color": label.colour, "width": 1},
    }
