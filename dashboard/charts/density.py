"""Many quiet points as squares, darker where there are more, so that a chart stays light."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.charts.sheet import Trace

ACROSS, UP = 30, 14
MOST_POINTS = 250


@dataclass(frozen=True)
class Crowd:
    """Where the counties are that are counted instead of drawn one by one."""

    x: Sequence[float] = ()
    y: Sequence[float] = ()


NOBODY = Crowd()
_FAINTEST = 0.18


def squares(crowd: Crowd, far: tuple[float, float], low: float) -> list[Trace]:
    """One square a cell of a grid from (0, `low`) to `far`; no trace without a crowd."""
    if not len(crowd.x):
        return []
    grid, _, _ = np.histogram2d(
        crowd.x, crowd.y, bins=(ACROSS, UP), range=((0, far[0]), (low, far[1]))
    )
    across, up = np.nonzero(grid)
    counts = grid[across, up]
    shade = _FAINTEST + (1 - _FAINTEST) * np.sqrt(counts / counts.max())
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": ((across + 0.5) * far[0] / ACROSS).tolist(),
        "y": (low + (up + 0.5) * (far[1] - low) / UP).tolist(),
        "marker": {
            "symbol": "square",
            "size": 13,
            "color": "@context",
            "opacity": np.round(shade, 3).tolist(),
            "line": {"width": 0},
        },
        "hovertext": [f"{count:.0f}" for count in counts],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    return [trace]


def loud(picked: NDArray[np.bool_], most: int = MOST_POINTS) -> NDArray[np.bool_]:
    """Which of all are drawn as points: every one, or of more than `most` the picked, at most so
    many."""
    if len(picked) <= most:
        return np.ones(len(picked), dtype=bool)
    return picked & (np.cumsum(picked) <= most)
