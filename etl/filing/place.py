"""Moves a report's folder among the others in one step, and out again."""

import os
import shutil
from pathlib import Path

from etl.filing.names import unique
from etl.written_through import write_through

UNFINISHED = ".partial"  # ends the name of a folder that is being filled


def move_in(folder: Path, reports: Path) -> Path:
    """Copy a finished folder beside the reports and give it its name; returns where it lies.

    Killed at any moment, the report is there whole or not at all: names that begin with a dot are
    no reports. Raises FileExistsError where a report has the name already.
    """
    reports.mkdir(exist_ok=True)
    draft, final = reports / f".{folder.name}{UNFINISHED}", reports / folder.name
    try:
        draft.mkdir()
        for path in folder.iterdir():
            _copy_through(path, draft / path.name)
        write_through(draft)
        if final.exists():
            raise FileExistsError(final)
        draft.rename(final)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    write_through(reports)
    return final


def clear_unfinished(reports: Path) -> None:
    """Remove what filings that were killed left; whoever calls holds the lock of filing."""
    for draft in reports.glob(f".*{UNFINISHED}"):
        shutil.rmtree(draft, ignore_errors=True)


def move_out(folder: Path) -> None:
    """Take a report away that cannot be published; its files are kept under a hidden name."""
    hidden = folder.with_name(unique(folder.parent, f".{folder.name}.withdrawn"))
    folder.rename(hidden)
    write_through(folder.parent)


def _copy_through(source: Path, target: Path) -> None:
    with target.open("wb") as handle:
        handle.write(source.read_bytes())
        handle.flush()
        os.fsync(handle.fileno())
