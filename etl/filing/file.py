"""Files a report: tried in a copy first, then moved in, recorded and published, one at a time."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from etl.audit import append
from etl.audit.corrected import noting_corrections
from etl.audit.withdrawn import withdraw
from etl.catalog import load_catalog
from etl.checksum import checksum
from etl.dry_run.map_file import remembered_path, write_map
from etl.filing.model import Filing, Outcome
from etl.filing.names import report_name, unique
from etl.filing.own import own_only
from etl.filing.place import clear_unfinished, move_in, move_out
from etl.filing.prepared import Prepared, prepared
from etl.filing.trial import Trial, trial
from etl.problems import Problem, ProblemsFound
from etl.snapshot import Store, publish
from etl.snapshot.identity import content_of
from etl.snapshot.lock import alone
from etl.snapshot.stages import Quiet

LOCK = "filing.lock"


def preview(data: Path, filing: Filing) -> Outcome:
    """What filing it would change; nothing is written into the data folder.

    Raises ProblemsFound with everything that forbids it.
    """
    catalog = load_catalog(data)
    ready = prepared(data, filing, catalog)
    report = unique(data / "reports", report_name(filing.area, filing.period))
    with trial(data, report, ready.write, whole=filing.table is None) as tried:
        own_only(data, catalog, filing, tried.outcome)
        return tried.outcome


def file_report(data: Path, filing: Filing, on_wait: Callable[[], None]) -> Outcome:
    """File and publish it; raises ProblemsFound, and then nothing has changed.

    Calls `on_wait` if another filing of the folder must finish first.
    """
    catalog = load_catalog(data)
    ready = prepared(data, filing, catalog)
    store = Store(data)
    with alone(store.built / LOCK, on_wait):
        clear_unfinished(data / "reports")
        report = unique(data / "reports", report_name(filing.area, filing.period))
        with trial(data, report, ready.write, whole=filing.table is None) as tried:
            own_only(data, catalog, filing, tried.outcome)
            _not_twice(filing, tried.outcome)
            folder = move_in(tried.folder, data / "reports")
            about = {"sha256": checksum(ready.raw), "folder": report, "person": filing.person}
            lines = None
            try:
                lines = append(data, filing.by, "filed", about)
                _publish(data, tried)
            except BaseException:
                move_out(folder)
                if lines is not None:
                    withdraw(data, filing.by, about, lines)
                raise
            return replace(tried.outcome, remembered=_remembered(data, filing, ready))


def _not_twice(filing: Filing, outcome: Outcome) -> None:
    """Two copies of one figure would take its county out of every comparison."""
    twice = any(
        other["report"] == outcome.same_file for each in outcome.figures for other in each["others"]
    )
    if outcome.same_file and twice and filing.supersedes != outcome.same_file:
        raise ProblemsFound(
            [
                Problem(
                    filing.file.name,
                    "",
                    f"the same file, with figures of the same period, is {outcome.same_file}",
                    "Say that it corrects that report, or leave it: it is there already.",
                )
            ]
        )


def _remembered(data: Path, filing: Filing, ready: Prepared) -> bool:
    """Keep the map of a table where that is wished; the report stands without it as well."""
    if filing.table is None or not filing.table.remember or ready.table is None:
        return False
    try:
        write_map(remembered_path(data, filing.area), ready.table)
    except ProblemsFound:
        return False
    return True


def _publish(data: Path, tried: Trial) -> None:
    """Publish; what the trial built is taken over where the data has not changed since."""
    store = Store(data)
    identifier = tried.published.snapshot_id
    with alone(store.lock, lambda: None):
        store.prepare()
        content = content_of(data)
        if content.snapshot_id == identifier and not store.path(identifier).is_file():
            work = store.work / f"{identifier}.duckdb"
            try:
                shutil.copyfile(tried.published.path, work)
                store.keep(work, identifier, content.files)
            except BaseException:
                store.give_up()  # half a copy can be what fills the disk
                raise
    with noting_corrections(data):
        publish(data, Quiet(), lambda: None)
