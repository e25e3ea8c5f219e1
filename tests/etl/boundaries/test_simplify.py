"""Shapes become light, and neighbours still share their border point by point."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.boundaries import simplify
from etl.boundaries.arcs import weighed
from etl.boundaries.grid import Grid
from etl.boundaries.model import Shape
from tests.etl.boundaries.shapes import SQUARE, feature, loaded


def crooked(seed: int, points: int = 400) -> list[list[float]]:
    """A border from (4, 0) to (4, 4) that winds to both sides, in large and in small."""
    chance = np.random.default_rng(seed)
    y = np.linspace(0, 4, points + 2)
    waves = [chance.uniform(0.2, 0.4) / n * np.sin(np.pi * n * y / 4) for n in range(1, 60)]
    return np.stack([4 + sum(waves), y], axis=1).tolist()


def neighbours(seed: int) -> tuple[list[list[float]], list[list[float]]]:
    """Two counties that share a crooked border, one reading it up and the other down."""
    border = crooked(seed)
    west = [[0, 0], *border, [0, 4], [0, 0]]
    east = [[8, 0], [8, 4], *border[::-1], [8, 0]]
    return west, east


def points(shape: Shape) -> set[tuple[float, float]]:
    return {(x, y) for polygon in shape.polygons for ring in polygon for x, y in ring.tolist()}


def inside(all_points: set[tuple[float, float]]) -> set[tuple[float, float]]:
    """The points of the border alone."""
    return {(x, y) for x, y in all_points if 2 < x < 6}


@pytest.mark.parametrize("most", [20, 100, 300])
def test_both_sides_of_a_border_keep_the_same_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(simplify, "LEAST_POINTS", most)
    monkeypatch.setattr(simplify, "POINTS_PER_SHAPE", 0)
    west, east = neighbours(1)
    shapes = loaded(tmp_path, feature("140723", [west]), feature("140724", [east]))
    border = inside(points(shapes[0]))
    assert border == inside(points(shapes[1]))
    assert most / 4 < len(border) <= most / 2
    assert {(4.0, 0.0), (4.0, 4.0)} <= border


def test_a_lake_and_the_county_that_fills_it_keep_the_same_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simplify, "LEAST_POINTS", 60)
    turn = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    lake = np.stack([2 + np.cos(turn), 2 + np.sin(turn)], axis=1)
    lake = [*lake.tolist(), lake[0].tolist()]
    other_start = [*lake[100:-1], *lake[:101]]
    monkeypatch.setattr(simplify, "POINTS_PER_SHAPE", 0)
    shapes = loaded(
        tmp_path, feature("140723", [SQUARE, lake]), feature("140724", [other_start[::-1]])
    )
    ((_, hole),), ((outer,),) = (shape.polygons for shape in shapes)
    assert {tuple(each) for each in hole.tolist()} == {tuple(each) for each in outer.tolist()}
    assert len(hole) < 40


def test_nothing_is_dropped_from_what_is_light_already_but_points_on_a_line(
    tmp_path: Path,
) -> None:
    ring = [[0, 0], [2, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
    (shape,) = loaded(tmp_path, feature(rings=[ring]))
    assert points(shape) == {(0, 0), (4, 0), (4, 4), (0, 4)}


def test_islands_too_small_to_see_go_and_the_largest_piece_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simplify, "LEAST_POINTS", 6)
    monkeypatch.setattr(simplify, "POINTS_PER_SHAPE", 0)
    speck = [[6, 6], [6.01, 6], [6.01, 6.01], [6, 6]]
    geometry = {"type": "MultiPolygon", "coordinates": [[speck], [SQUARE]]}
    other = {"type": "Polygon", "coordinates": [[[9, 9], [9.02, 9], [9.02, 9.02], [9, 9]]]}
    first, second = loaded(
        tmp_path, feature() | {"geometry": geometry}, feature("140724") | {"geometry": other}
    )
    assert [len(polygon) for polygon in first.polygons] == [1]
    assert max(x for x, _ in points(first)) == pytest.approx(4, abs=1e-3)
    assert len(points(second)) == 3


def douglas_peucker(line: np.ndarray, tolerance: float) -> list[int]:
    """The textbook's own recursion, to be found again in the weights."""

    def stray(first: int, last: int) -> list[int]:
        if last - first < 2:
            return []
        along = line[last] - line[first]
        gone = line[first + 1 : last] - line[first]
        share = np.clip(gone @ along / (along @ along), 0, 1)[:, None]
        away = np.linalg.norm(gone - share * along, axis=1)
        middle = first + 1 + int(away.argmax())
        if away.max() <= tolerance:
            return []
        return [*stray(first, middle), middle, *stray(middle, last)]

    return [0, *stray(0, len(line) - 1), len(line) - 1]


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10_000), st.sampled_from([2.0, 500.0, 5_000.0]))
def test_a_limit_on_the_weights_is_the_tolerance_of_douglas_and_peucker(
    seed: int, limit: float
) -> None:
    west, east = (np.array(ring, dtype=float) for ring in neighbours(seed))
    grid = Grid.around([west, east])
    cells = [grid.cells(ring) for ring in (west, east)]
    weights = weighed(cells)[0]
    ends = np.flatnonzero(np.isinf(weights))
    assert len(ends) == 2
    first, last = (int(end) for end in ends)
    arc = slice(first, last + 1)
    line = np.stack(np.divmod(cells[0][arc], 2**20), axis=1).astype(float)
    kept = np.flatnonzero(weights[arc] > limit).tolist()
    assert kept == douglas_peucker(line, limit)


def test_the_same_file_gives_the_same_shapes(tmp_path: Path) -> None:
    first, second = (
        loaded(tmp_path, *(feature(f"14072{i}", [ring]) for i, ring in enumerate(neighbours(3))))
        for _ in range(2)
    )
    assert [points(shape) for shape in first] == [points(shape) for shape in second]
