"""A boundary file in any of the usual forms is read, each county by its division code."""

from pathlib import Path

import pytest

from etl.boundaries import load_boundaries
from tests.etl.boundaries.shapes import SQUARE, feature, file_shapes, loaded, moved


def test_a_folder_without_the_file_has_no_shapes(tmp_path: Path) -> None:
    assert load_boundaries(tmp_path) == []


@pytest.mark.parametrize("name", ["code", "adcode", "ADCODE", "division_code", "区划代码", "GB"])
def test_the_code_stands_in_any_of_the_usual_properties(tmp_path: Path, name: str) -> None:
    (shape,) = loaded(tmp_path, feature(None) | {"properties": {"id": 7, name: "140723"}})
    assert shape.code == "140723"


@pytest.mark.parametrize(
    "written", ["140723", 140723, 140723.0, " 140723 ", "140723000000", "140723001", "156140723"]
)
def test_codes_of_any_length_are_those_of_their_county(tmp_path: Path, written: object) -> None:
    assert [shape.code for shape in loaded(tmp_path, feature(written))] == ["140723"]


def test_a_feature_may_carry_its_code_as_its_own_id(tmp_path: Path) -> None:
    (shape,) = loaded(tmp_path, feature(None) | {"id": "140723"})
    assert (shape.code, shape.name) == ("140723", "")


def test_the_name_is_kept_to_tell_of_shapes_that_match_nothing(tmp_path: Path) -> None:
    assert loaded(tmp_path, feature(NAME="和顺县"))[0].name == "和顺县"


def test_islands_and_holes_stay(tmp_path: Path) -> None:
    hole = [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]
    geometry = {"type": "MultiPolygon", "coordinates": [[SQUARE, hole], [moved(SQUARE, 10)]]}
    (shape,) = loaded(tmp_path, feature() | {"geometry": geometry})
    assert [len(polygon) for polygon in shape.polygons] == [2, 1]


def test_outer_rings_run_one_way_and_holes_the_other_however_they_were_written(
    tmp_path: Path,
) -> None:
    hole = [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]
    (shape,) = loaded(tmp_path, feature(rings=[SQUARE[::-1], hole]))
    ((outer, inner),) = shape.polygons
    assert twice_the_area(outer) == pytest.approx(32, rel=1e-3)
    assert twice_the_area(inner) == pytest.approx(-8, rel=1e-3)


def twice_the_area(ring) -> float:
    pairs = zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True)
    return sum(x * v - u * y for (x, y), (u, v) in pairs)


def test_heights_are_passed_over_and_metres_are_as_good_as_degrees(tmp_path: Path) -> None:
    metres = [[500_000 + 1000 * x, 4_000_000 + 1000 * y, 812.5] for x, y in SQUARE]
    (shape,) = loaded(tmp_path, feature(rings=[metres]))
    ((outer,),) = shape.polygons
    assert outer.min(axis=0).tolist() == [500_000, 4_000_000]
    assert outer.max(axis=0).tolist() == [504_000, 4_004_000]


def test_a_mark_of_byte_order_at_the_start_is_passed_over(tmp_path: Path) -> None:
    data = file_shapes(tmp_path, feature())
    path = data / "boundaries.geojson"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(load_boundaries(data)) == 1
