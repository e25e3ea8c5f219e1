"""How far a value axis reaches and in which steps, so that panels beside each other have one."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.charts.native import Native

NICE = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
TICK = 58.0  # points that the number of a step wants
FEWEST, MOST = 2, 6  # steps


@dataclass(frozen=True)
class Scale:
    """From zero to `top` in steps of `step`."""

    top: float
    step: float


def reach(native: Native) -> float:
    """The largest thing that is drawn: a number, the end of a limit, or the level."""
    return max(_drawn(native), default=0.0)


def _drawn(native: Native) -> Iterator[float]:
    for strand in native.strands:
        yield from (mark.drawn for mark in strand.marks if mark and mark.drawn is not None)
        yield from (ends[1] for ends in strand.limits if ends and ends[1] is not None)
    if native.level:
        yield native.level[1]


def between(low: float, high: float, room: float) -> tuple[float, float, float]:
    """Round ends around two values, and the step between them."""
    step = scale(high - low, room, whole=False).step
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step


def scale(far: float, room: float, *, whole: bool) -> Scale:
    """The nearest round end behind `far` on an axis of `room` points; `whole` numbers have whole
    steps."""
    if far <= 0:
        return Scale(1.0, 1.0)
    count = max(FEWEST, min(MOST, round(room / TICK)))
    power = 10.0 ** math.floor(math.log10(far / count))
    step = next(each * power for each in NICE if each * power * count >= far * (1 - 1e-9))
    if whole:
        step = float(max(1, math.ceil(step - 1e-9)))
    return Scale(step * math.ceil(far / step - 1e-9), step)
