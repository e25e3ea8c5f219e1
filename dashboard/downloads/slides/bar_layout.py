"""How large the letters of bars are, which of them stand upright, and how far the axis reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import widest
from dashboard.charts.native import Native
from dashboard.downloads.scale import TICK, Scale, reach, scale
from dashboard.downloads.slides.page import POINT, Box
from dashboard.downloads.slides.rows_layout import LARGEST, Letters, is_list, letters

AXIS, UNDER = 50.0, 18.0  # points beside and below the plot of columns
UPRIGHT_NAMES = 26.0  # points more below it
NUMBER, SMALL = 10.0, 8.0
NAMES, LABEL = 0.45, 0.6  # of the chart for names, of the plot for numbers behind bars: at most
HIGH = 26.0  # points that the number of a step on an upright axis wants
PADDING = 8.0
WIDER = 1.15  # letters of programs that have no font as narrow as ours


@dataclass(frozen=True)
class Layout:
    """Letters in points, and whether the names or the numbers of columns stand upright."""

    letters: Letters
    scale: Scale
    names_upright: bool = False
    numbers_upright: bool = False


def layout(native: Native, box: Box, names: Sequence[str], *, labelled: bool) -> Layout:
    """That of a chart in the box; of a list in columns ask with the box of one column.

    `names` are its categories as they are written; `labelled` is whether numbers stand at bars.
    """
    labels = _labels(native) if labelled else []
    return (_lying if is_list(native) else _standing)(native, box, names, labels)


def _labels(native: Native) -> list[str]:
    marks = [mark for strand in native.strands for mark in strand.marks if mark]
    return [mark.told for mark in marks if mark.drawn is not None]


def _lying(native: Native, box: Box, names: Sequence[str], labels: Sequence[str]) -> Layout:
    size = letters(native, box.height)
    broad = box.width / POINT
    plot = broad - min(widest(names, size.names) + 2 * PADDING, NAMES * broad)
    behind = widest(labels, size.numbers) + PADDING if labels else 0.0
    return Layout(size, _scale(native, behind / plot, plot))


def _standing(native: Native, box: Box, names: Sequence[str], labels: Sequence[str]) -> Layout:
    each = (box.width / POINT - AXIS) / max(len(names), 1)
    names_upright = widest(names, LARGEST) > each
    plot = max(box.height / POINT - UNDER - UPRIGHT_NAMES * names_upright, 2 * HIGH)
    size = NUMBER if WIDER * widest(labels, NUMBER) <= each else SMALL
    upright = WIDER * widest(labels, size) > each
    above = (widest(labels, size) if upright else 1.3 * size) + PADDING
    shown = _scale(native, above / plot if labels else 0.0, plot * TICK / HIGH)
    return Layout(Letters(min(LARGEST, each), size), shown, names_upright, upright)


def _scale(native: Native, share: float, room: float) -> Scale:
    """`share` of the axis is for what stands behind the longest bar."""
    values = [m.drawn for strand in native.strands for m in strand.marks if m and m.drawn]
    whole = all(float(value).is_integer() for value in values)
    return scale(reach(native) / (1 - min(share, LABEL)), room, whole=whole)
