"""Spark rolls a register up to the same rows as DuckDB, also when a worker is killed in mid-job."""

import shutil
import signal
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from etl.command_line import main
from etl.registers.duckdb_engine import DuckDBEngine
from etl.registers.engine import Engine
from etl.registers.opened import opened
from etl.registers.periods import LENGTHS
from etl.registers.rejects import reject_table
from etl.registers.rollup import RolledUp, Wanted, roll_up
from tests.etl.registers.counting import write

pytest.importorskip(
    "pyspark", reason="PySpark is not installed: pip install 'legal-aid-compare[spark]'"
)
if shutil.which("java") is None:
    pytest.skip("Java 17 is not installed, and Spark needs it", allow_module_level=True)

from etl.registers.cluster import Cluster, Part, cluster
from etl.registers.spark_engine import SparkEngine

SMALL = ("--areas", "3", "--years", "8", "--registers", "12000")
LINES = """case_id,area,type,applied,approved,accepted,closed,claim_id,claim_kind,recovered
    1,heshun,civil,2022-05-01,2022-05-02,,2023-02-28,,,0.10
    2,heshun,civil,2023-02-01,2023-02-02,,2023-06-01,G1,indivisible,0.20
    3,heshun,civil,2023-02-01,2023-02-03,,2023-07-01,G1,indivisible,
    4,heshun,criminal,2023-02-01,,2023-02-04,,,,
    4,heshun,criminal,2023-02-01,,2023-02-04,,,,
    5,east,legal_help,2023-02-01,,2023-02-04,2023-02-04,,,
    6,east,civil,soon,2023-02-01,2023-01-04,,G9,,"""


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented registers, with their faults."""
    out = tmp_path_factory.mktemp("spark") / "province"
    assert main(["demo", "--out", str(out), *SMALL]) == 0
    return out / "registers"


@pytest.fixture(scope="module")
def two_workers() -> Iterator[Cluster]:
    with cluster() as running:
        yield running


def rolled(engine: Engine, source: Path, scratch: Path) -> RolledUp:
    wanted = Wanted(tuple(LENGTHS), "december", date(2025, 12, 31))
    register, _ = opened(source, None, scratch)
    with engine:
        return roll_up(register, engine, wanted)


def told(done: RolledUp, source: Path) -> list[object]:
    """All of it as plain values: every digit of every figure, every row that is set aside."""
    return [done.figures.to_pylist(), reject_table(done.set_aside, source).to_pylist(), done.read]


def by_duckdb(source: Path, scratch: Path) -> list[object]:
    return told(rolled(DuckDBEngine(scratch / "spill", "1GB", 1), source, scratch), source)


@pytest.mark.parametrize("kind", ["cases", "consultations"])
def test_both_engines_give_the_same_rows(
    province: Path, two_workers: Cluster, tmp_path: Path, kind: str
) -> None:
    source = province / kind
    ours = told(rolled(SparkEngine(two_workers.address, tmp_path), source, tmp_path), source)
    assert ours == by_duckdb(source, tmp_path)
    figures, rejects, read = ours
    assert len(figures) > 1000 and len(rejects) > 0 and read in (12000, 6000)  # type: ignore[arg-type]


def test_so_they_do_for_a_register_in_csv(two_workers: Cluster, tmp_path: Path) -> None:
    source = write(tmp_path, LINES)
    ours = told(rolled(SparkEngine(two_workers.address, tmp_path), source, tmp_path), source)
    assert ours == by_duckdb(source, tmp_path)
    assert len(ours[1]) == 2  # type: ignore[arg-type]


def test_the_command_writes_the_same_figures(
    province: Path, two_workers: Cluster, tmp_path: Path
) -> None:
    written = []
    for number, engine in enumerate(("duckdb", two_workers.address)):
        words = ("--engine", engine, "--out", str(tmp_path), "--name", f"report-{number}")
        assert main(["rollup", str(province / "cases"), *words]) == 3
        folder = tmp_path / f"report-{number}"
        written.append([(folder / n).read_bytes() for n in ("figures.csv", "rejects.csv")])
    assert written[0] == written[1]


class Assassin(threading.Thread):
    """Kills a worker with all that it started once a stage of a job is half done."""

    def __init__(self, engine: SparkEngine, victim: Part) -> None:
        super().__init__(daemon=True)
        self._tracker = engine.session.sparkContext.statusTracker()
        self._victim = victim
        self.over = threading.Event()
        self.killed_at: tuple[int, int] | None = None

    def run(self) -> None:
        while not self.over.wait(0.01):
            for stage in self._tracker.getActiveStageIds():
                found = self._tracker.getStageInfo(stage)
                if found and found.numCompletedTasks >= 2 and found.numActiveTasks:
                    self.killed_at = (found.numCompletedTasks, found.numTasks)
                    self._victim.end(signal.SIGKILL)
                    return


def test_a_worker_killed_in_mid_job_changes_nothing(province: Path, tmp_path: Path) -> None:
    source = province / "cases"
    with cluster() as running:
        engine = SparkEngine(running.address, tmp_path)
        assassin = Assassin(engine, running.workers[1])
        assassin.start()
        ours = told(rolled(engine, source, tmp_path), source)
        assassin.over.set()
        assassin.join()
        assert running.workers[1].process.returncode == -signal.SIGKILL
        assert running.workers[0].process.poll() is None
    assert assassin.killed_at is not None and assassin.killed_at[0] < assassin.killed_at[1]
    assert ours == by_duckdb(source, tmp_path)
