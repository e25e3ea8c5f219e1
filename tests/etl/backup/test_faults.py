"""A backup or restore that is killed or runs out of disk leaves all, or nothing of its name."""

import fcntl
import os
import time
from pathlib import Path

import pytest

from etl.command_line import main
from etl.snapshot import Store
from tests.etl.child import Limit, run, start
from tests.etl.disks import all_but, small_disk
from tests.etl.filing.filings import files
from tests.etl.killing import killed_at
from tests.etl.small_data import build, file_table, small_data
from tests.many import TORTURE

KILLS, MOMENTS = (40, 30) if TORTURE else (4, 3)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = small_data(tmp_path_factory.mktemp("whole"))
    file_table(data, "heshun,cases_closed,1")
    (data / "registers").mkdir()
    (data / "registers" / "cases.csv").write_bytes(os.urandom(6 * 2**20))
    build(data).close()
    return data


@pytest.fixture(scope="module")
def backup(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("backup") / "b.tar.gz"
    assert main(["backup", "--data", str(data), "--to", str(path)]) == 0
    return path


def assert_same(back: Path, data: Path) -> None:
    assert files(back) == files(data) and Store(back).current() == Store(data).current()


def took(words: list[str], said: Path) -> float:
    started = time.perf_counter()
    assert run(words, said)[0] == 0
    return time.perf_counter() - started


def test_a_backup_that_is_killed_has_no_name_yet_or_is_whole(data: Path, tmp_path: Path) -> None:
    said, home = tmp_path / "said", tmp_path / "backups"
    home.mkdir()

    def words(number: int) -> list[str]:
        return ["backup", "--data", str(data), "--to", str(home / f"{number}.tar.gz")]

    takes = took(words(-1), said)
    for number, ended in killed_at(KILLS, said, words, 2, takes):
        path, back = home / f"{number}.tar.gz", tmp_path / f"back-{number}"
        assert path.is_file() or not ended
        if path.is_file():
            assert run(["restore", str(path), "--to", str(back)], said)[0] == 0
            assert_same(back, data)
        else:
            assert run(words(number), said)[0] == 0
        assert list(home.glob(".*")) == []
    assert run(words(1000), said)[0] == 0
    assert main(["verify", "--data", str(data)]) == 0


def test_a_restore_that_is_killed_leaves_nothing_or_all(
    data: Path, backup: Path, tmp_path: Path
) -> None:
    said, home = tmp_path / "said", tmp_path / "restored"
    home.mkdir()

    def words(number: int) -> list[str]:
        return ["restore", str(backup), "--to", str(home / str(number))]

    takes = took(words(-1), said)
    for number, ended in killed_at(KILLS, said, words, 3, takes):
        back = home / str(number)
        assert back.is_dir() or not ended
        if back.is_dir():
            assert_same(back, data)
        else:
            assert run(words(number), said)[0] == 0
            assert_same(back, data)
        assert list(home.glob(".*")) == []


def test_a_backup_onto_a_full_disk_leaves_nothing(data: Path, backup: Path, tmp_path: Path) -> None:
    size = backup.stat().st_size
    with small_disk(tmp_path / "disk", 16) as disk:
        for part in range(MOMENTS):
            with all_but(disk, part * (size - 2**16) // MOMENTS):
                words = ["backup", "--data", str(data), "--to", str(disk / "b.tar.gz")]
                code, said = run(words, tmp_path / "said")
                assert code == 1 and "the disk is full" in said and "Traceback" not in said, said
                assert "No backup was written." in said
                assert [path.name for path in disk.iterdir()] == ["ballast"]


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_files_that_may_not_grow_further(
    data: Path, backup: Path, tmp_path: Path, command: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    words = {
        "backup": ["backup", "--data", str(data), "--to", str(home / "b.tar.gz")],
        "restore": ["restore", str(backup), "--to", str(home / "back")],
    }[command]
    for part in range(MOMENTS):
        limit = Limit(8192 + part * (6 * 2**20 - 8192) // MOMENTS)
        code, said = run(words, tmp_path / "said", limit)
        assert code == 1 and "may write" in said and "Traceback" not in said, said
        assert list(home.iterdir()) == []


def test_a_restore_onto_a_disk_that_is_too_small_says_so_before_it_writes(
    backup: Path, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", 16) as disk:
        code, said = run(["restore", str(backup), "--to", str(disk / "back")], tmp_path / "said")
        assert code == 1 and "are free" in said and list(disk.iterdir()) == []


def test_a_disk_of_its_own_is_filled_from_within(data: Path, backup: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 64) as disk:
        assert run(["restore", str(backup), "--to", str(disk)], tmp_path / "said")[0] == 0
        assert_same(disk, data)
        assert list(disk.glob(".*")) == []
        code, said = run(["restore", str(backup), "--to", str(disk)], tmp_path / "said")
        assert code == 1 and "the folder is not empty" in said
        assert_same(disk, data)


def test_a_backup_waits_for_a_build(data: Path, tmp_path: Path) -> None:
    words = ["backup", "--data", str(data), "--to", str(tmp_path / "b.tar.gz")]
    (tmp_path / "said").touch()
    with Store(data).lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        child = start(words, tmp_path / "said")
        while "waiting for it to end" not in (tmp_path / "said").read_text():
            child.join(0.05)
            assert child.is_alive()
        child.join(0.5)
        assert child.is_alive() and not (tmp_path / "b.tar.gz").exists()
    child.join(60)
    assert child.exitcode == 0 and (tmp_path / "b.tar.gz").is_file()
