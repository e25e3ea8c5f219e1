"""Writes into the trail which corrections a newly published snapshot holds and the last did not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.audit.trail import append
from etl.snapshot.ask import Asked
from etl.snapshot.store import Store


@contextmanager
def noting_corrections(data: Path) -> Iterator[None]:
    """Publish inside; an entry follows for each line of the ledger that is new in what is current.

    A first snapshot has nothing before it that its corrections could be new to.
    """
    store = Store(data)
    before = store.current()
    yield
    after = store.current()
    if before and after and before != after:
        _note(data, store.path(before), store.path(after))


def _note(data: Path, before: Path, after: Path) -> None:
    known = {row["correction_id"] for row in _made(before)}
    for row in _made(after):
        if row["correction_id"] not in known:
            about = {name: str(row[name]) for name in ("correction_id", "figure_id", "action")}
            append(
                data, str(row["by"]), "corrected", {**about, "decided_on": f"{row['decided_on']}"}
            )


def _made(snapshot: Path) -> list[dict[str, object]]:
    with Asked(snapshot) as asked:
        return asked.rows("corrections_made")
