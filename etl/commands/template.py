"""Write the empty return of an area and year as a workbook to fill in."""

import argparse
from datetime import date
from pathlib import Path

from etl.catalog import AreaVersion, load_catalog
from etl.commands.areas import area_of
from etl.commands.printed import complain
from etl.problems import Problem, ProblemsFound
from etl.template.book import return_workbook
from etl.template.layout import Asked
from etl.template.words import LANGUAGES, entries

DONE, NOTHING_WRITTEN = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose return it is, for when, and where it goes."""
    parser.add_argument("--area", required=True, help="id or name of the area")
    parser.add_argument("--year", required=True, type=int, help="the reporting year")
    parser.add_argument(
        "--period", choices=tuple(entries("period")), default="year", help="its kind (year)"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="both", help="of its words (both)")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="FILE", help="the workbook (AREA-YEAR.xlsx)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write it and say where; 1 if nothing was written."""
    try:
        catalog = load_catalog(arguments.data)
        area = area_of(catalog, arguments.area, arguments.year)
        out = arguments.out or Path(f"{area.id}-{arguments.year}.xlsx")
        _write(out, return_workbook(catalog, _asked(area, arguments), arguments.language))
    except ProblemsFound as found:
        complain(found)
        return NOTHING_WRITTEN
    print(f"{out}: {area.name.zh} {area.name.en}, {arguments.year}")
    return DONE


def _asked(area: AreaVersion, arguments: argparse.Namespace) -> Asked:
    """The dates of a calendar year stand there to be corrected; those of others are not known."""
    if arguments.period != "year":
        return Asked(area, arguments.year, arguments.period, None, None)
    first, last = date(arguments.year, 1, 1), date(arguments.year, 12, 31)
    return Asked(area, arguments.year, arguments.period, first, last)


def _write(out: Path, content: bytes) -> None:
    try:
        with out.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        wrong, right = "the file is there already", "Name another with -o, or move it away"
        raise ProblemsFound([Problem(str(out), "", wrong, right)]) from error
    except OSError as error:
        problem = Problem(str(out), "", error.strerror or str(error), "Name another file with -o")
        raise ProblemsFound([problem]) from error
