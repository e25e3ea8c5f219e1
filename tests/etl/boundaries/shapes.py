"""Boundary files in a few literal points, and what the program makes of them."""

import json
from pathlib import Path
from typing import Any

from etl.boundaries import FILE, Shape, load_boundaries
from etl.problems import ProblemsFound

SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]


def feature(code: object = "140723", rings: Any = None, **properties: object) -> dict[str, Any]:
    """A county as one polygon."""
    geometry = {"type": "Polygon", "coordinates": [SQUARE] if rings is None else rings}
    words = ({} if code is None else {"code": code}) | properties
    return {"type": "Feature", "properties": words, "geometry": geometry}


def moved(ring: list[list[float]], x: float, y: float = 0) -> list[list[float]]:
    return [[each[0] + x, each[1] + y] for each in ring]


def file_shapes(data: Path, *features: Any, **more: Any) -> Path:
    """Write the boundary file of a data folder."""
    data.mkdir(parents=True, exist_ok=True)
    content = {"type": "FeatureCollection", "features": list(features)} | more
    (data / FILE).write_text(json.dumps(content), encoding="utf-8")
    return data


def loaded(data: Path, *features: Any) -> list[Shape]:
    return load_boundaries(file_shapes(data, *features))


def problems_of(data: Path) -> list[str]:
    """Every problem, without the name of the file, which all have in common."""
    try:
        load_boundaries(data)
    except ProblemsFound as found:
        return [str(problem).removeprefix(FILE) for problem in found.problems]
    return []
