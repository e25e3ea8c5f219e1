"""What a build leaves for the next one: what its reports were, and the tables of all else."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import pyarrow as pa

from etl.snapshot.store import Store
from etl.sources import Source

# Another version of these may read or calculate otherwise.
LIBRARIES = ("duckdb", "pandas", "pyarrow", "python-calamine")


@dataclass(frozen=True)
class Card:
    """What the card of a report says that concerns other reports."""

    id: str
    synthetic: bool
    supersedes: str | None


@dataclass(frozen=True)
class Kept:
    """A snapshot's reports by digest, their cards where these are right, and how it came about.

    `steps` counts how often it was amended since it was built from all reports.
    """

    ground: str
    reports: Mapping[str, str]
    cards: Mapping[str, Card]
    steps: int
    libraries: str


def cards_of(sources: Iterable[Source]) -> dict[str, Card]:
    """The cards by the reports' ids."""
    return {s.id: Card(s.id, s.synthetic, s.supersedes) for s in sources}


def libraries() -> str:
    """The versions of what reads and calculates."""
    return ", ".join(f"{name} {version(name)}" for name in LIBRARIES)


def keep(
    store: Store, snapshot_id: str, kept: Kept, tables: Mapping[str, pa.Table] | None = None
) -> None:
    """Write down what was kept; with the tables of all but reports, unless they lie there."""
    folder = _folder(store, kept.ground)
    if tables is not None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, table in tables.items():
            _in_one_step(folder / f"{name}.arrow", _bytes_of(table))
    told = json.dumps(asdict(kept), ensure_ascii=False).encode()
    _in_one_step(_file(store, snapshot_id), told)


def kept_of(store: Store, snapshot_id: str) -> Kept | None:
    """What was kept of a snapshot, None where it is not there or cannot be read."""
    try:
        told = json.loads(_file(store, snapshot_id).read_bytes())
        cards = {name: Card(**card) for name, card in told.pop("cards").items()}
        return Kept(cards=cards, **told)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def kept_tables(store: Store, ground: str) -> Mapping[str, pa.Table]:
    """The tables of all but reports; raises OSError or pa.ArrowInvalid where they are damaged."""
    found = {}
    for path in sorted(_folder(store, ground).glob("*.arrow")):
        with pa.OSFile(str(path)) as file:
            found[path.stem] = pa.ipc.open_file(file).read_all()
    return found


def _file(store: Store, snapshot_id: str) -> Path:
    return store.kept / f"{snapshot_id}.json"


def _folder(store: Store, ground: str) -> Path:
    return store.kept / ground[:16]


def _bytes_of(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue().to_pybytes()


def _in_one_step(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}")
    draft.write_bytes(content)
    draft.replace(path)
