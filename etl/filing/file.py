"""Files a report: tried in a copy first, then moved in, recorded and published, one at a time."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from etl.catalog import Catalog, load_catalog
from etl.documents import read_document_bytes
from etl.documents.arriving import bytes_of
from etl.filing.audit import record
from etl.filing.folder import write_folder
from etl.filing.model import Filing, Outcome
from etl.filing.names import report_name, unique
from etl.filing.place import move_in, move_out
from etl.filing.trial import Trial, trial
from etl.problems import Problem, ProblemsFound
from etl.snapshot import Store, publish
from etl.snapshot.identity import snapshot_id
from etl.snapshot.lock import alone
from etl.snapshot.stages import Quiet

LOCK = "filing.lock"


def preview(data: Path, filing: Filing) -> Outcome:
    """What filing it would change; nothing is written into the data folder.

    Raises ProblemsFound with everything that forbids it.
    """
    report = unique(data / "reports", report_name(filing.area, filing.period))
    with trial(data, report, _writer(data, filing)) as tried:
        return tried.outcome


def file_report(data: Path, filing: Filing, on_wait: Callable[[], None]) -> Outcome:
    """File and publish it; raises ProblemsFound, and then nothing has changed.

    Calls `on_wait` if another filing of the folder must finish first.
    """
    write = _writer(data, filing)
    store = Store(data)
    with alone(store.built / LOCK, on_wait):
        report = unique(data / "reports", report_name(filing.area, filing.period))
        with trial(data, report, write) as tried:
            folder = move_in(tried.folder, data / "reports")
            about = {"sha256": _sha256(filing.file), "folder": report}
            record(data, filing.by, "filed", about)
            try:
                _publish(data, tried)
            except BaseException:
                move_out(folder)
                record(data, filing.by, "withdrawn", about)
                raise
            return tried.outcome


def _publish(data: Path, tried: Trial) -> None:
    """Publish; what the trial built is taken over where the data has not changed since."""
    store = Store(data)
    identifier = tried.published.snapshot_id
    with alone(store.lock, lambda: None):
        store.prepare()
        if snapshot_id(data) == identifier and not store.path(identifier).is_file():
            work = store.work / f"{identifier}.duckdb"
            shutil.copyfile(tried.published.path, work)
            store.keep(work, identifier)
    publish(data, Quiet(), lambda: None)


def _writer(data: Path, filing: Filing) -> Callable[[Path], None]:
    """Reads the document once; raises ProblemsFound where it or the filing cannot be used."""
    catalog = load_catalog(data)
    _check(filing, catalog)
    raw = bytes_of(filing.file)
    document = read_document_bytes(raw, filing.file.name)

    def write(folder: Path) -> None:
        write_folder(folder, filing, raw, document, catalog)

    return write


def _check(filing: Filing, catalog: Catalog) -> None:
    problems = []
    if filing.area not in {area.id for area in catalog.areas}:
        right = "Name the id of a county of areas.csv"
        problems.append(Problem("--area", "", f"there is no area {filing.area!r}", right))
    if not filing.figures:
        right = "Accept at least one of them"
        problems.append(Problem("--figures", "", "no figure was confirmed", right))
    if not filing.by.strip():
        problems.append(Problem("--by", "", "nobody is named", "Name the office that files it"))
    if problems:
        raise ProblemsFound(problems)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
