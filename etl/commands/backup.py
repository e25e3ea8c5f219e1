"""Write everything that cannot be made again into one file, with its checksums."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from etl.backup import backup
from etl.backup.outside import ACCESS
from etl.commands.printed import complain
from etl.faults import fault
from etl.problems import ProblemsFound

DONE, NOTHING, WITHOUT_SNAPSHOT = 0, 1, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and how many snapshots."""
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE.tar.gz",
        help="the file to write, or a folder for one named after the day and the time",
    )  # fmt: skip
    parser.add_argument(
        "--all-snapshots", action="store_true", help="older data versions too, not the current only"
    )
    parser.add_argument(
        "--access", type=Path, metavar="FILE", help=f"the access file (default: {ACCESS})"
    )
    parser.epilog = (
        f"Exit codes: {DONE} written and read back, {WITHOUT_SNAPSHOT} the same without a damaged "
        f"snapshot, {NOTHING} nothing was written."
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what was written; 1 if nothing was, 3 if a damaged snapshot was left out."""
    if arguments.to.is_dir():
        arguments.to /= f"legal-aid-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.tar.gz"
    try:
        done = backup(
            arguments.data, arguments.to, arguments.all_snapshots, _waiting, arguments.access
        )
    except ProblemsFound as found:
        complain(found)
    except OSError as error:
        print(fault(error, str(arguments.to)), file=sys.stderr)
    else:
        files, snapshot = len(done.manifest.files), done.manifest.snapshot
        shown = f"snapshot {snapshot} is current" if snapshot else "no snapshot is current in it"
        print(f"Wrote {files:,} files to {arguments.to} ({done.size:,} bytes); {shown}.")
        print("It was read back, and every checksum fits.")
        for name in done.damaged:
            print(f"{name}: it is damaged and was left out. Run legal-aid build", file=sys.stderr)
        return WITHOUT_SNAPSHOT if done.damaged else DONE
    print("No backup was written.")
    return NOTHING


def _waiting() -> None:
    print("A build or a filing of this folder is running; waiting for it to end.", flush=True)
