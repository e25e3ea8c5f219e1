"""The folder: what it replaces, what it refuses, and what its reports say about themselves."""

import shutil
from pathlib import Path

import pytest

from etl.demonstration.folder import write_demonstration
from etl.demonstration.oddities import Calendar
from etl.problems import ProblemsFound
from tests.etl.demonstration.conftest import Write
from tests.etl.demonstration.reading import DATA, card, tree

SMALL = Calendar(1, (2025,))


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text("mine", "utf-8")
    with pytest.raises(ProblemsFound, match="the folder holds something else"):
        write_demonstration(DATA, tmp_path, SMALL, 1)
    assert (tmp_path / "areas.csv").read_text("utf-8") == "mine"


def test_the_data_folder_itself_is_left_alone(write: Write) -> None:
    folder = write("folder", areas=1, years=1)
    before = tree(folder)
    with pytest.raises(ProblemsFound, match="it is the data folder itself"):
        write_demonstration(folder, folder, SMALL, 1)
    assert tree(folder) == before


def test_snapshots_built_from_an_older_one_stay(write: Write) -> None:
    folder = write("folder", areas=2, years=2)
    (folder / "built").mkdir()
    (folder / "built" / "current").write_text("a snapshot", "utf-8")
    write("folder", areas=1, years=1)
    assert (folder / "built" / "current").read_text("utf-8") == "a snapshot"
    assert not (folder / "reports" / "returns-2024").exists()


def test_a_run_that_was_stopped_halfway_can_be_repeated(demonstration: Path, write: Write) -> None:
    folder = write("folder")
    (folder / "README.md").write_text((folder / "README.md").read_text("utf-8")[:70], "utf-8")
    shutil.rmtree(folder / "reports" / "returns-2025")
    write("folder")
    assert tree(folder) == tree(demonstration)


def test_a_catalog_without_an_indicator_is_named(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA / "indicators", data / "indicators")
    (data / "indicators" / "events.toml").unlink()
    (data / "indicators" / "press.toml").unlink()
    with pytest.raises(ProblemsFound) as found:
        write_demonstration(data, tmp_path / "out", SMALL, 1)
    named = [problem.file for problem in found.value.problems]
    assert named == ["indicators/events.toml", "indicators/press.toml"]
    assert not (tmp_path / "out").exists()


def test_every_report_says_that_it_is_invented(demonstration: Path) -> None:
    reports = [card(folder) for folder in (demonstration / "reports").iterdir()]
    assert len(reports) == 17
    for report in reports:
        assert report["synthetic"] is True
        assert report["title"]["en"].startswith("Demonstration, invented: ")
        assert report["title"]["zh"].startswith("演示，虚构：")


def test_the_guide_names_every_odd_county(demonstration: Path) -> None:
    guide = (demonstration / "README.md").read_text("utf-8")
    lines = [line for line in guide.splitlines() if line.startswith("| ") and "`" in line]
    assert len(lines) == 15
    assert "| Cuiwei County 翠苇县 (`cuiwei`) | 2020, 2021 | sent no return |" in lines


def test_the_catalog_is_the_one_of_the_data_folder(demonstration: Path) -> None:
    assert tree(demonstration / "indicators") == tree(DATA / "indicators")
    assert (demonstration / "checks.toml").read_bytes() == (DATA / "checks.toml").read_bytes()
