"""Every kept snapshot, held against the seal that was written when it was published."""

from pathlib import Path

from etl.problems import Problem
from etl.snapshot.seal import checksums, digest_of, inputs_of, seal_of, sealed_digest, unreadable
from etl.snapshot.store import BUILT
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

AGAIN = "Run legal-aid build, or bring it back from a backup"
OR_REMOVE = "Bring it back from a backup; if it was removed on purpose, remove its .sha256 too"


def check(folder: Folder) -> Verified:
    """Those published before seals were written are read from the first row to the last."""
    return verified("snapshots", folder.store.built, folder.data)


def verified(kind: str, edition: Path, data: Path) -> Verified:
    """The snapshots of one edition, the folder that holds `snapshots` and `current`."""
    paths = sorted((edition / "snapshots").glob("*.duckdb"))
    problems, unsealed = _taken_away(edition, data), 0
    for path in paths:
        name = path.relative_to(data).as_posix()
        told = sealed_digest(path)
        unsealed += told is None
        problems += _unsealed(path, name) if told is None else _sealed(path, name, told)
    count = f"{len(paths):,} kept, {len(paths) - unsealed:,} with a checksum"
    older = f"; {unsealed:,} older without one, read throughout instead" if unsealed else ""
    return Verified(kind, count + older, tuple(problems))


def _sealed(path: Path, name: str, told: str) -> list[Problem]:
    found = digest_of(path)
    if not told:
        right = f"It would hold the line: {found}  {path.name}"
        return [Problem(f"{BUILT}/snapshots/{seal_of(path).name}", "", "no checksum in it", right)]
    problems = []
    if found != told:
        wrong = f"it is not as it was published: its sha256 is {found}, it was {told}"
        problems.append(Problem(name, "", wrong, AGAIN))
    inputs = inputs_of(path)
    expected = checksums(seal_of(path)).get(inputs.name)
    if expected and not (inputs.is_file() and digest_of(inputs) == expected):
        wrong = "the list of files it was built from is not as it was written"
        problems.append(Problem(f"{Path(name).parent}/{inputs.name}", "", wrong, AGAIN))
    return problems


def _unsealed(path: Path, name: str) -> list[Problem]:
    why = unreadable(path)
    return [Problem(name, "", f"it cannot be read throughout: {why}", AGAIN)] if why else []


def _taken_away(edition: Path, data: Path) -> list[Problem]:
    """Snapshots whose seal is still there."""
    seals = sorted((edition / "snapshots").glob("*.sha256"))
    gone = (seal.with_suffix(".duckdb") for seal in seals if not seal.stem.endswith(".files"))
    return [
        Problem(path.relative_to(data).as_posix(), "", "it was published and is gone", OR_REMOVE)
        for path in gone
        if not path.is_file()
    ]
