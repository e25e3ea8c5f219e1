"""Which files of a data folder a backup holds: all that cannot be made again, and what is shown."""

import os
from collections.abc import Iterator
from pathlib import Path

from etl.filing.place import UNFINISHED
from etl.problems import Problem, ProblemsFound
from etl.snapshot.seal import inputs_of, is_sound, seal_of
from etl.snapshot.store import BUILT, Store

EDITIONS = ("", "public")  # of the snapshots, below `built`


def files_of(data: Path) -> Iterator[str]:
    """Names from the data folder on of all that was filed, decided or set, in no order.

    Links to folders are followed, since a bureau may keep its reports on another disk. Raises
    OSError, and ProblemsFound where a link leads back into itself.
    """
    above = {data.resolve()}
    yield from _below(data, "", above)


def _below(folder: Path, before: str, above: set[Path]) -> Iterator[str]:
    with os.scandir(folder) as found:
        for entry in found:
            name = f"{before}{entry.name}"
            if entry.is_file():
                yield name
            elif entry.is_dir() and name != BUILT and not entry.name.endswith(UNFINISHED):
                real = Path(entry.path).resolve()
                if real in above:
                    right = "Take the link away, or let it lead elsewhere"
                    raise ProblemsFound([Problem(name, "", "the link leads into itself", right)])
                yield from _below(Path(entry.path), f"{name}/", above | {real})


def snapshots_of(store: Store, every: bool) -> tuple[list[str], list[str]]:
    """Names of the current snapshots with what lies beside them, or of all that are kept; and the
    names of those that are damaged and therefore left out."""
    names, damaged = [], []
    for edition in EDITIONS:
        folder = store.built / edition
        pointed = _pointed(folder)
        paths = sorted((folder / "snapshots").glob("*.duckdb"))
        wanted = [path for path in paths if every or path.stem == pointed]
        for path in wanted:
            if not is_sound(path):
                damaged.append(path.relative_to(store.data).as_posix())
                continue
            names += [path, *(p for p in (seal_of(path), inputs_of(path)) if p.is_file())]
        if names and pointed and folder / "snapshots" / f"{pointed}.duckdb" in names:
            names += [p for p in (folder / "current", folder / "history") if p.is_file()]
    return [path.relative_to(store.data).as_posix() for path in names], damaged


def _pointed(edition: Path) -> str:
    try:
        return (edition / "current").read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return ""
