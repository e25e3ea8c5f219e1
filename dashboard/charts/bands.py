"""The quiet band between quartiles that stands for more counties than lines could show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dashboard.charts.marks import Mark
from dashboard.charts.sheet import Trace

FEWEST = 4


@dataclass(frozen=True)
class Band:
    """The quartiles of one year: a quarter of the counties lie below `low`, a quarter above."""

    position: str | int
    low: float
    middle: float
    high: float
    count: int = 0


def quartiles(marks: Sequence[Mark]) -> list[Band]:
    """Nearest-rank quartiles a year, over whole-period marks; years with under four have none.

    A quartile over figures that are lower bounds is itself a lower bound, so it is drawn as said.
    """
    years: dict[str | int, list[float]] = {}
    for mark in marks:
        if mark.drawn is not None and not mark.partial:
            years.setdefault(mark.position, []).append(mark.drawn)
    return [
        Band(position, *_ranks(sorted(values)), len(values))
        for position, values in years.items()
        if len(values) >= FEWEST
    ]


def _ranks(values: list[float]) -> tuple[float, float, float]:
    low, middle, high = (values[-(-len(values) * quarter // 4) - 1] for quarter in (1, 2, 3))
    return low, middle, high


def band_traces(bands: Sequence[Band], place: Mapping[str | int, float]) -> list[Trace]:
    """A filled stretch for every run of neighbouring years, and the middle as a thin line."""
    known = sorted((place[band.position], band) for band in bands if band.position in place)
    runs = groupby(enumerate(known), key=lambda item: item[1][0] - item[0])
    return [trace for _, run in runs for trace in _run_traces([pair for _, pair in run])]


def _run_traces(run: list[tuple[float, Band]]) -> list[Trace]:
    x = [at for at, _ in run]
    if len(run) == 1:
        # One year has no area: a bar from quartile to quartile keeps it visible.
        x = [x[0] - 0.1, x[0] + 0.1]
        run = run * 2
    outline = [band.high for _, band in run] + [band.low for _, band in reversed(run)]
    common = {"type": "scatter", "mode": "lines", "hoverinfo": "skip"}
    return [
        {
            **common,
            "x": x + x[::-1],
            "y": outline,
            "fill": "toself",
            "fillcolor": "@band",
            "line": {"width": 0, "color": "@band"},
        },
        {
            **common,
            "x": x,
            "y": [band.middle for _, band in run],
            "line": {"width": 1.5, "color": "@context"},
        },
    ]
