"""Bring a backup back into an empty folder: all of it, or nothing."""

import argparse
import sys
from pathlib import Path

from etl.backup import restore
from etl.backup.outside import FOLDER
from etl.commands.printed import complain
from etl.faults import fault
from etl.problems import ProblemsFound

DONE, NOTHING = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which backup, and where to."""
    parser.add_argument("backup", type=Path, metavar="FILE", help="what legal-aid backup wrote")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="an empty folder")
    parser.epilog = f"Exit codes: {DONE} all is there, {NOTHING} nothing was written."


def run(arguments: argparse.Namespace) -> int:
    """Print what is there now; 1 if nothing was written."""
    try:
        told = restore(arguments.backup, arguments.to)
    except ProblemsFound as found:
        complain(found)
    except OSError as error:
        print(fault(error, str(arguments.to)), file=sys.stderr)
    else:
        shown = f"Snapshot {told.snapshot} is current." if told.snapshot else "Run legal-aid build."
        print(f"Restored {len(told.files):,} files of {told.made_on} to {arguments.to}. {shown}")
        if any(entry.name.startswith(f"{FOLDER}/") for entry in told.files):
            print(f"Access file and audit trail from elsewhere are in {arguments.to / FOLDER}.")
        print(f"legal-aid verify --data {arguments.to} checks them again at any time.")
        return DONE
    print("Nothing was restored.")
    return NOTHING
