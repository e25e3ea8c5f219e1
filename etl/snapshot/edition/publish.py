"""Keep a public edition beside the current snapshot, published after it and never half written."""

import hashlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pyarrow as pa

from etl.catalog import load_catalog
from etl.catalog.small_number_file import FILE
from etl.problems import ProblemsFound
from etl.snapshot.catalog_tables import catalog_tables
from etl.snapshot.edition.write import RULES, write_edition
from etl.snapshot.identity import LENGTH
from etl.snapshot.kept import kept_tables
from etl.snapshot.stages import Stages, single
from etl.snapshot.store import Store
from etl.snapshot.verify import verify

FOLDER = "public"


def public_store(data: Path) -> Store:
    """Where editions of a data folder lie: data/built/public."""
    return Store(data, FOLDER)


def edition_id(data: Path, snapshot_id: str) -> str:
    """16 hexadecimal digits of the edition of a snapshot under the folder's rules of protection."""
    rules = (data / FILE).read_bytes()
    return hashlib.sha256(f"{FOLDER}\0{snapshot_id}\0".encode() + rules).hexdigest()[:LENGTH]


def bring_up_to_date(store: Store, snapshot_id: str, ground: str, stages: Stages) -> str:
    """Write the edition of a kept snapshot unless it is there; its id, not current yet.

    Raises ProblemsFound where what was written is not what is there.
    """
    public = public_store(store.data)
    identifier = edition_id(store.data, snapshot_id)
    if not public.path(identifier).is_file():
        public.prepare()
        write = partial(_write, store, public, snapshot_id, identifier, ground)
        single(stages, "Public edition", write)
    return identifier


def _write(store: Store, public: Store, snapshot_id: str, identifier: str, ground: str) -> None:
    work = public.work / f"{identifier}.duckdb"
    counts = write_edition(store.path(snapshot_id), work, identifier, _rules(store, ground))
    problems = verify(work, counts)
    if problems:
        raise ProblemsFound(problems)
    public.keep(work, identifier)


def _rules(store: Store, ground: str) -> Mapping[str, pa.Table]:
    """The rules as the snapshot's build kept them; read anew where that is missing or damaged."""
    try:
        kept = kept_tables(store, ground)
        return {name: kept[name] for name in RULES}
    except (OSError, KeyError, pa.ArrowInvalid):
        tables = catalog_tables(load_catalog(store.data))
        return {name: tables[name] for name in RULES}
