"""Write a backup under another name, read it back, and only then give it its own."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from etl.backup import archive
from etl.backup.archive import entry_of, look_through
from etl.backup.chosen import files_of, snapshots_of
from etl.backup.manifest import Manifest, is_inside
from etl.backup.outside import outside
from etl.filing.file import LOCK
from etl.problems import Problem, ProblemsFound
from etl.snapshot.lock import alone
from etl.snapshot.store import Store
from etl.written_through import write_through

ENDINGS = (".tar.gz", ".tgz")
OWNER_ONLY = 0o600  # it may hold the access file and case registers


@dataclass(frozen=True)
class Written:
    """What the backup holds, its size in bytes, and the damaged snapshots that were left out."""

    manifest: Manifest
    size: int
    damaged: tuple[str, ...]


def backup(
    data: Path,
    to: Path,
    every_snapshot: bool,
    on_wait: Callable[[], None],
    access: Path | None = None,
) -> Written:
    """Raises ProblemsFound or OSError, and then there is no file of that name.

    `access` is the access file, where it lies outside of the data folder.

    Builds and filings wait meanwhile, so that all files are of one moment; `on_wait` is called
    where one of them must end first.
    """
    _check(data, to)
    store = Store(data)
    with _quiet(store, on_wait):
        names, damaged = snapshots_of(store, every_snapshot)
        paths = {name: data / name for name in (*files_of(data), *names)}
        paths = dict(sorted({**paths, **outside(data, access)}.items()))
        _check_names(paths)
        told = Manifest(
            version("legal-aid-compare"),
            datetime.now(UTC).isoformat(timespec="seconds"),
            store.current() if store.pointer.relative_to(data).as_posix() in paths else None,
            tuple(entry_of(path, name) for name, path in paths.items()),
        )
        return Written(told, _write(to, paths, told), tuple(damaged))


def _write(to: Path, paths: Mapping[str, Path], told: Manifest) -> int:
    draft = to.with_name(f".{to.name}.partial")
    draft.unlink(missing_ok=True)
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as raw:
            archive.write(raw, paths, told)
            raw.flush()
            os.fsync(raw.fileno())
        if archive.read(draft, lambda _: None, look_through) != told:
            right = "Write it to another disk"
            raise ProblemsFound([Problem(str(to), "", "it does not read as written", right)])
        os.link(draft, to)  # unlike a renaming, this never takes the place of another file
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP) or to.exists():
            raise
        draft.rename(to)  # a file system without links
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    write_through(to.parent)
    return to.stat().st_size


def _check(data: Path, to: Path) -> None:
    problems = []
    if not data.is_dir():
        right = "Name the folder with --data, or set LEGAL_AID_DATA"
        problems.append(Problem(str(data), "", "there is no such data folder", right))
    if not to.name.endswith(ENDINGS):
        right = f"Let its name end with {ENDINGS[0]}"
        problems.append(Problem(str(to), "", "only gzipped tar files are written", right))
    if to.exists():
        right = "Give it a name with the day in it; no backup is overwritten"
        problems.append(Problem(str(to), "", "there is such a file already", right))
    if not to.parent.is_dir():
        problems.append(Problem(str(to.parent), "", "there is no such folder", "Make it first"))
    elif to.parent.resolve().is_relative_to(data.resolve()):
        wrong, right = "it would lie in what it backs up", "Write it to another folder or disk"
        problems.append(Problem(str(to), "", wrong, right))
    if problems:
        raise ProblemsFound(problems)


def _check_names(names: Iterable[str]) -> None:
    wrong = "its name has a backslash or letters that cannot be written down"
    right = "Rename it"
    unfit = [Problem(name, "", wrong, right) for name in names if not is_inside(name)]
    if unfit:
        raise ProblemsFound(unfit)


@contextmanager
def _quiet(store: Store, on_wait: Callable[[], None]) -> Iterator[None]:
    """No filing and no build meanwhile; who may only read goes on, and is told of changed files."""
    with ExitStack() as held:
        for lock in (store.built / LOCK, store.lock):
            try:
                held.enter_context(alone(lock, on_wait))
            except OSError as error:
                if error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM):
                    raise
        yield
