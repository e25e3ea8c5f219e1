"""A shape is one feature of the boundary file: its division code, its name and its rings."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from etl.problems import Problem

FILE = "boundaries.geojson"

Points = npt.NDArray[np.float64]  # n x 2, the first point repeated at the end
Polygon = tuple[Points, ...]  # the outer ring, then its holes


@dataclass(frozen=True)
class Shape:
    """One feature, counted from 1; `code` has six digits, `name` is empty where it has none."""

    feature: int
    code: str
    name: str
    polygons: tuple[Polygon, ...]

    @property
    def point_count(self) -> int:
        """How many points all its rings have."""
        return sum(len(ring) for polygon in self.polygons for ring in polygon)


def problem_in(feature: int, wrong: str, right: str) -> Problem:
    """Name a problem by the number of its feature."""
    return Problem(FILE, f"feature {feature}", wrong, right)
