"""Names at the ends of lines, moved apart where they would stand on each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from dashboard.charts.lettering import SMALL, escaped, lines, widest
from dashboard.charts.sheet import Trace, note

LABEL_ROOM = 112
_LINE = 15.5
_GAP = 8  # so that a value is read with the name above it and not with the one below
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
        """Pixels this label takes, with the gap to the next."""
        return _LINE * len(self.text_lines) + _GAP


def spread(labels: Sequence[EndLabel], pixels: float) -> list[float]:
    """A height in pixels from the bottom for each label: none on another, all together as near to
    where they belong as that leaves, and none below the plot that has `pixels_for` them."""
    order = sorted(range(len(labels)), key=lambda i: labels[i].share)
    middles = [labels[i].height / 2 for i in order]
    ends = [2 * each for each in accumulate(middles)]
    beside = [end - middle for end, middle in zip(ends, middles, strict=True)]
    wanted = [labels[i].share * pixels - at for i, at in zip(order, beside, strict=True)]
    highest = pixels + _LINE - (ends[-1] if ends else 0)
    found = [0.0] * len(labels)
    for i, at, level in zip(order, beside, _rising(wanted), strict=True):
        found[i] = max(min(level, highest), 0.0) + at
    return found


def pixels_for(labels: Sequence[EndLabel]) -> float:
    """The height of a plot beside which all labels have room."""
    return sum(label.height for label in labels) - _LINE


def _rising(wanted: Sequence[float]) -> list[float]:
    """The rising numbers nearest to the wanted ones: neighbours out of order share their mean."""
    groups: list[tuple[float, int]] = []
    for each in wanted:
        total, count = each, 1
        while groups and groups[-1][0] / groups[-1][1] > total / count:
            before, others = groups.pop()
            total, count = total + before, count + others
        groups.append((total, count))
    return [total / count for total, count in groups for _ in range(count)]


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
