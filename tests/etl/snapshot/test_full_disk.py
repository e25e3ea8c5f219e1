"""A build that runs out of disk says so and leaves the last good snapshot, whole and current."""

from pathlib import Path

import pytest

from etl.snapshot import Store
from tests.etl.child import Limit, run
from tests.etl.disks import all_but, small_disk
from tests.etl.published_data import published_once
from tests.etl.small_data import asked, file_table, opened
from tests.many import TORTURE

MOMENTS = 40 if TORTURE else 4
ENDED_EARLY = 1
SAID = 8192  # bytes that what it says may take, which is a file too
PAGES = 2**18  # bytes that DuckDB may leave unwritten at the end of a file


def snapshot_size(data: Path) -> int:
    return Store(data).path(Store(data).current() or "").stat().st_size


def assert_kept(data: Path, code: int, said: str, before: str | None) -> None:
    """What was current is current and whole, nothing half done is left, and the reason is told."""
    store = Store(data)
    assert code == ENDED_EARLY and "Traceback" not in said, said
    assert "Nothing was published. The last snapshot stays." in said
    assert "the disk is full" in said or "larger than this user may write" in said, said
    assert "Free some space" in said
    assert store.current() == before and list(store.work.iterdir()) == []
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(1,)]


def test_files_that_may_not_grow_further(tmp_path: Path) -> None:
    data = published_once(tmp_path)
    before, size = Store(data).current(), snapshot_size(data)
    file_table(data, "heshun,cases_closed,2")
    words = ["build", "--data", str(data)]
    for part in range(MOMENTS):
        limit = SAID + part * (size - PAGES) // MOMENTS
        code, said = run(words, tmp_path / "said", Limit(limit))
        assert_kept(data, code, said, before)
    assert run(words, tmp_path / "said")[0] == 0
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(2,)]


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 24) as disk:
        data = published_once(disk)
        before, size = Store(data).current(), snapshot_size(data)
        file_table(data, "heshun,cases_closed,2")
        words = ["build", "--data", str(data)]
        for part in range(MOMENTS):
            with all_but(disk, part * (size - PAGES) // MOMENTS):
                code, said = run(words, tmp_path / "said")
                assert_kept(data, code, said, before)
        assert run(words, tmp_path / "said")[0] == 0
        with opened(data) as snapshot:
            assert asked(snapshot, "SELECT value FROM figure") == [(2,)]


@pytest.mark.parametrize("part", [0.3, 0.9])
def test_the_space_of_a_failed_build_is_given_back(tmp_path: Path, part: float) -> None:
    data = published_once(tmp_path)
    file_table(data, "heshun,cases_closed,2")
    before = sum(path.stat().st_size for path in data.rglob("*") if path.is_file())
    limit = Limit(int(part * snapshot_size(data)))
    assert run(["build", "--data", str(data)], tmp_path / "said", limit)[0] == ENDED_EARLY
    after = sum(path.stat().st_size for path in data.rglob("*") if path.is_file())
    assert after == before
