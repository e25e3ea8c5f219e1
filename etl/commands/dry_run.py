"""Show what a table would load, and by which map, before anything is written."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from etl.catalog import Catalog, load_catalog
from etl.commands.areas import area_of
from etl.commands.json_told import refused, shortened
from etl.commands.printed import complain
from etl.documents.arriving import bytes_of
from etl.dry_run.changed import read_changes
from etl.dry_run.guard import seen
from etl.dry_run.map_file import remembered_path, write_map
from etl.dry_run.run import DryRun, dry_run
from etl.dry_run.told import as_json, lines
from etl.dry_run.words import say
from etl.filing.guess import Guess
from etl.filing.table_guess import guess_table
from etl.problems import Problem, ProblemsFound
from etl.sources.model import COVERAGES, PERIOD_KINDS, UNKNOWN, Period

CLEAN, NOTHING_LOADS, WITH_REJECTS = 0, 1, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which table, of whom and when, and what becomes of its map."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a workbook, ODS or CSV file")
    parser.add_argument("--area", help="id or name of the center's area, else guessed")
    parser.add_argument("--year", type=int, help="the reporting year, else guessed")
    parser.add_argument("--period", choices=PERIOD_KINDS, help="its kind (year)")
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="use this map, guess none")
    parser.add_argument(
        "--columns", type=Path, metavar="COLUMNS.json", help="columns that the map has otherwise"
    )
    parser.add_argument(
        "--coverage", choices=COVERAGES, default=UNKNOWN, help="of rows that say none (unknown)"
    )
    parser.add_argument("-o", "--out", type=Path, metavar="MAP.toml", help="write the map there")
    parser.add_argument(
        "--remember", action="store_true", help="keep the map for this center, in data/maps"
    )
    parser.add_argument(
        "--whose", action="store_true", help="only guess area, year and kind of period, as JSON"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--most", type=int, help="no more figures and rows than these, in JSON")
    parser.add_argument(
        "--language", choices=("en", "zh"), default="en", help="of names and reasons (en)"
    )
    parser.epilog = (
        f"Exit codes: {CLEAN} every row loads, {WITH_REJECTS} some are set aside, "
        f"{NOTHING_LOADS} none loads."
    )


def run(arguments: argparse.Namespace) -> int:
    """Print it; 0, 3 with rejects, or 1 if nothing would load."""
    try:
        return _run(arguments, load_catalog(arguments.data))
    except ProblemsFound as found:
        return _problems(found, arguments)
    except OSError as error:
        wrong = error.strerror or str(error)
        problem = Problem(str(arguments.file), "", wrong, "Check its name")
        return _problems(ProblemsFound([problem]), arguments)


def _run(arguments: argparse.Namespace, catalog: Catalog) -> int:
    guessed = _guess(arguments, catalog)
    if arguments.whose:
        print(json.dumps({"guess": asdict(guessed)}, ensure_ascii=False))
        return CLEAN
    called, year = arguments.area or guessed.area, arguments.year or guessed.year
    if not called or not year:
        wrong, right = "nothing tells whose table it is", "Name it with --area and --year"
        raise ProblemsFound([Problem(arguments.file.name, "", wrong, right)])
    area = area_of(catalog, called, year).id
    period = Period(arguments.period, reporting_year=year)
    changes = read_changes(arguments.columns) if arguments.columns else {}
    tried = dry_run(
        arguments.data, catalog, arguments.file, area, period, arguments.map, changes,
        arguments.coverage,
    )  # fmt: skip
    if arguments.json:
        told = shortened(as_json(str(arguments.file), tried, catalog), arguments.most)
        print(json.dumps(told, ensure_ascii=False))
    else:
        for line in lines(str(arguments.file), tried, catalog, arguments.language):
            print(line)
    _keep(tried, area, arguments)
    if not tried.trial.figures:
        return NOTHING_LOADS
    return WITH_REJECTS if tried.trial.rejects else CLEAN


def _guess(arguments: argparse.Namespace, catalog: Catalog) -> Guess:
    """Whose table it is, where it is asked or left open."""
    if arguments.area and arguments.year and not arguments.whose:
        return Guess(None, "year", None)
    path: Path = arguments.file
    raw = bytes_of(path)
    return guess_table(seen(path.name, raw), path.name, raw, catalog.areas)


def _problems(found: ProblemsFound, arguments: argparse.Namespace) -> int:
    """Programs read them where they read the rest."""
    if arguments.json or arguments.whose:
        print(json.dumps(refused(found), ensure_ascii=False))
    else:
        complain(found)
    return NOTHING_LOADS


def _keep(tried: DryRun, area: str, arguments: argparse.Namespace) -> None:
    """Write the map where it was asked for, and say what was written."""
    table = tried.mapping.table
    written: list[Path] = [arguments.out] if arguments.out else []
    if arguments.remember:
        written.append(remembered_path(arguments.data, area))
    if table is None:
        written = []
    else:
        for path in written:
            write_map(path, table)
    if arguments.json:
        return
    language = arguments.language
    told = [say(language, "say", "written", path=path) for path in written]
    print("\n" + "\n".join(told or [say(language, "say", "nothing_written")]))
