"""One dry run: find the map, guess it where there is none, change it, and try it out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from etl.catalog import Catalog
from etl.dry_run.by_map import columns_by_map
from etl.dry_run.changed import Changes, changed
from etl.dry_run.guard import table_bytes
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
from etl.readers.sheet import Sheet
from etl.sources.model import UNKNOWN, Period, TableMap
from etl.template.mark import sheet_of_return

NO_CHANGES: Changes = {}


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
    data: Path,
    catalog: Catalog,
    path: Path,
    area: str,
    period: Period,
    given: Path | None,
    changes: Changes = NO_CHANGES,
    coverage: str = UNKNOWN,
) -> DryRun:
    """Try a table without writing anything; raises ProblemsFound where no map can be had.

    `coverage` is that of rows which do not say theirs.
    """
    raw = table_bytes(path)
    period = of_rows(raw, period)
    mapping = find_map(data, catalog, path.name, raw, area, period, given, changes)
    tried = try_out(data, path.name, raw, area, period, mapping.table, coverage)
    return DryRun(mapping, tried)


def of_rows(raw: bytes, period: Period) -> Period:
    """A year where nobody said the kind of period, but for a return, which says it itself."""
    if sheet_of_return(raw) is not None:
        return period
    return replace(period, kind=period.kind or "year")


def find_map(
    data: Path,
    catalog: Catalog,
    file: str,
    raw: bytes,
    area: str,
    period: Period,
    given: Path | None,
    changes: Changes = NO_CHANGES,
) -> MapFound:
    """The map of a file, with the columns that a person changed; raises ProblemsFound."""
    if given is None and sheet_of_return(raw) is not None:
        return MapFound("form", None)
    vocabulary = Vocabulary(catalog)
    found = _kept_or_guessed(data, file, raw, area, period, given, vocabulary)
    if not changes or found.table is None:
        return found
    names = [sheet.name for sheet in _sheets(file, raw)]
    table, guesses = changed(found.table, found.guesses, names, changes, vocabulary)
    return replace(found, table=table, guesses=guesses)


def _kept_or_guessed(
    data: Path,
    file: str,
    raw: bytes,
    area: str,
    period: Period,
    given: Path | None,
    vocabulary: Vocabulary,
) -> MapFound:
    if given is not None:
        table = read_map(given, area, period)
        return MapFound("given", table, columns_by_map(file, raw, table))
    kept, reasons = remembered_path(data, area), []
    if kept.is_file():
        table = read_map(kept, area, period)
        reasons = misfits(file, raw, table)
        if not reasons:
            return MapFound("remembered", table, columns_by_map(file, raw, table))
    return _guessed(file, raw, vocabulary, reasons)


def _guessed(file: str, raw: bytes, vocabulary: Vocabulary, reasons: Sequence[str]) -> MapFound:
    sheets = _sheets(file, raw)
    found = [guess for sheet in sheets if (guess := guess_sheet(sheet, vocabulary))]
    chosen = choose_sheets(found)
    if not chosen:
        right = words("say", "no_map_right").en
        raise ProblemsFound([Problem(file, "", words("say", "no_map").en, right)])
    used = {guess.sheet.name for guess in chosen}
    left_out = [sheet.name or "" for sheet in sheets if sheet.name not in used]
    table = table_map(chosen, [sheet.name for sheet in sheets], vocabulary)
    return MapFound("guessed", table, chosen, left_out, reasons)


def _sheets(file: str, raw: bytes) -> list[Sheet]:
    try:
        return list(open_sheets(file, raw))
    except UnreadableError as problem:
        reject = problem.reject
        raise ProblemsFound(
            Problem(reject.file, reject.place, reason, "") for reason in reject.reasons
        ) from problem
