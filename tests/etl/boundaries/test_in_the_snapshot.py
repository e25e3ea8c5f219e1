"""Shapes find their counties by division code; what finds nothing is listed and blocks nothing."""

from pathlib import Path

import pytest

from etl.boundaries import FILE
from etl.command_line import main
from etl.problems import ProblemsFound
from etl.snapshot.identity import snapshot_id
from tests.etl.boundaries.shapes import SQUARE, feature, file_shapes, moved
from tests.etl.small_data import asked, build, file_table, replace_in, small_data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    home = small_data(tmp_path)
    file_table(home, "heshun,cases_closed,53")
    return home


def test_a_shape_belongs_to_the_county_with_its_code(data: Path) -> None:
    file_shapes(data, feature("140723000000"), feature("140799", [moved(SQUARE, 5)], name="某县"))
    with build(data) as snapshot:
        shapes = asked(snapshot, "SELECT area_id, polygon, ring, len(xs), ys[1] FROM area_shape")
        unmatched = asked(snapshot, "SELECT * FROM unmatched_shape")
    assert shapes == [("heshun", 1, 0, 5, 0.0)]
    assert unmatched == [(2, "140799", "某县")]


def test_the_shape_of_a_province_matches_no_county(data: Path) -> None:
    file_shapes(data, feature("140000"))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT code FROM unmatched_shape") == [("140000",)]
        assert asked(snapshot, "SELECT * FROM area_shape") == []


def test_a_code_that_an_abolished_county_left_behind_is_its_successors(data: Path) -> None:
    replace_in(data / "areas.csv", "撤县,che,county,shanxi,,", "撤县,che,county,shanxi,140723,")
    file_shapes(data, feature("140723"))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT area_id FROM area_shape") == [("heshun",)]


def test_the_file_is_part_of_what_the_snapshot_is_named_after(data: Path) -> None:
    without = snapshot_id(data)
    file_shapes(data, feature())
    assert snapshot_id(data) != without


def test_problems_of_the_catalog_and_of_the_shapes_are_told_together(data: Path) -> None:
    file_shapes(data, feature(None))
    replace_in(data / "areas.csv", "county,shanxi,140723", "county,shanksi,140723")
    with pytest.raises(ProblemsFound) as found:
        build(data).close()
    assert [problem.file for problem in found.value.problems] == ["areas.csv", FILE]


def test_status_lists_what_does_not_find_each_other(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file_shapes(data, feature(), feature("140799", [moved(SQUARE, 5)], name="某县"))
    build(data).close()
    assert main(["status", "--data", str(data)]) == 0
    told = capsys.readouterr().out
    assert "Shapes of boundaries.geojson: 2\n  1 match no county:\n" in told
    assert "      feature 2, 140799, 某县\n" in told
    assert "  3 counties have none:\n      east (no division code)\n" in told


def test_status_is_silent_about_shapes_where_there_are_none(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(data).close()
    assert main(["status", "--data", str(data)]) == 0
    assert "Shapes" not in capsys.readouterr().out
