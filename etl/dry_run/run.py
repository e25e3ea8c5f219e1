"""One dry run: find the map, guess it where there is none, and try it out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from etl.catalog import Catalog
from etl.dry_run.map_file import misfits, read_map, remembered_path
from etl.dry_run.model import SheetGuess
from etl.dry_run.sheets import choose_sheets, guess_sheet
from etl.dry_run.table_map import table_map
from etl.dry_run.trial import Trial, try_out
from etl.dry_run.vocabulary import Vocabulary
from etl.dry_run.words import words
from etl.problems import Problem, ProblemsFound
from etl.readers.opened import open_sheets
from etl.readers.reading import UnreadableError
from etl.sources.model import Period, TableMap
from etl.template.mark import is_return


@dataclass(frozen=True)
class MapFound:
    """The map and where it is from: form, given, remembered or guessed.

    `misfits` says why a remembered map was not used; `left_out` names sheets of another layout.
    """

    origin: str
    table: TableMap | None
    guesses: Sequence[SheetGuess] = ()
    left_out: Sequence[str] = ()
    misfits: Sequence[str] = ()


@dataclass(frozen=True)
class DryRun:
    """The map of a file and what the build makes of it."""

    mapping: MapFound
    trial: Trial


def dry_run(
    data: Path, catalog: Catalog, path: Path, area: str, period: Period, given: Path | None
) -> DryRun:
    """Try a table without writing anything; raises ProblemsFound where no map can be had."""
    if not is_return(path):
        period = replace(period, kind=period.kind or "year")
    mapping = _find_map(data, catalog, path, area, period, given)
    return DryRun(mapping, try_out(data, path, area, period, mapping.table))


def _find_map(
    data: Path, catalog: Catalog, path: Path, area: str, period: Period, given: Path | None
) -> MapFound:
    raw = path.read_bytes()
    if given is not None:
        return MapFound("given", read_map(given, area, period))
    if is_return(path):
        return MapFound("form", None)
    kept, reasons = remembered_path(data, area), []
    if kept.is_file():
        table = read_map(kept, area, period)
        reasons = misfits(path.name, raw, table)
        if not reasons:
            return MapFound("remembered", table)
    return _guessed(path.name, raw, Vocabulary(catalog), reasons)


def _guessed(file: str, raw: bytes, vocabulary: Vocabulary, reasons: Sequence[str]) -> MapFound:
    try:
        sheets = list(open_sheets(file, raw))
    except UnreadableError as problem:
        reject = problem.reject
        raise ProblemsFound(
            Problem(reject.file, reject.place, reason, "") for reason in reject.reasons
        ) from problem
    found = [guess for sheet in sheets if (guess := guess_sheet(sheet, vocabulary))]
    chosen = choose_sheets(found)
    if not chosen:
        right = words("say", "no_map_right").en
        raise ProblemsFound([Problem(file, "", words("say", "no_map").en, right)])
    used = {guess.sheet.name for guess in chosen}
    left_out = [sheet.name or "" for sheet in sheets if sheet.name not in used]
    table = table_map(chosen, [sheet.name for sheet in sheets], vocabulary)
    return MapFound("guessed", table, chosen, left_out, reasons)
