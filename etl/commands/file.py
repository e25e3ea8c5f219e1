"""File a report of prose with its confirmed figures, or a table by its map, and publish it."""

import argparse
import json
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

import duckdb

from etl.catalog import Bilingual
from etl.commands.json_told import refused, shortened
from etl.commands.propose import KINDS_OF_PERIOD
from etl.dry_run.changed import read_changes
from etl.faults import fault
from etl.filing.confirmed import read_confirmed
from etl.filing.file import file_report, preview
from etl.filing.model import Filing, Tabled
from etl.problems import Problem, ProblemsFound
from etl.sources import Period
from etl.sources.model import COVERAGES, UNKNOWN

DONE, NOTHING = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose report, of which period, from whom, and which figures."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the document as it arrived")
    parser.add_argument("--area", required=True, help="the county's id in areas.csv")
    parser.add_argument("--period", required=True, choices=(*KINDS_OF_PERIOD, "stock"))
    parser.add_argument("--year", type=int, required=True, help="the year it is filed under")
    parser.add_argument("--start", type=date.fromisoformat, metavar="DAY", help="first day")
    parser.add_argument("--end", type=date.fromisoformat, metavar="DAY", help="last day")
    parser.add_argument("--title", metavar="WORDS", help="in either language")
    parser.add_argument("--supersedes", metavar="REPORT", help="the report that it corrects")
    parser.add_argument("--only", metavar="AREA", help="refuse what is of another county")
    parser.add_argument("--person", default="", help="as the sign-in names them, for the audit")
    parser.add_argument("--by", required=True, metavar="OFFICE", help="who files it")
    parser.add_argument(
        "--figures", type=Path, metavar="CONFIRMED.json", help="those of a document of prose"
    )
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="the map of a table")
    parser.add_argument(
        "--columns", type=Path, metavar="COLUMNS.json", help="columns that its map has otherwise"
    )
    parser.add_argument(
        "--remember", action="store_true", help="keep the map for this area, in data/maps"
    )
    parser.add_argument(
        "--coverage", choices=COVERAGES, default=UNKNOWN, help="of a table's rows that say none"
    )
    parser.add_argument("--most", type=int, help="tell no more figures and rows than these")
    parser.add_argument("--preview", action="store_true", help="only say what would change")
    parser.epilog = (
        "Without --figures the file is a table. Prints JSON. "
        "Exit codes: 0 filed, or would be; 1 nothing was changed, with the reasons."
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what the filing changes, or the problems that forbid it."""
    try:
        filing = _filing(arguments)
        if arguments.preview:
            outcome = preview(arguments.data, filing)
        else:
            outcome = file_report(arguments.data, filing, lambda: None)
    except ProblemsFound as found:
        print(json.dumps(refused(found), ensure_ascii=False))
        return NOTHING
    except (OSError, duckdb.Error) as error:
        problem = fault(error, str(arguments.data))
        print(json.dumps(refused(ProblemsFound([problem])), ensure_ascii=False))
        return NOTHING
    told = shortened(asdict(outcome), arguments.most)
    print(json.dumps(told, ensure_ascii=False, default=str))
    return DONE


def _filing(arguments: argparse.Namespace) -> Filing:
    if arguments.start and arguments.end and arguments.end < arguments.start:
        wrong, right = "the period ends before it starts", "Exchange the two dates"
        raise ProblemsFound([Problem("--end", "", wrong, right)])
    title = arguments.title.strip() if arguments.title else ""
    return Filing(
        file=arguments.file,
        area=arguments.area,
        period=Period(arguments.period, arguments.start, arguments.end, arguments.year),
        by=arguments.by,
        received=datetime.now().date(),
        figures=read_confirmed(arguments.figures) if arguments.figures else (),
        table=None if arguments.figures else _tabled(arguments),
        title=Bilingual(title, title) if title else None,
        supersedes=arguments.supersedes or None,
        only=arguments.only,
        person=arguments.person,
    )


def _tabled(arguments: argparse.Namespace) -> Tabled:
    changes = read_changes(arguments.columns) if arguments.columns else {}
    return Tabled(arguments.map, changes, arguments.remember, arguments.coverage)
