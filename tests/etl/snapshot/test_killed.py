"""A build that is killed at any moment leaves a whole snapshot current."""

import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import duckdb

from etl.command_line import main
from etl.snapshot import Store
from etl.snapshot.edition import edition_id, public_store
from tests.etl.small_data import asked, file_table, opened, small_data
from tests.many import TORTURE

MOMENTS, FOLDERS = (100, 2) if TORTURE else (8, 1)
TOO_LONG = 120.0  # seconds
# A build in a process of its own, without waiting for Python and the libraries to start each time.
BUILDS = get_context("forkserver")
BUILDS.set_forkserver_preload(["etl.commands.build"])


def run_build(data: Path) -> None:
    sys.exit(main(["build", "--data", str(data)]))


def start(data: Path) -> ForkServerProcess:
    building = BUILDS.Process(target=run_build, args=(data,))
    building.start()
    return building


def build(data: Path) -> None:
    building = start(data)
    building.join(TOO_LONG)
    assert building.exitcode == 0


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
    assert_edition_is_whole(data)


def assert_edition_is_whole(data: Path) -> None:
    """The current public edition agrees with itself; it may be of an earlier snapshot."""
    public = public_store(data)
    with duckdb.connect(str(public.path(str(public.current()))), read_only=True) as edition:
        told = asked(edition, "SELECT snapshot_id, figure_count FROM snapshot")
        values = asked(edition, "SELECT DISTINCT value FROM figures")
        assert asked(edition, "SELECT count(*) FROM ratio") == [(1,)]
    assert told == [(public.current(), 2)]
    assert len(values) == 1


def kill_often(home: Path, moments: int, seed: int) -> int:
    """Kill that many builds, each of changed data; returns how many were killed in time.

    Every part of a build has its moment. A build that ends before it tells how long one takes now,
    and is tried again.
    """
    data = small_data(home)
    change(data, 1)
    build(data)
    change(data, 2)
    started = time.perf_counter()
    build(data)
    takes = time.perf_counter() - started
    dice = random.Random(seed)
    last, killed = {2}, 0
    for number in range(3, 3 + 2 * moments):
        if killed == moments:
            break
        change(data, number)
        started = time.perf_counter()
        building = start(data)
        # One draw in each of as many equal parts of the time a build takes, the last ones first.
        part = moments - 1 - killed
        building.join(max(0.02, (part + dice.random()) / moments) * takes)
        finished = building.exitcode is not None
        if finished:
            assert building.exitcode == 0
            takes = time.perf_counter() - started
        else:
            building.kill()
            building.join(TOO_LONG)
            killed += 1
        assert_whole(data, {number} if finished else last | {number})
        last = {number} if finished else last | {number}
    build(data)
    assert_whole(data, {max(last)})
    assert public_store(data).current() == edition_id(data, str(Store(data).current()))
    assert list(Store(data).work.iterdir()) == list(public_store(data).work.iterdir()) == []
    return killed


def test_killed_builds_never_leave_half_a_snapshot(tmp_path: Path) -> None:
    homes = [tmp_path / str(number) for number in range(FOLDERS)]
    with ThreadPoolExecutor(FOLDERS) as pool:
        runs = pool.map(kill_often, homes, [MOMENTS // FOLDERS] * FOLDERS, range(FOLDERS))
        killed = sum(runs)
    assert killed == MOMENTS
