"""Tell which snapshot is current, what is in it and which problems are open."""

import argparse
import sys

from etl.commands.printed import (
    figures_of,
    in_english,
    more,
    no_snapshot,
    number,
    place_of,
    replaced,
)
from etl.problems import Problem
from etl.snapshot.ask import Asked
from etl.snapshot.store import Store

FEW, ALL = 20, 2**31


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How much of each list to print."""
    parser.add_argument("--all", action="store_true", help=f"every problem, not {FEW} of a kind")


def run(arguments: argparse.Namespace) -> int:
    """Print it; 1 if nothing was published yet, or the snapshot is damaged."""
    store = Store(arguments.data)
    current = store.current()
    if current is None:
        return no_snapshot()
    if store.damaged(current):
        wrong = "the current snapshot is not as it was published"
        print(Problem(str(store.path(current)), "", wrong, "Run legal-aid build"), file=sys.stderr)
        return 1
    most = ALL if arguments.all else FEW
    with Asked(store.path(current)) as asked:
        snapshot = asked.rows("snapshot")[0]
        print(f"Snapshot {current} of {snapshot['published_on']} ({snapshot['kind']} figures)")
        print(
            f"  {figures_of(snapshot)} figures and {snapshot['practice_count']:,} practices "
            f"of {snapshot['area_count']:,} areas from {snapshot['report_count']:,} reports"
            f"{replaced(snapshot)}; "
            f"{snapshot['not_reported_count']:,} cells not reported"
        )
        _rejects(asked, snapshot["reject_count"], most)
        _unsettled(asked, snapshot["unreadable_count"] + snapshot["needs_review_count"], most)
        _failed(asked, snapshot["failed_count"], most)
        _corrections(asked, snapshot["waiting_count"] + snapshot["stale_count"], most)
        _shapes(asked, most)
    return 0


def _title(title: str, total: int) -> None:
    print(f"\n{title}: {total:,}")


def _rejects(asked: Asked, total: int, most: int) -> None:
    _title("Rejects", total)
    found = asked.rows("rejects", most=most)
    for row in found:
        print(f"  {place_of(row)}" + (f" ({row['raw']})" if row["raw"] else ""))
        for reason in row["reasons"]:
            print(f"      {reason}")
    more(len(found), total)


def _unsettled(asked: Asked, total: int, most: int) -> None:
    _title("Unreadable, or waiting for review", total)
    found = asked.rows("unsettled", most=most)
    for row in found:
        print(f"  {row['area']}, {row['indicator']}, {row['reporting_year']}: {row['status']}")
        note = f" ({in_english(row['note'])})" if row["note"] else ""
        print(f'      reports/{row["report"]}/{row["place"]}: "{row["quote"] or ""}"{note}')
    more(len(found), total)


def _failed(asked: Asked, total: int, most: int) -> None:
    _title("Failed checks", total)
    found = asked.rows("failed_findings", most=most)
    for row in found:
        print(f"  {row['area']}, {row['reporting_year']} ({row['severity']}): {row['sentence_en']}")
        sides = f"{number(row['left_value'])} against {number(row['right_value'])}"
        figures = ", ".join(row["figure_ids"])
        print(f"      {sides}, a difference of {number(row['difference'])}: {figures}")
    more(len(found), total)


def _corrections(asked: Asked, total: int, most: int) -> None:
    _title("Corrections that wait, or no longer fit", total)
    found = asked.rows("unsettled_corrections", most=most)
    for row in found:
        what = f"{row['area']}, {row['indicator']}, {row['reporting_year']}"
        stale = "stale, " if row["outcome"] == "stale" else ""
        print(f"  {what}: {row['action']}, {stale}{row['status']} since {row['decided_on']}")
        print(f"      {row['file']}, {row['place']}: {row['problem_en'] or row['reason_en']}")
    more(len(found), total)


def _shapes(asked: Asked, most: int) -> None:
    """Shapes and counties that do not find each other; nothing where there are no shapes at all."""
    found = asked.rows("shapes")[0]
    if not found["shape_count"]:
        return
    print(f"\nShapes of boundaries.geojson: {found['shape_count']:,}")
    for title, names in (
        ("match no county", found["unmatched"]),
        ("counties have none", found["without"]),
    ):
        print(f"  {len(names):,} {title}" + (":" if names else ""))
        for name in names[:most]:
            print(f"      {name}")
        more(min(len(names), most), len(names))
