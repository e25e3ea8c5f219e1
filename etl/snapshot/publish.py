"""Build a snapshot from a data folder and make it current, or leave everything as it was."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from etl.boundaries import Shape, load_boundaries
from etl.catalog import Catalog, load_catalog
from etl.corrections import read_ledger
from etl.problems import Problem, ProblemsFound
from etl.snapshot.arrive import arrive
from etl.snapshot.correction_tables import correction_tables
from etl.snapshot.identity import snapshot_id
from etl.snapshot.lock import alone
from etl.snapshot.shape_tables import shape_tables
from etl.snapshot.stages import Stages, single
from etl.snapshot.store import Store
from etl.snapshot.verify import verify
from etl.snapshot.write import write_snapshot


@dataclass(frozen=True)
class Published:
    """The snapshot that is current now, and whether it was there before."""

    snapshot_id: str
    path: Path
    unchanged: bool


def publish(data: Path, stages: Stages, on_wait: Callable[[], None]) -> Published:
    """Publish what `data` holds; raises ProblemsFound with everything that forbids it.

    Calls `on_wait` if another build of the folder must finish first.
    """
    if not data.is_dir():
        right = "Name the folder with --data, or set LEGAL_AID_DATA"
        raise ProblemsFound([Problem(str(data), "", "there is no such data folder", right)])
    store = Store(data)
    with alone(store.lock, on_wait):
        store.prepare()
        identifier = snapshot_id(data)
        path = store.path(identifier)
        if store.current() == identifier:
            return Published(identifier, path, unchanged=True)
        if not path.is_file():
            _build(store, identifier, stages)
        store.make_current(identifier)
        return Published(identifier, path, unchanged=False)


def _build(store: Store, identifier: str, stages: Stages) -> None:
    catalog, shapes = single(stages, "Reading catalog", lambda: _catalog_and_shapes(store.data))
    ledger = read_ledger(store.data, catalog)
    tables = {
        **arrive(store.data, catalog, stages),
        **correction_tables(ledger),
        **shape_tables(shapes),
    }
    work = store.work / f"{identifier}.duckdb"
    counts = write_snapshot(work, identifier, _today(), tables, stages)
    problems = single(stages, "Verifying", lambda: verify(work, counts))
    if snapshot_id(store.data) != identifier:
        wrong = "files changed while they were being read"
        problems.append(Problem(str(store.data), "", wrong, "Build again when they are in place"))
    if problems:
        raise ProblemsFound(problems)
    store.keep(work, identifier)


def _catalog_and_shapes(data: Path) -> tuple[Catalog, list[Shape]]:
    """Both, or ProblemsFound with the problems of both."""
    problems: list[Problem] = []
    catalog, shapes = None, None
    try:
        catalog = load_catalog(data)
    except ProblemsFound as found:
        problems += found.problems
    try:
        shapes = load_boundaries(data)
    except ProblemsFound as found:
        problems += found.problems
    if catalog is None or shapes is None:
        raise ProblemsFound(problems)
    return catalog, shapes


def _today() -> date:
    """The day of the build, or the one that SOURCE_DATE_EPOCH sets to make builds repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now().date()
