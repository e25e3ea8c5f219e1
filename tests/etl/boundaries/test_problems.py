"""Everything wrong with a boundary file is named in one run, with its feature and what is right."""

from pathlib import Path
from typing import Any

import pytest

from etl.boundaries import file, load
from tests.etl.boundaries.shapes import SQUARE, feature, file_shapes, moved, problems_of

SAVE = "Export it as GeoJSON: one FeatureCollection with a feature for each county"
POINTS = "Write each point as two numbers, longitude or x first"
NO_CODE = "it has no division code. Put it into the property code, or remove the feature"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"type": ', [f", line 1, column 10: not valid JSON: Expecting value. {SAVE}"]),
        ("[" * 200_000, [f": not valid JSON: it is nested too deeply or odd. {SAVE}"]),
        ('{"type": "Topology"}', [f': it is a "Topology", not a FeatureCollection. {SAVE}']),
        ("[]", [f": it says no type, not a FeatureCollection. {SAVE}"]),
        ('{"type": "FeatureCollection"}', [f": it has no features. {SAVE}"]),
        ('{"type": "FeatureCollection", "features": []}', [f": it has no features. {SAVE}"]),
    ],
)  # fmt: skip
def test_a_file_that_is_no_collection_of_features(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    (tmp_path / "boundaries.geojson").write_text(text, encoding="utf-8")
    assert problems_of(tmp_path) == expected


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    text = '{"type": "FeatureCollection", "名称": 1}'
    (tmp_path / "boundaries.geojson").write_bytes(text.encode("gb18030"))
    assert problems_of(tmp_path) == [": the file is not UTF-8 text. Save it as UTF-8"]


@pytest.mark.parametrize(
    ("rings", "expected"),
    [
        ([], "polygon 1 has no rings. Add its outer ring, or remove it"),
        ([[]], f"ring 1 of polygon 1 is not a list of points. {POINTS}"),
        ([SQUARE[:-1]], "ring 1 of polygon 1 is not closed. Repeat its first point at its end"),
        ([[[0, 0], [1, 1], [0, 0]]],
         "ring 1 of polygon 1 has only 3 points. A ring has 4 or more"),
        ([[[0, 0], [1, 1], [2, 2], [0, 0]]],
         "ring 1 of polygon 1 encloses nothing. Remove it, or correct its points"),
        ([[["0", "0"], ["1", "0"], ["1", "1"], ["0", "0"]]],
         f"ring 1 of polygon 1 is not a list of points. {POINTS}"),
        ([[[0, 0], [1], [1, 1], [0, 0]]],
         f"ring 1 of polygon 1 is not a list of points. {POINTS}"),
        ([[[0, 0], [1e300, 0], [1, 1], [0, 0]]],
         f"ring 1 of polygon 1 has a coordinate that is no place. {POINTS}"),
        ([[[0, 0], [float("nan"), 0], [1, 1], [0, 0]]],
         f"ring 1 of polygon 1 has a coordinate that is no place. {POINTS}"),
        ([SQUARE, SQUARE[:-1]],
         "ring 2 of polygon 1 is not closed. Repeat its first point at its end"),
        ("none", "polygon 1 has no rings. Add its outer ring, or remove it"),
    ],
)  # fmt: skip
def test_a_ring_that_bounds_nothing(tmp_path: Path, rings: Any, expected: str) -> None:
    found = problems_of(file_shapes(tmp_path, feature(rings=rings), feature("140724")))
    assert found == [f", feature 1: {expected}"]


@pytest.mark.parametrize(
    ("geometry", "wrong"),
    [
        (None, "it has no geometry"),
        ({"type": "Point", "coordinates": [1, 1]}, "its geometry is a Point"),
        ({"type": ["Polygon"]}, "it has no geometry"),
    ],
)
def test_what_is_no_polygon(tmp_path: Path, geometry: Any, wrong: str) -> None:
    found = problems_of(file_shapes(tmp_path, feature() | {"geometry": geometry}))
    right = "Give it a Polygon or a MultiPolygon, or remove the feature"
    assert found == [f", feature 1: {wrong}. {right}"]


def test_all_that_is_wrong_is_told_in_one_run(tmp_path: Path) -> None:
    features = [
        feature("140723"),
        feature("140723", rings=[moved(SQUARE, 5)]),
        feature(None, rings=[SQUARE[:-1]]),
        feature("100000_JD"),
        "no feature",
    ]
    assert problems_of(file_shapes(tmp_path, *features)) == [
        f", feature 3: {NO_CODE}",
        ", feature 3: ring 1 of polygon 1 is not closed. Repeat its first point at its end",
        ', feature 4: "100000_JD" is no division code. '
        "Write its 6, 9 or 12 digits, or remove the feature",
        ", feature 5: it is no Feature. Write it as an object of the type Feature",
        ", feature 2: its code 140723 is already that of feature 1. "
        "Correct one of them, or join both into one MultiPolygon",
    ]


def test_a_property_by_another_name_is_one_problem_and_not_one_a_county(tmp_path: Path) -> None:
    features = [feature(None, PAC="140723"), feature(None, PAC="140724")]
    assert problems_of(file_shapes(tmp_path, *features)) == [
        ": none of its 2 features has a division code. Put it into one of the properties "
        "code, adcode, division_code, gb, 区划代码, 行政区划代码"
    ]


def test_degrees_among_metres_are_noticed(tmp_path: Path) -> None:
    metres = [[1e6 * x, 1e6 * y] for x, y in SQUARE]
    degrees = feature("140724", [SQUARE])
    found = problems_of(file_shapes(tmp_path, feature(rings=[metres]), degrees))
    assert found == [
        ", feature 2: beside the other shapes it is a mere dot. "
        "Give all features the same kind of coordinates, degrees or metres"
    ]


def test_a_file_too_large_to_read_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = file_shapes(tmp_path, feature())
    monkeypatch.setattr(file, "MOST_BYTES", 0)
    (found,) = problems_of(data)
    assert "MB, more than 0" in found


def test_a_file_of_too_many_points_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MOST_POINTS", 4)
    (found,) = problems_of(file_shapes(tmp_path, feature()))
    assert found.startswith(": it has 5 points, more than 4.")
