"""Measure the build and the dashboard: python -m benchmarks."""

import argparse
import sys
import tempfile
from functools import partial
from pathlib import Path

from rich.console import Console

from benchmarks.child import FailedError
from benchmarks.machine import describe, load
from benchmarks.plan import PARTS, Plan
from benchmarks.registers import ROWS
from benchmarks.report import print_machine, print_table, write_json
from benchmarks.screens import SCREENS
from benchmarks.sizes import CROWDS, NATION, SMALL, Size

RESULTS = Path(__file__).with_name("results")


def main() -> int:
    """Measure what was asked for; 1 when a program that is measured fails."""
    asked = arguments()
    console = Console()
    machine = describe()
    try:
        with tempfile.TemporaryDirectory(prefix="legal-aid-benchmarks-") as scratch:
            tell = partial(console.print, highlight=False)
            plan = Plan(
                Path(scratch),
                asked.runs,
                tell,
                asked.screens,
                asked.crowds,
                asked.rows,
                asked.spark,
                asked.minutes,
            )
            found = plan.measure(asked.only, asked.sizes, asked.full)
    except FailedError as error:
        console.print(str(error), style="red", highlight=False)
        return 1
    ended = load()
    print_table(found, console)
    print_machine(machine, ended, console)
    path = asked.results / f"{machine.when.replace(':', '')}.json"
    write_json(path, found, machine, ended)
    console.print(f"Every sample: {path}", highlight=False, soft_wrap=True)
    return 0


def arguments() -> argparse.Namespace:
    """What to measure, how often, and where to write it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=positive, default=5, help="rounds of each measurement (5)")
    parser.add_argument("--only", choices=PARTS, help="one part only")
    parser.add_argument(
        "--sizes", type=Size.read, nargs="+", metavar="COUNTIESxYEARS",
        help=f"provinces to measure ({SMALL.areas}x{SMALL.years} and larger)",
    )  # fmt: skip
    parser.add_argument(
        "--full", action="store_true", help=f"the build at {NATION} as well, once, and growth to it"
    )
    parser.add_argument(
        "--screens", choices=SCREENS, nargs="+", default=SCREENS, metavar="SCREEN",
        help=f"which screens the growth is measured on ({', '.join(SCREENS)})",
    )  # fmt: skip
    parser.add_argument(
        "--crowds", type=positive, nargs="+", default=CROWDS, metavar="READERS",
        help=f"how many readers at once ({', '.join(map(str, CROWDS))})",
    )  # fmt: skip
    parser.add_argument("--rows", type=rows, default=ROWS, help=f"of a register ({ROWS:,})")
    parser.add_argument(
        "--spark", action="store_true", help="registers on a Spark cluster of two workers as well"
    )
    parser.add_argument("--minutes", type=positive, default=60, help="of the soak (60)")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder for the JSON file")
    return parser.parse_args()


def positive(text: str) -> int:
    """A whole number from 1 to 1,000, for argparse."""
    if not text.isdecimal() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 1000")
    return int(text)


def rows(text: str) -> int:
    """A whole number from 1 to a thousand million, for argparse."""
    if not text.isdecimal() or not 1 <= int(text) <= 10**9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 1000000000")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
