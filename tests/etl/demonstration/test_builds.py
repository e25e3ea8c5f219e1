"""A demonstration builds cleanly: nothing rejected, and only the one intended check fails."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.command_line import main
from tests.etl.demonstration.conftest import Write


def snapshot(folder: Path) -> duckdb.DuckDBPyConnection:
    """The snapshot that is current in the folder."""
    current = (folder / "built" / "current").read_text("utf-8").strip()
    return duckdb.connect(folder / "built" / "snapshots" / f"{current}.duckdb", read_only=True)


@pytest.fixture(scope="module")
def built(
    demonstration: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[duckdb.DuckDBPyConnection]:
    folder = tmp_path_factory.mktemp("built") / "demonstration"
    shutil.copytree(demonstration, folder)
    assert main(["build", "--data", str(folder)]) == 0
    with snapshot(folder) as connection:
        yield connection


def test_nothing_is_rejected(built: duckdb.DuckDBPyConnection) -> None:
    kind, areas, rejects = built.execute(
        "SELECT kind, area_count, reject_count FROM snapshot"
    ).fetchall()[0]
    assert (kind, areas, rejects) == ("demonstration", 24, 0)


def test_only_the_intended_check_fails(built: duckdb.DuckDBPyConnection) -> None:
    failed = built.execute(
        "SELECT check_id, area, reporting_year, difference FROM finding WHERE outcome = 'fails'"
    ).fetchall()
    assert failed == [("consultations_by_channel", "zhudeng", 2023, 90)]


def test_checks_of_hedged_figures_stay_undecided(built: duckdb.DuckDBPyConnection) -> None:
    areas = built.execute("SELECT DISTINCT area FROM finding WHERE outcome = 'undecided'")
    assert areas.fetchall() == [("meisheng",)]


def test_every_kind_of_hedge_arrives(built: duckdb.DuckDBPyConnection) -> None:
    comparators = built.execute("SELECT DISTINCT comparator FROM figure WHERE value IS NOT NULL")
    assert {each for (each,) in comparators.fetchall()} == {"=", ">", ">=", "~"}


def test_amounts_in_wan_yuan_arrive_in_yuan(built: duckdb.DuckDBPyConnection) -> None:
    amounts = built.execute(
        "SELECT value FROM figure WHERE report LIKE 'money%' AND indicator LIKE '%_cny'"
    ).fetchall()
    assert amounts and all(value % 100 == 0 for (value,) in amounts)


def test_practices_arrive_from_both_languages(built: duckdb.DuckDBPyConnection) -> None:
    told = built.execute("SELECT area, count(*) FROM practice GROUP BY area ORDER BY area")
    assert told.fetchall() == [
        ("bifan", 3),
        ("muying", 3),
        ("songqin", 3),
        ("xitang", 1),
        ("yundi", 4),
    ]


@pytest.mark.parametrize(("areas", "years"), [(1, 1), (2, 2)])
def test_the_smallest_ones_build_too(write: Write, areas: int, years: int) -> None:
    assert main(["build", "--data", str(write("small", areas=areas, years=years))]) == 0
