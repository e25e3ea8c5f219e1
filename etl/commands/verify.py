"""Check that nothing in the data folder changed unnoticed: reports, ledger, snapshots, pointer."""

import argparse
import sys

from etl.faults import fault
from etl.verifying import CHECKS, Folder, Verified
from etl.verifying.checks import Check

WELL, PROBLEMS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It has none of its own."""
    parser.epilog = f"Exit codes: {WELL} all well, {PROBLEMS} something is not as it was."


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each kind of thing and one for every problem; 1 if there is any."""
    folder = Folder(arguments.data)
    if not folder.data.is_dir():
        print(f"{folder.data}: there is no such data folder. Name it with --data", file=sys.stderr)
        return PROBLEMS
    found = [verified for verified in (_checked(check, folder) for check in CHECKS) if verified]
    for verified in found:
        state = "problems" if verified.problems else "well"
        print(f"{verified.kind:<15} {state:<9} {verified.told}")
        for problem in verified.problems:
            print(f"    {problem}")
    count = sum(len(verified.problems) for verified in found)
    print(f"{count:,} problem{'' if count == 1 else 's'}." if count else "All is as it was.")
    return PROBLEMS if count else WELL


def _checked(check: Check, folder: Folder) -> Verified | None:
    """What cannot be read is a problem of its own, and keeps no other check from running."""
    try:
        return check(folder)
    except OSError as error:
        kind = check.__module__.rpartition(".")[2]
        return Verified(kind, "it could not be read", (fault(error, str(folder.data)),))
