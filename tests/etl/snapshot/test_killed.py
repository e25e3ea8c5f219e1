"""A build that is killed at any moment leaves a whole snapshot current."""

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from etl.snapshot import Store
from tests.etl.small_data import asked, file_table, opened, small_data

ROOT = Path(__file__).resolve().parents[3]
MOMENTS, FOLDERS = 50, 2


def start(data: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "etl.command_line", "build", "--data", str(data)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def change(data: Path, number: int) -> None:
    file_table(data, [f"heshun,cases_closed,{number}", f"heshun,cases_accepted,{number}"])


def assert_whole(data: Path, allowed: set[int]) -> None:
    """The current snapshot is complete, agrees with itself, and is one that was asked for."""
    with opened(data) as snapshot:
        told = asked(snapshot, "SELECT snapshot_id, figure_count FROM snapshot")
        values = asked(snapshot, "SELECT DISTINCT value FROM figures")
        assert asked(snapshot, "SELECT count(*) FROM ratio") == [(1,)]
    assert told == [(Store(data).current(), 2)]
    assert len(values) == 1 and values[0][0] in allowed


def kill_often(home: Path, moments: int, seed: int) -> int:
    """Kill that many builds, each of changed data; returns how many were killed in time."""
    data = small_data(home)
    change(data, 1)
    assert start(data).wait() == 0
    change(data, 2)
    started = time.perf_counter()
    assert start(data).wait() == 0
    takes = time.perf_counter() - started
    dice = random.Random(seed)
    last, killed = {2}, 0
    for number in range(3, 3 + moments):
        change(data, number)
        building = start(data)
        try:
            # The program's own start, which touches nothing, is most of the first half.
            building.wait(dice.uniform(0.45, 1.05) * takes)
        except subprocess.TimeoutExpired:
            building.kill()
            killed += 1
        finished = building.wait() == 0
        assert_whole(data, {number} if finished else last | {number})
        last = {number} if finished else last | {number}
    assert start(data).wait() == 0
    assert_whole(data, {2 + moments})
    assert list(Store(data).work.iterdir()) == []
    return killed


def test_fifty_killed_builds_never_leave_half_a_snapshot(tmp_path: Path) -> None:
    homes = [tmp_path / str(number) for number in range(FOLDERS)]
    with ThreadPoolExecutor(FOLDERS) as pool:
        runs = pool.map(kill_often, homes, [MOMENTS // FOLDERS] * FOLDERS, range(FOLDERS))
        killed = sum(runs)
    assert killed >= MOMENTS // 2
