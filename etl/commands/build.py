"""Check the reports of the data folder and publish a snapshot of them."""

import argparse
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console

from etl.audit.corrected import noting_corrections
from etl.commands.printed import complain, figures_of, place_of, replaced
from etl.faults import fault
from etl.problems import ProblemsFound
from etl.snapshot import Published, publish
from etl.snapshot.ask import Asked
from etl.snapshot.stages import shown

CLEAN, NOTHING, WITH_REJECTS = 0, 1, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It has none of its own."""
    parser.epilog = (
        f"Exit codes: {CLEAN} clean, {WITH_REJECTS} published with rejects, "
        f"{NOTHING} nothing published."
    )


def run(arguments: argparse.Namespace) -> int:
    """Publish and sum up; 0, 3 with rejects, or 1 if nothing was published."""
    started = time.perf_counter()
    try:
        with shown(Console()) as stages, noting_corrections(arguments.data):
            published = publish(arguments.data, stages, _waiting)
    except ProblemsFound as found:
        complain(found)
        print(f"Nothing was published: {len(found.problems)} problems. The last snapshot stays.")
        return NOTHING
    except (OSError, duckdb.Error) as error:
        print(fault(error, str(arguments.data)), file=sys.stderr)
        print("Nothing was published. The last snapshot stays.")
        return NOTHING
    for name in published.damaged:
        print(f"built/snapshots/{name}: it is not as it was published, so it was not used.")
    return _sum_up(published, time.perf_counter() - started, arguments.data)


def _waiting() -> None:
    print("Another build of this folder is running; waiting for it to end.", flush=True)


def _sum_up(published: Published, took: float, data: Path) -> int:
    with Asked(published.path) as asked:
        snapshot = asked.rows("snapshot")[0]
        rejects = asked.rows("rejects_by_report")
    name = f"{snapshot['snapshot_id']} of {snapshot['published_on']}"
    if published.unchanged:
        print(f"Nothing changed since snapshot {name}; it stays current.")
    else:
        print(f"Published snapshot {name} in {took:.1f} s.")
    for label, text in (
        (
            "figures",
            f"{figures_of(snapshot)} of {snapshot['area_count']:,} areas{replaced(snapshot)}",
        ),
        ("practices", f"{snapshot['practice_count']:,}"),
        ("reports", f"{snapshot['report_count']:,}"),
        ("not reported", f"{snapshot['not_reported_count']:,} cells"),
        ("corrections", _corrections(snapshot)),
        ("failed checks", f"{snapshot['failed_count']:,} of {snapshot['finding_count']:,}"),
        ("rejects", f"{snapshot['reject_count']:,}"),
    ):
        print(f"  {label:<14}{text}")
    for row in rejects:
        first = f"{place_of(row)}: {row['reasons'][0]}"
        where = row["report_id"] or "corrections"
        print(f"    {where}: {row['reject_count']:,}, the first at {first}")
    if rejects or snapshot["failed_count"]:
        print(f"legal-aid status --data {data} --all lists every one of them.")
    return WITH_REJECTS if snapshot["reject_count"] else CLEAN


def _corrections(snapshot: Mapping[str, Any]) -> str:
    words = (f"{snapshot[f'{name}_count']:,} {name}" for name in ("applied", "waiting", "stale"))
    return ", ".join(words)
