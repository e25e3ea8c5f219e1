"""Files that processes share: whole or as if they were not there, and never more than fit."""

import os
from pathlib import Path

import pytest

from dashboard.prepared.shelf import FOLDER, Shelf, shelf


def test_one_process_finds_what_another_laid_down(tmp_path: Path) -> None:
    Shelf(tmp_path).put(("compare", 2024), [{"title": "合计"}])
    assert Shelf(tmp_path).get(("compare", 2024)) == [{"title": "合计"}]
    assert Shelf(tmp_path).get(("compare", 2023)) is None
    assert [path.suffix for path in tmp_path.iterdir()] == [""]


@pytest.mark.parametrize("damage", [b"", b"\x00", b"not packed"])
def test_a_damaged_file_is_as_none(tmp_path: Path, damage: bytes) -> None:
    own = Shelf(tmp_path)
    own.put("key", [1])
    (file,) = tmp_path.iterdir()
    for spoiled in (damage, file.read_bytes()[:-3]):
        file.write_bytes(spoiled)
        assert own.get("key") is None


def test_without_a_folder_nothing_is_kept() -> None:
    Shelf(None).put("key", [1])
    assert Shelf(None).get("key") is None


def test_a_folder_that_has_gone_stops_nobody(tmp_path: Path) -> None:
    gone = Shelf(tmp_path / "gone")
    gone.put("key", [1])
    assert gone.get("key") is None


def test_the_older_half_goes_where_there_is_too_much(tmp_path: Path) -> None:
    own = Shelf(tmp_path, most_bytes=100)
    for number in range(20):
        own.put(number, [f"view {number}"])
        newest = max(tmp_path.iterdir(), key=lambda each: (each.stat().st_mtime_ns, each.name))
        os.utime(newest, (number, number))
    own.make_room()
    assert [number for number in range(20) if own.get(number)] == list(range(10, 20))


def test_what_fits_stays(tmp_path: Path) -> None:
    own = Shelf(tmp_path)
    own.put("key", [1])
    own.make_room()
    assert own.get("key") == [1]


def test_the_server_says_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    assert shelf().folder is None
    monkeypatch.setenv(FOLDER, str(tmp_path))
    assert shelf().folder == tmp_path
