"""A data folder that may not be written is checked and backed up, and a build says why not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from etl.command_line import main
from etl.snapshot import Store
from tests.etl.child import Nobody, run
from tests.etl.disks import read_only
from tests.etl.published_data import published_and_changed


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return published_and_changed(tmp_path)


def files(data: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in data.rglob("*")}


def assert_refused(data: Path, code: int, said: str, before: dict[Path, int]) -> None:
    assert code == 1 and "Traceback" not in said, said
    assert f"{data}/built" in said and "Give this user the right to write there" in said, said
    assert "Nothing was published. The last snapshot stays." in said
    assert files(data) == before


def test_a_disk_that_may_not_be_written(data: Path, tmp_path: Path) -> None:
    before, current = files(data), Store(data).current()
    with read_only(data):
        code, said = run(["build", "--data", str(data)], tmp_path / "said")
        assert "it lies where nothing may be written" in said
        assert_refused(data, code, said, before)
        assert main(["status", "--data", str(data)]) == 0
        assert main(["verify", "--data", str(data)]) == 1  # the report was edited since
        assert main(["backup", "--data", str(data), "--to", str(tmp_path / "b.tar.gz")]) == 0
    assert main(["restore", str(tmp_path / "b.tar.gz"), "--to", str(tmp_path / "back")]) == 0
    assert Store(tmp_path / "back").current() == current
    assert run(["build", "--data", str(data)], tmp_path / "said")[0] == 0


@contextmanager
def as_another_user(folder: Path) -> Iterator[Nobody | None]:
    """What turns a process into a user who may read the folder and not write it."""
    above = [path for path in folder.parents if path.stat().st_uid == os.getuid()]
    modes = {path: path.stat().st_mode for path in above}
    for path in above:
        path.chmod(modes[path] | 0o111)
    if os.geteuid() != 0:
        for path in (folder, *(each for each in folder.rglob("*") if each.is_dir())):
            path.chmod(0o555)
    try:
        yield Nobody() if os.geteuid() == 0 else None
    finally:
        for path in (folder, *(each for each in folder.rglob("*") if each.is_dir())):
            path.chmod(0o755)
        for path, mode in modes.items():
            path.chmod(mode)


def test_a_user_who_may_not_write(data: Path, tmp_path: Path) -> None:
    with as_another_user(data) as prepare:
        before = files(data)
        code, said = run(["build", "--data", str(data)], tmp_path / "said", prepare)
        assert "this user may not read or write it" in said
        assert_refused(data, code, said, before)
        assert run(["status", "--data", str(data)], tmp_path / "said", prepare)[0] == 0


def test_a_user_who_may_not_even_read_a_report(data: Path, tmp_path: Path) -> None:
    """What cannot be read must not pass for what is not there, and be published without it."""
    hidden = data / "reports" / "returns"
    with as_another_user(data) as prepare:
        (data / "built").chmod(0o777)
        for folder in (data / "built").rglob("*"):
            folder.chmod(0o777)
        hidden.chmod(0o000)
        current = Store(data).current()
        code, said = run(["build", "--data", str(data)], tmp_path / "said", prepare)
        assert code == 1 and f"{hidden}" in said and "Traceback" not in said, said
        assert Store(data).current() == current
