"""Show what a table would load, and by which map, before anything is written."""

import argparse
import json
from pathlib import Path

from etl.catalog import load_catalog
from etl.commands.printed import complain
from etl.commands.template import area_of
from etl.dry_run.map_file import remembered_path, write_map
from etl.dry_run.run import DryRun, dry_run
from etl.dry_run.told import as_json, lines
from etl.dry_run.words import say
from etl.problems import Problem, ProblemsFound
from etl.sources.model import PERIOD_KINDS, Period

CLEAN, NOTHING_LOADS, WITH_REJECTS = 0, 1, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which table, of whom and when, and what becomes of its map."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a workbook, ODS or CSV file")
    parser.add_argument("--area", required=True, help="id or name of the center's area")
    parser.add_argument("--year", required=True, type=int, help="the reporting year")
    parser.add_argument("--period", choices=PERIOD_KINDS, help="its kind (year)")
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="use this map, guess none")
    parser.add_argument("-o", "--out", type=Path, metavar="MAP.toml", help="write the map there")
    parser.add_argument(
        "--remember", action="store_true", help="keep the map for this center, in data/maps"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
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
        catalog = load_catalog(arguments.data)
        area = area_of(catalog, arguments.area, arguments.year).id
        period = Period(arguments.period, reporting_year=arguments.year)
        tried = dry_run(arguments.data, catalog, arguments.file, area, period, arguments.map)
        if arguments.json:
            told = as_json(str(arguments.file), tried, catalog)
            print(json.dumps(told, ensure_ascii=False))
        else:
            for line in lines(str(arguments.file), tried, catalog, arguments.language):
                print(line)
        _keep(tried, area, arguments)
    except ProblemsFound as found:
        complain(found)
        return NOTHING_LOADS
    except OSError as error:
        wrong = error.strerror or str(error)
        complain(ProblemsFound([Problem(str(arguments.file), "", wrong, "Check its name")]))
        return NOTHING_LOADS
    if not tried.trial.figures:
        return NOTHING_LOADS
    return WITH_REJECTS if tried.trial.rejects else CLEAN


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
