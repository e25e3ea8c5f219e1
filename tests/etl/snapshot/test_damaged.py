"""A build notices a snapshot that is damaged, says so, and makes it anew from the reports."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.command_line import main
from etl.snapshot import Store, publish, touched
from etl.snapshot.seal import is_sound
from etl.snapshot.stages import Quiet
from tests.etl.published_data import published_once
from tests.etl.small_data import asked, build, file_table, opened
from tests.many import TORTURE

FLIPS = 60 if TORTURE else 6


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return published_once(tmp_path)


def current(data: Path) -> Path:
    return Store(data).path(Store(data).current() or "")


def flip(path: Path, place: int, bit: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1 << bit
    path.write_bytes(raw)


def told(data: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["build", "--data", str(data)]) == 0
    return capsys.readouterr().out


def test_a_flipped_bit_anywhere_is_noticed_and_mended(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, dice = current(data), random.Random(5)
    for _ in range(FLIPS):
        flip(path, dice.randrange(path.stat().st_size), dice.randrange(8))
        said = told(data, capsys)
        assert f"built/snapshots/{path.name}: it is not as it was published" in said
        assert "Published snapshot" in said and current(data) == path and is_sound(path)
    assert "Nothing changed" in told(data, capsys)
    assert main(["verify", "--data", str(data)]) == 0


def cut(path: Path) -> None:
    os.truncate(path, 5000)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def without_seal_and_cut(path: Path) -> None:
    path.with_suffix(".sha256").unlink()
    os.truncate(path, 5000)


@pytest.mark.parametrize("damage", [cut, emptied, without_seal_and_cut])
def test_a_cut_snapshot_is_made_anew(
    data: Path, capsys: pytest.CaptureFixture[str], damage: Callable[[Path], None]
) -> None:
    path = current(data)
    damage(path)
    assert "it is not as it was published" in told(data, capsys)
    assert current(data) == path and is_sound(path)
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(1,)]


def test_a_damaged_snapshot_is_never_amended(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(touched, "LEAST_ROWS", 1)
    monkeypatch.setattr(touched, "MOST_SHARE", 1.0)
    before = current(data)
    flip(before, before.stat().st_size - 10, 3)
    file_table(data, "heshun,cases_civil,2", report="another")
    said = told(data, capsys)
    assert f"{before.name}: it is not as it was published, so it was not used" in said
    assert "Loading figures" in said and "Amending" not in said
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure ORDER BY value") == [(1,), (2,)]


def test_status_says_that_the_current_snapshot_is_damaged(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cut(current(data))
    assert main(["status", "--data", str(data)]) == 1
    said = capsys.readouterr().err
    assert str(current(data)) in said and "Run legal-aid build" in said


def test_explain_of_a_damaged_snapshot_ends_in_words(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    emptied(current(data))
    os.truncate(current(data), 100)
    assert main(["explain", "heshun", "cases_closed", "2016", "--data", str(data)]) == 1
    assert "run legal-aid verify" in capsys.readouterr().err


@pytest.mark.parametrize("pointer", [None, "", "0123456789abcdef\n", "../elsewhere"])
def test_a_pointer_that_is_lost_is_written_anew_without_any_work(
    data: Path, capsys: pytest.CaptureFixture[str], pointer: str | None
) -> None:
    path, store = current(data), Store(data)
    store.pointer.unlink()
    if pointer is not None:
        store.pointer.write_text(pointer)
    assert "Loading figures" not in told(data, capsys)
    assert current(data) == path


def test_a_clock_that_is_set_back_changes_no_order(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Store(data).current()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")  # 2001
    file_table(data, "heshun,cases_closed,2")
    build(data).close()
    second = Store(data).current()
    os.utime(current(data), (1_000_000_000, 1_000_000_000))
    assert second != first and Store(data).remembered() == [first, second]
    file_table(data, "heshun,cases_closed,1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "900000000")
    assert publish(data, Quiet(), lambda: None).snapshot_id == first
    assert Store(data).remembered() == [second, first]
    assert main(["verify", "--data", str(data)]) == 0


def test_reports_that_vanish_all_at_once_are_not_published_away(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = current(data)
    away = (data / "reports").rename(data.with_name("away"))
    for folder_is_there in (False, True):
        if folder_is_there:
            (data / "reports").mkdir()
        assert main(["build", "--data", str(data)]) == 1
        said = capsys.readouterr()
        assert "the report that was published last can no longer be found" in said.err
        assert "Bring the folder back" in said.err and current(data) == path
    (data / "reports").rmdir()
    shutil.move(away, data / "reports")
    assert "Nothing changed" in told(data, capsys)


def test_a_seal_that_a_kill_left_behind_is_brought_after(data: Path) -> None:
    """The snapshot is moved in before its seal, so there is a moment with the one only."""
    seal, store = current(data).with_suffix(".sha256"), Store(data)
    seal.rename(store.work / seal.name)
    assert publish(data, Quiet(), lambda: None).unchanged
    assert seal.is_file() and is_sound(current(data)) and list(store.work.iterdir()) == []
