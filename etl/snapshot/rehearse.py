"""Builds a report in a copy of a data folder that is thrown away, so that nothing real changes."""

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.snapshot.publish import Published, publish
from etl.snapshot.stages import Quiet
from etl.snapshot.store import BUILT

# What other reports say; without them a build is quick and tells of one report alone.
OF_OTHERS = ("reports", "corrections")


@dataclass(frozen=True)
class Rehearsal:
    """The report's folder in the copy, and the snapshot built from the copy."""

    folder: Path
    published: Published


@contextmanager
def rehearsal(
    data: Path, report: str, write: Callable[[Path], None], without: Collection[str] = ()
) -> Iterator[Rehearsal]:
    """Build `data` with one more report, whose folder `write` makes and fills.

    `without` names files and folders of `data` that are left out. Raises ProblemsFound where the
    copy cannot be built.
    """
    with tempfile.TemporaryDirectory(prefix="legal-aid-") as home:
        copy = Path(home) / "data"

        def left_out(folder: str, names: list[str]) -> set[str]:
            outer = {BUILT, *without} if Path(folder) == data else set()
            return {name for name in names if name in outer or name.startswith(".")}

        shutil.copytree(data, copy, ignore=left_out, copy_function=_linked)
        folder = copy / "reports" / report
        write(folder)
        yield Rehearsal(folder, publish(copy, Quiet(), lambda: None, with_public=False))


def _linked(source: str, target: str) -> str:
    """A link where the file system allows one, since a boundary file can be large."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return target
