"""Build a snapshot from a data folder and make it current, or leave everything as it was."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pyarrow as pa

from etl.boundaries import Shape, load_boundaries
from etl.catalog import Catalog, load_catalog
from etl.corrections import read_ledger
from etl.problems import Problem, ProblemsFound
from etl.snapshot.amend import Written, amend
from etl.snapshot.arrive import arrive, arrived_tables, stop_at_contradiction
from etl.snapshot.arrow import arrow_table
from etl.snapshot.catalog_tables import catalog_tables
from etl.snapshot.correction_tables import correction_tables
from etl.snapshot.edition import bring_up_to_date, public_store
from etl.snapshot.identity import Content, content_of, snapshot_id
from etl.snapshot.kept import Kept, cards_of, keep, libraries
from etl.snapshot.lock import alone
from etl.snapshot.shape_tables import shape_tables
from etl.snapshot.stages import Stages, single
from etl.snapshot.store import Store
from etl.snapshot.verify import verify
from etl.snapshot.write import write_snapshot
from etl.sources import find_sources


@dataclass(frozen=True)
class Published:
    """The snapshot that is current now, and whether it was there before."""

    snapshot_id: str
    path: Path
    unchanged: bool


def publish(
    data: Path, stages: Stages, on_wait: Callable[[], None], with_public: bool = True
) -> Published:
    """Publish what `data` holds, and its public edition unless that is not wanted.

    Raises ProblemsFound with everything that forbids it. Calls `on_wait` if another build of the
    folder must finish first.
    """
    if not data.is_dir():
        right = "Name the folder with --data, or set LEGAL_AID_DATA"
        raise ProblemsFound([Problem(str(data), "", "there is no such data folder", right)])
    store = Store(data)
    with alone(store.lock, on_wait):
        store.prepare()
        content = content_of(data)
        identifier = content.snapshot_id
        path = store.path(identifier)
        unchanged = store.current() == identifier
        if not unchanged and not path.is_file():
            _build(store, content, stages)
        # Both files are in place before either becomes current, and the public one goes last.
        edition = None
        if with_public:
            edition = bring_up_to_date(store, identifier, content.ground, stages)
        if not unchanged:
            store.make_current(identifier)
        if edition is not None and public_store(data).current() != edition:
            public_store(data).make_current(edition)
        return Published(identifier, path, unchanged)


def _build(store: Store, content: Content, stages: Stages) -> None:
    """Write the snapshot of the content, from the last one where that is safe and worthwhile."""
    identifier = content.snapshot_id
    written = amend(store, content, _header(identifier), stages)
    written = written or _from_all(store, content, stages)
    problems = single(stages, "Verifying", partial(verify, written.path, written.counts))
    if snapshot_id(store.data) != identifier:
        wrong = "files changed while they were being read"
        problems.append(Problem(str(store.data), "", wrong, "Build again when they are in place"))
    if problems:
        raise ProblemsFound(problems)
    store.keep(written.path, identifier)
    keep(store, identifier, written.kept, written.ground)


def _from_all(store: Store, content: Content, stages: Stages) -> Written:
    # Arrow's own allocator holds on to a tenth more of a large build's memory.
    pa.set_memory_pool(pa.system_memory_pool())
    catalog, shapes = single(stages, "Reading catalog", lambda: _catalog_and_shapes(store.data))
    ledger = read_ledger(store.data, catalog)
    ground = {**catalog_tables(catalog), **correction_tables(ledger), **shape_tables(shapes)}
    reports, sources = arrive(find_sources(store.data), stages)
    cards = cards_of(sources)
    stop_at_contradiction(cards)
    tables = {**ground, **arrived_tables(reports)}
    del reports
    work = store.work / f"{content.snapshot_id}.duckdb"
    counts = write_snapshot(work, _header(content.snapshot_id), tables, stages)
    kept = Kept(content.ground, content.reports, cards, 0, libraries())
    return Written(work, counts, kept, ground)


def _header(identifier: str) -> pa.Table:
    return arrow_table(("snapshot_id", "published_on"), [(identifier, _today())])


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
