"""Regions for tests of maps and tiles, and what a test needs to know about the drawn ones."""

from typing import Any

import numpy as np

from dashboard.charts.class_strip import Class
from dashboard.charts.map import county_map
from dashboard.charts.regions import Fill, Region

from .build import checked

CLASSES = [Class((f"over {10 * i}", f"to {10 * i + 10}"), f"{i} counties") for i in range(5)]


def region(name: str, fill: Fill = Fill.SETTLED, band: int = 0, **more: Any) -> Region:
    fields = {"note": f"{name} · 12 cases", "figure": f"{name.lower()}-2016:1"}
    return Region(name.lower(), name, fill, band, **{**fields, **more})


def mapped(regions: list[Region], classes: list[Class] = CLASSES) -> dict[str, Any]:
    """A map on which every region is a square, side by side in rows of twenty."""
    x, y = np.array([0.0, 1, 1, 0, 0]), np.array([0.0, 0, 1, 1, 0])
    xs = [x + i % 20 for i in range(len(regions))]
    ys = [y + i // 20 for i in range(len(regions))]
    return checked(county_map(regions, [r.key for r in regions], xs, ys, classes=classes))


def filled(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The traces that colour regions, in their order."""
    return [t for t in figure["data"] if t.get("fill") == "toself"]


def pieces(trace: dict[str, Any]) -> int:
    """How many closed pieces a trace draws."""
    return sum(x is None for x in trace["x"])


def spoken(figure: dict[str, Any]) -> dict[str, str | None]:
    """What is said where a pointer stands, with the figure that a click opens."""
    trace = next(t for t in figure["data"] if t.get("mode") == "none")
    return dict(zip(trace["hovertext"], trace["customdata"], strict=True))


def written(figure: dict[str, Any]) -> list[str]:
    """Every word that is drawn on regions."""
    traces = [t for t in figure["data"] if t.get("mode") == "text"]
    return [words for trace in traces for words in trace["text"]]
