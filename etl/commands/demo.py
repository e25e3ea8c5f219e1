"""Write a demonstration province: invented counties with their reports or registers."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from etl.demonstration.folder import write_demonstration
from etl.demonstration.oddities import Calendar
from etl.demonstration.registers import write_register_province
from etl.problems import ProblemsFound

LAST_YEAR = 2025
MOST_AREAS = 10_000
MOST_YEARS = 60
MOST_ROWS = 10**9


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The size of the province, the seed of its figures and the folder to write."""
    parser.add_argument("--areas", type=_up_to(MOST_AREAS), default=24, help="counties (24)")
    parser.add_argument(
        "--years", type=_up_to(MOST_YEARS), default=10, help=f"years up to {LAST_YEAR} (10)"
    )
    parser.add_argument("--seed", type=_up_to(2**31), default=1, help="another seed, other figures")
    parser.add_argument(
        "--registers", type=_up_to(MOST_ROWS), metavar="ROWS",
        help="so many cases in registers, instead of reports",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")


def run(arguments: argparse.Namespace) -> int:
    """Write the folder; 1 if it may not be written or the catalog lacks an indicator."""
    years = tuple(range(LAST_YEAR - arguments.years + 1, LAST_YEAR + 1))
    started = time.perf_counter()
    calendar = Calendar(arguments.areas, years)
    try:
        if arguments.registers:
            count = write_register_province(
                arguments.data, arguments.out, calendar, arguments.seed, arguments.registers
            )
        else:
            count = write_demonstration(arguments.data, arguments.out, calendar, arguments.seed)
    except ProblemsFound as found:
        print(found, file=sys.stderr)
        return 1
    took = time.perf_counter() - started
    what = "register rows" if arguments.registers else "reports"
    print(
        f"Wrote {count:,} invented {what} on {arguments.areas} counties, "
        f"{years[0]} to {years[-1]}, to {arguments.out} in {took:.1f} s."
    )
    return 0


def _up_to(most: int) -> Callable[[str], int]:
    """A whole number from 1 to `most`, for argparse."""

    def number(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to {most}")
        return int(text)

    return number
