"""The invented ledger fits the invented reports, and leaves every oddity where it is."""

import shutil
import tomllib
from pathlib import Path

import duckdb
import pytest

from etl.command_line import main
from tests.etl.demonstration.conftest import Write
from tests.etl.demonstration.reading import value
from tests.etl.demonstration.test_builds import snapshot


@pytest.fixture(scope="module")
def built(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger") / "demonstration"
    shutil.copytree(demonstration, folder)
    assert main(["build", "--data", str(folder)]) == 0
    return folder


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    with snapshot(folder) as connection:
        assert isinstance(connection, duckdb.DuckDBPyConnection)
        return connection.execute(sql).fetchall()


def test_one_number_is_replaced_one_asked_about_and_one_withdrawn(
    built: Path, demonstration: Path
) -> None:
    entries = rows(built, "SELECT area, action, status, outcome, old_value FROM correction")
    copies = value(demonstration, "liudie", "materials_distributed", 2024)
    reached = value(demonstration, "sujian", "people_reached", 2024)
    asked = value(demonstration, "zhudeng", "consultations", 2023)
    assert sorted(entries) == [
        ("liudie", "override", "confirmed", "applied", copies),
        ("sujian", "drop", "confirmed", "applied", reached),
        ("zhudeng", "flag", "asked", "waiting", asked),
    ]
    ((corrected,),) = rows(built, "SELECT value FROM measure WHERE corrected AND figure_id <> ''")
    assert corrected == round(copies * 0.9)


def test_every_entry_says_that_it_is_invented(demonstration: Path) -> None:
    files = sorted((demonstration / "corrections").iterdir())
    assert [file.name for file in files] == ["liudie.toml", "sujian.toml", "zhudeng.toml"]
    for file in files:
        text = file.read_text("utf-8")
        (entry,) = tomllib.loads(text)["correction"]
        assert text.startswith("# Invented for the demonstration")
        assert entry["reason"]["en"].startswith("Invented: ")
        assert entry["reason"]["zh"].startswith("虚构：")


def test_the_guide_tells_of_them(demonstration: Path) -> None:
    guide = (demonstration / "README.md").read_text("utf-8")
    assert guide.count("`corrections/") == 3
    assert "withdrew its number of people reached (drop, confirmed;" in guide


def test_a_small_province_has_no_ledger(write: Write) -> None:
    folder = write("small", areas=2, years=2)
    assert not (folder / "corrections").exists()
    assert "corrected afterwards" not in (folder / "README.md").read_text("utf-8")


def test_a_small_province_over_a_large_one_leaves_no_entry_behind(write: Write) -> None:
    assert (write("folder") / "corrections").is_dir()
    assert not (write("folder", areas=2, years=2) / "corrections").exists()
