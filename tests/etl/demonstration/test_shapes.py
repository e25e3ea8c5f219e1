"""Every invented county has one polygon; together they cover the province once, without a gap."""

import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from etl.boundaries import load_boundaries
from etl.demonstration.lattice import Lattice, Size, size_for, walk
from tests.etl.demonstration.conftest import Write
from tests.etl.demonstration.reading import areas

COUNTY_LEVELS = ("county", "district", "county_level_city")


def features(folder: Path) -> list[dict[str, Any]]:
    return json.loads((folder / "boundaries.geojson").read_text("utf-8"))["features"]


def rings(folder: Path) -> dict[str, np.ndarray]:
    """The one ring of each county, by its code."""
    found = {}
    for feature in features(folder):
        (ring,) = feature["geometry"]["coordinates"]
        found[feature["properties"]["code"]] = np.array(ring)
    return found


def codes(folder: Path) -> dict[str, str]:
    """The prefecture of each county, by its code."""
    rows = [row for row in areas(folder) if row["level"] in COUNTY_LEVELS]
    return {row["division_code"]: row["parent"] for row in rows}


def within(ring: np.ndarray, x: float, y: float) -> bool:
    """Whether a ray from the point crosses the ring an odd number of times."""
    (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
    crossed = (y0 > y) != (y1 > y)
    at = x0[crossed] + (y - y0[crossed]) * (x1 - x0)[crossed] / (y1 - y0)[crossed]
    return bool((at > x).sum() % 2)


@pytest.mark.parametrize("counties", [1, 3, 24, 57])
def test_each_county_has_exactly_one_closed_polygon(write: Write, counties: int) -> None:
    folder = write("shapes", areas=counties, years=1)
    found = rings(folder)
    assert len(features(folder)) == len(found) == counties
    assert found.keys() == codes(folder).keys()
    for ring in found.values():
        assert (ring[0] == ring[-1]).all() and len(np.unique(ring, axis=0)) == len(ring) - 1


def test_no_place_lies_in_two_counties_and_none_between_them(demonstration: Path) -> None:
    found = list(rings(demonstration).values())
    chance = np.random.default_rng(7)
    middles = np.array([ring[:-1].mean(axis=0) for ring in found])
    for _ in range(600):
        first, second = middles[chance.choice(len(middles), 2, replace=False)]
        if np.linalg.norm(first - second) > 0.4:
            continue
        x, y = first + chance.random() * (second - first)
        assert sum(within(ring, x, y) for ring in found) == 1


@pytest.mark.parametrize("counties", [24, 230])
def test_each_prefecture_is_one_piece(write: Write, counties: int) -> None:
    folder = write("pieces", areas=counties, years=1)
    edges = defaultdict(set)
    for code, ring in rings(folder).items():
        for pair in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True):
            edges[frozenset(map(tuple, pair))].add(code)
    assert {len(sides) for sides in edges.values()} == {1, 2}
    parents = codes(folder)
    for prefecture in set(parents.values()):
        left = {code for code, parent in parents.items() if parent == prefecture}
        reached = {min(left)}
        for _ in range(len(left)):
            beside = {code for sides in edges.values() if sides & reached for code in sides}
            reached |= beside & left
        assert reached == left


def test_every_feature_says_that_it_is_invented(demonstration: Path) -> None:
    whole = json.loads((demonstration / "boundaries.geojson").read_text("utf-8"))
    assert whole["synthetic"] is True and "Invented" in whole["note"] and "虚构" in whole["note"]
    assert all(feature["properties"]["synthetic"] for feature in whole["features"])


def test_codes_are_of_six_digits_and_of_no_real_place(write: Write) -> None:
    found = codes(write("codes", areas=230, years=1))
    assert len(found) == 230
    assert all(len(code) == 6 and code.startswith("9") for code in found)


def test_another_seed_draws_other_borders(demonstration: Path, write: Write) -> None:
    other = rings(write("other", seed=2))
    assert any((ring != other[code]).any() for code, ring in rings(demonstration).items())


def test_the_program_that_reads_boundary_files_takes_them(demonstration: Path) -> None:
    shapes = load_boundaries(demonstration)
    assert len(shapes) == 24 and all(len(shape.polygons) == 1 for shape in shapes)


@pytest.mark.parametrize(("cells", "run"), [(1, 1), (5, 2), (24, 6), (2_800, 100), (333, 84)])
def test_the_walk_visits_every_cell_once_and_never_jumps(cells: int, run: int) -> None:
    size = size_for(cells, run)
    steps = list(walk(size))
    assert len(set(steps)) == len(steps) == size.columns * size.rows >= cells
    for (column, row), (next_column, next_row) in pairwise(steps):
        assert abs(column - next_column) + abs(row - next_row) == 1


def test_neighbouring_cells_share_the_points_between_them() -> None:
    lattice = Lattice(Size(3, 2, 2), np.random.default_rng(1))
    left, right = ({tuple(p) for p in lattice.ring(column, 0)} for column in (0, 1))
    assert len(left & right) == 5
