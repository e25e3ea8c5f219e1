"""A filing that is killed or runs out of disk leaves the whole report or nothing of it."""

import fcntl
import json
import os
import tempfile
import time
from pathlib import Path

import pytest

from etl.command_line import main
from etl.snapshot import Store
from tests.etl.child import Limit, run
from tests.etl.disks import all_but, small_disk
from tests.etl.filing.filings import ACCEPTED, TEXT, command, files
from tests.etl.killing import killed_at
from tests.etl.small_data import asked, build, opened, small_data
from tests.many import TORTURE

KILLS, MOMENTS = (60, 30) if TORTURE else (4, 3)
WHOLE = {"figures.csv", "source.toml", "summary.txt"}


def words(data: Path, home: Path, number: int) -> list[str]:
    """The command that files another text."""
    return command(data, home, [ACCEPTED], raw=f"{TEXT}{number}")[3:]


def reports(data: Path) -> set[str]:
    """The reports that are there, each of which must be whole."""
    found = {folder.name: folder for folder in (data / "reports").glob("[!.]*")}
    for folder in found.values():
        assert {path.name for path in folder.iterdir()} == WHOLE
        figures = (folder / "figures.csv").read_text("utf-8").splitlines()
        assert len(figures) == 2 and "took on 93 cases" in figures[1]
    return set(found)


def whole_lines(data: Path) -> list[dict[str, str]]:
    path = data / "audit.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines]


def published(data: Path) -> int:
    """How many figures the current snapshot holds; it must be whole."""
    with opened(data) as snapshot:
        return int(asked(snapshot, "SELECT count(*) FROM figures")[0][0])


def test_killed_at_any_moment_it_leaves_a_whole_report_or_none(tmp_path: Path) -> None:
    data, said, home = small_data(tmp_path), tmp_path / "said", tmp_path / "home"
    build(data).close()
    started = time.perf_counter()
    assert run(words(data, home, -1), said)[0] == 0
    takes = time.perf_counter() - started
    before = reports(data)
    for _, ended in killed_at(KILLS, said, lambda number: words(data, home, number), 1, takes):
        now, named = reports(data), {line["folder"] for line in whole_lines(data)}
        assert before <= now and len(now - before) <= 1
        assert named <= now and published(data) <= len(now)
        assert len(now) == len(before) + 1 or not ended
        before = now
    assert run(words(data, home, 1000), said)[0] == 0
    assert main(["build", "--data", str(data)]) == 0
    assert published(data) == len(before) + 1
    assert list((data / "reports").glob(".*")) == []
    assert main(["verify", "--data", str(data)]) == 0


def test_on_a_full_disk_it_is_filed_whole_or_not_at_all(tmp_path: Path) -> None:
    """How much it takes differs by a third, so the last ones may find room."""
    with small_disk(tmp_path / "disk", 32) as disk:
        data, said, home = small_data(disk), tmp_path / "said", tmp_path / "home"
        build(data).close()
        size = Store(data).path(Store(data).current() or "").stat().st_size
        before, filed, refusals = filed_files(data), 0, 0
        for part in range(MOMENTS):
            with all_but(disk, part * size // 2 // MOMENTS):
                code, told = run(words(data, home, part), said)
            if code == 0:
                filed, before = filed + 1, filed_files(data)
            else:
                refusals += 1
                assert_full(told, disk)
                assert filed_files(data) == before
            assert len(reports(data)) == published(data) == filed
            done = [line["what"] for line in whole_lines(data)]
            assert done.count("filed") - done.count("withdrawn") == filed
        assert refusals > MOMENTS // 2
        assert run(words(data, home, 1000), said)[0] == 0
        assert len(reports(data)) == published(data) == filed + 1


def test_what_a_killed_trial_left_in_the_scratch_folder_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds what is in the report, which may be meant for few."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    left, used = (tmp_path / "scratch" / f"legal-aid-trial-{name}" for name in ("left", "used"))
    for folder in (left, used):
        (folder / "data").mkdir(parents=True)
    data = small_data(tmp_path)
    held = os.open(used, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    try:
        assert main(words(data, tmp_path / "home", 0)) == 0
        assert [path.name for path in (tmp_path / "scratch").iterdir()] == [used.name]
    finally:
        os.close(held)


def filed_files(data: Path) -> dict[str, bytes]:
    """What was filed; a report that was withdrawn is kept under a hidden name."""
    found = files(data).items()
    return {name: raw for name, raw in found if "/." not in name and name != "audit.jsonl"}


def assert_full(told: str, disk: Path) -> None:
    assert "Traceback" not in told, told
    (problem,) = json.loads(told)["problems"]
    assert "is full" in problem["wrong"] and "Free some space" in problem["right"]
    assert problem["file"].startswith(str(disk)), problem


def test_files_that_may_not_grow_further(tmp_path: Path) -> None:
    data, said, home = small_data(tmp_path), tmp_path / "said", tmp_path / "home"
    build(data).close()
    before = files(data)
    for part in range(MOMENTS):
        code, told = run(words(data, home, part), said, Limit(8192 + part * 2**20 // MOMENTS))
        assert code == 1 and "Traceback" not in told, told
        assert json.loads(told)["problems"] and files(data) == before
    assert run(words(data, home, 1000), said)[0] == 0
    assert len(reports(data)) == 1
