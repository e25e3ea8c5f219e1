"""Roll a case register or consultation log up to figures, by the official counting rules."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from etl.commands.printed import complain
from etl.problems import Problem, ProblemsFound
from etl.registers.engine import Engine
from etl.registers.engines import DUCKDB, engine_of
from etl.registers.opened import opened
from etl.registers.periods import BEGINS, JANUARY, LENGTHS, MONTH, QUARTER, STOCK, YEAR
from etl.registers.rejects import no_rows_of_it, tally
from etl.registers.report import Named, rejected, write_report
from etl.registers.rollup import Wanted, roll_up
from etl.registers.source import read_card

CLEAN, NOTHING, WITH_REJECTS = 0, 1, 3
MEMORY = "3GB"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which register, which figures, on which engine, and where the report goes."""
    parser.add_argument(
        "source", type=Path, metavar="SOURCE", help="a Parquet file or folder, CSV or workbook"
    )
    parser.add_argument(
        "--engine", default=DUCKDB, metavar="ENGINE", help="duckdb (default) or spark://host:port"
    )
    parser.add_argument(
        "--periods", nargs="+", choices=(YEAR, QUARTER, MONTH), default=(YEAR, QUARTER, MONTH)
    )
    parser.add_argument(
        "--year", choices=tuple(BEGINS), default=JANUARY, help="the month that years begin with"
    )
    parser.add_argument(
        "--from", dest="first", type=date.fromisoformat, metavar="DAY",
        help="the register is complete from this day on, else from each center's first entry",
    )  # fmt: skip
    parser.add_argument(
        "--to", dest="last", type=date.fromisoformat, metavar="DAY", help="and to this day"
    )
    parser.add_argument("--area", metavar="AREA", help="whose register it is, where no column says")
    parser.add_argument("--name", help="of the report's folder (register-SOURCE)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the folder goes (reports)")
    parser.add_argument("--supersedes", metavar="REPORT", help="the report that it corrects")
    parser.add_argument("--memory", default=MEMORY, help=f"the most that DuckDB takes ({MEMORY})")
    parser.add_argument("--threads", type=int, help="of DuckDB (all cores)")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="for what memory cannot hold")
    parser.epilog = (
        f"Exit codes: {CLEAN} every row counts, {WITH_REJECTS} some are set aside, "
        f"{NOTHING} nothing was written."
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the report's folder and sum up; 0, 3 with rows set aside, or 1."""
    started = time.perf_counter()
    try:
        return _run(arguments, started)
    except ProblemsFound as found:
        complain(found)
    except OSError as error:
        print(f"{error.filename or arguments.source}: {error.strerror or error}", file=sys.stderr)
    print("Nothing was written.", file=sys.stderr)
    return NOTHING


def _run(arguments: argparse.Namespace, started: float) -> int:
    source: Path = arguments.source
    folder = _folder(arguments)
    card = read_card(source)
    with _scratch(arguments) as scratch:
        register, before = opened(source, arguments.area, scratch)
        with _engine(arguments, scratch) as engine:
            done = roll_up(register, engine, _wanted(arguments, card.first, card.last))
    rejects = rejected(done, no_rows_of_it(before), source)
    named = Named(register.kind, datetime.now().date(), arguments.supersedes)
    count = write_report(folder, done, rejects, card, named)
    took = time.perf_counter() - started
    print(f"Rolled up {done.read:,} rows of {register.kind} to {count:,} figures in {took:.1f} s.")
    print(f"  report        {folder}")
    print(f"  set aside     {rejects.num_rows:,}")
    for reason, rows in tally(rejects):
        print(f"    {rows:,}: {reason}")
    return WITH_REJECTS if rejects.num_rows else CLEAN


def _folder(arguments: argparse.Namespace) -> Path:
    """Where the report goes; nothing is overwritten."""
    name = arguments.name or f"register-{arguments.source.resolve().stem.lower()}"
    folder: Path = (arguments.out or arguments.data / "reports") / name
    if folder.exists():
        right = "Give another --name, and name the older report with --supersedes"
        raise ProblemsFound([Problem(str(folder), "", "it is there already", right)])
    return folder


def _wanted(arguments: argparse.Namespace, first: date | None, last: date | None) -> Wanted:
    last = arguments.last or last
    kinds = (*arguments.periods, STOCK)
    today = datetime.now().date()
    return Wanted(
        tuple(kind for kind in LENGTHS if kind in kinds),
        arguments.year,
        today,
        arguments.first or first,
        min(last, today) if last else None,
    )


def _engine(arguments: argparse.Namespace, scratch: Path) -> Engine:
    return engine_of(arguments.engine, scratch, arguments.memory, arguments.threads)


@contextmanager
def _scratch(arguments: argparse.Namespace) -> Iterator[Path]:
    where = arguments.scratch
    if where is not None:
        where.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="legal-aid-rollup-", dir=where) as folder:
        yield Path(folder)
