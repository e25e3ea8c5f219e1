"""The points and curves of a funnel, in the unit of its rate."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.charts.density import NOBODY, Crowd, loud
from dashboard.charts.funnel import SOLID, Curve
from dashboard.charts.marks import Mark
from dashboard.charts.plane import Axes, Point
from dashboard.columns import among, records
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.marking import mark
from dashboard.number_words import formatter, hedged
from dashboard.statistics.funnel import Funnel, limits, outside
from dashboard.statistics.intervals import CONFIDENCE_95, CONFIDENCE_998

CURVES = ((CONFIDENCE_95, "6px,4px"), (CONFIDENCE_998, SOLID))
STEPS = 90
MOST_NAMES = 12
_SHAPES = {1.0: ("@focus1", "triangle-up"), -1.0: ("@focus2", "triangle-down")}
_WITHIN = ("@context", "circle")
_PICKED = ("@text", "circle")


@dataclass(frozen=True)
class Drawn:
    """The points and the crowd; `beyond` counts those outside the 99.8% limits, `loose` those
    that are not exact."""

    points: list[Point]
    crowd: Crowd
    axes: Axes
    beyond: int
    loose: int


def drawn(frame: Frame, answer: Answer, sure: pd.Series, made: Funnel, multiplier: float) -> Drawn:
    """A point for every county compared, or of many for the picked and those outside.

    Only exact ones can lie outside.
    """
    rows, exact = answer.compared, answer.compared[sure]
    sides = np.zeros(len(rows))
    sides[sure.to_numpy()] = outside(made, exact["numerator"], exact["denominator"], CONFIDENCE_998)
    size, rate = rows["denominator"].to_numpy(float), rows["value"].to_numpy(float)
    kept = loud(among(rows["area"], set(frame.focus)) | (sides != 0))
    points = [
        _point(frame, row, side, answer.indicator)
        for row, side in zip(records(rows[kept]), sides[kept], strict=True)
    ]
    crowd = NOBODY if kept.all() else Crowd(size[~kept].tolist(), rate[~kept].tolist())
    axes = _axes(frame, answer, float(size.max()), float(rate.min()), float(rate.max()))
    return Drawn(points, crowd, axes, int(np.count_nonzero(sides)), int((~sure).sum()))


def _point(frame: Frame, row: dict[Any, Any], side: float, indicator: str) -> Point:
    up, across = mark(frame, row, position=row["area"]), _size(frame, row, indicator)
    picked = row["area"] in frame.focus
    colour, symbol = _SHAPES.get(side, _PICKED if picked else _WITHIN)
    named = picked and len(frame.focus) <= MOST_NAMES
    return Point(across, up, f"{up.note} · {across.label}", colour, symbol, named)


def _size(frame: Frame, row: dict[Any, Any], indicator: str) -> Mark:
    """The denominator as a mark of its own: its bounds are drawn as well."""
    below = frame.indicators.loc[indicator, "denominator"]
    value = float(row["denominator"])
    low, high = (
        None if pd.isna(row[f"denominator_{side}"]) else float(row[f"denominator_{side}"])
        for side in ("lower", "upper")
    )
    comparator = str(row["denominator_comparator"])
    said = hedged(value, comparator, "complete", frame.text.language, high)
    label = f"{frame.indicator_name(below)} {said}"
    return Mark(row["area"], "", "", value, comparator, low, high, "reported", label, label, None)


def _axes(frame: Frame, answer: Answer, far: float, least: float, most: float) -> Axes:
    """From zero, unless all rates lie so close together that nothing could be told apart."""
    room = max(most - least, 0.05 * most) * 0.35
    low = max(0.0, least - room) if least > 0.5 * most else 0.0
    below = frame.indicators.loc[answer.indicator, "denominator"]
    return Axes(
        f"{frame.indicator_name(below)} ({frame.unit(below)})",
        frame.unit(answer.indicator),
        (1.05 * far, most + room),
        formatter(frame.text.language),
        low,
    )


def curves(made: Funnel, far: float, multiplier: float) -> list[Curve]:
    """The limits at every size up to `far`; chance alone where nobody may be singled out."""
    size = np.geomspace(far / 400, far, STEPS)
    found = []
    for confidence, dash in CURVES:
        low, high = limits(made, size, confidence, widened=made.may_single_out)
        sides = ((multiplier * low).tolist(), (multiplier * high).tolist())
        found.append(Curve(size.tolist(), *sides, dash, f"{confidence:.1%}"))
    return found
