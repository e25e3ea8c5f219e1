"""Writes the whole demonstration folder, and replaces one that it wrote before."""

import csv
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from etl.demonstration.boundaries import with_versions
from etl.demonstration.campaigns import campaign_report
from etl.demonstration.files import Report, csv_bytes, write_reports
from etl.demonstration.guide import MARK, guide
from etl.demonstration.ledger import write_ledger
from etl.demonstration.model import Model, model
from etl.demonstration.oddities import PLACED, Calendar, Oddity
from etl.demonstration.prose import prose_reports
from etl.demonstration.province import Place, area_rows, province
from etl.demonstration.shapes import SHAPES, boundary_bytes
from etl.demonstration.vocabulary import Word, vocabulary
from etl.demonstration.workbook import workbook_report
from etl.demonstration.yearly import yearly_reports
from etl.problems import Problem, ProblemsFound

GUIDE = "README.md"
# Registers lie beside the reports; they are rolled up, never read by a build.
REGISTERS = "registers"
_COPIED = ("indicators", "checks.toml", "unusual.toml", "small_numbers.toml")
_LEDGER = "corrections"
_WRITTEN = ("reports", REGISTERS, _LEDGER, "areas.csv", SHAPES, *_COPIED)
_ONLY_IN_PROSE = ("briefs",)


def write_demonstration(data: Path, out: Path, calendar: Calendar, seed: int) -> int:
    """Write the data folder `out` with the catalog of `data`; returns the number of reports.

    Raises ProblemsFound if `out` holds anything else, or if the catalog lacks what is needed.
    """
    refuse_other_folders(data, out)
    drawn = model(calendar, seed)
    words = vocabulary(data, (*drawn.counts, *_ONLY_IN_PROSE))
    places = write_places(data, out, calendar, seed)
    citation = (
        f"Invented by the demonstration with seed {seed}; no such report exists."
        f" / 由演示程序以种子{seed}虚构，并无此报告。"
    )
    count = write_reports(out / "reports", _reports(drawn, places, words), citation)
    write_ledger(out / _LEDGER, drawn, places)
    (out / GUIDE).write_text(guide(drawn, places, count), "utf-8", newline="\n")
    return count


def write_places(data: Path, out: Path, calendar: Calendar, seed: int) -> list[Place]:
    """Write catalog, areas and boundaries over what an older demonstration left; the counties."""
    prefectures, places = province(calendar.counties, _real_ids(data))
    out.mkdir(parents=True, exist_ok=True)
    # First, so that a run that was stopped halfway leaves a folder that the next one may replace.
    (out / GUIDE).write_text(MARK, "utf-8")
    _clear(out)
    _copy_catalog(data, out)
    changed = PLACED[Oddity.BOUNDARY_CHANGE].county
    changed_id = places[changed].id if changed < len(places) else None
    areas = with_versions(area_rows(prefectures, places), changed_id, calendar)
    (out / "areas.csv").write_bytes(csv_bytes(areas))
    (out / SHAPES).write_bytes(boundary_bytes(places, seed))
    return places


def _reports(drawn: Model, places: list[Place], words: Mapping[str, Word]) -> Iterator[Report]:
    in_returns = {name: words[name] for name in drawn.counts}
    yield from yearly_reports(drawn, places, in_returns)
    yield campaign_report(drawn, places, words)
    yield workbook_report(drawn, places)
    yield from prose_reports(drawn, places, words)


def refuse_other_folders(data: Path, out: Path) -> None:
    """Raises ProblemsFound where `out` is the data folder itself or holds anything else."""
    if out.resolve() == data.resolve():
        right = "Name another folder; the catalog is copied from this one"
        raise ProblemsFound([Problem(str(out), "", "it is the data folder itself", right)])
    if not out.exists() or not any(out.iterdir()):
        return
    mark = out / GUIDE
    if not mark.is_file() or not mark.read_text("utf-8", errors="replace").startswith(MARK):
        right = "Name an empty folder, a new one, or one that an earlier demonstration wrote"
        raise ProblemsFound([Problem(str(out), "", "the folder holds something else", right)])


def _clear(out: Path) -> None:
    """Remove what an earlier run wrote; snapshots that were built from it stay."""
    for name in _WRITTEN:
        path = out / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _copy_catalog(data: Path, out: Path) -> None:
    for name in _COPIED:
        source = data / name
        if source.is_dir():
            shutil.copytree(source, out / name)
        elif source.is_file():
            shutil.copyfile(source, out / name)


def _real_ids(data: Path) -> set[str]:
    path = data / "areas.csv"
    if not path.is_file():
        return set()
    with path.open(encoding="utf-8-sig", newline="") as rows:
        return {row["id"] for row in csv.DictReader(rows) if row.get("id")}
