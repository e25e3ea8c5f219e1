"""The program legal-aid: one command a module, found by its registration."""

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from etl.faults import fault, is_fault

GROUP = "legal_aid.commands"
DATA = "LEGAL_AID_DATA"
REFUSED, INTERRUPTED = 1, 130
# A command makes many objects and drops few before it ends: looking for garbage after every 2,000
# new ones, as Python does, takes a fourteenth of its time.
OBJECTS_BETWEEN_ROUNDS = 200_000


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name; returns its exit code."""
    gc.set_threshold(OBJECTS_BETWEEN_ROUNDS)
    words = sys.argv[1:] if words is None else words
    registered = commands()
    parser = _parser(registered, words)
    arguments = parser.parse_args(words)
    if arguments.module is None:
        parser.print_help()
        return 2
    if arguments.data is None:
        arguments.data = Path(os.environ.get(DATA) or "data")
    else:
        # So that a command of the other program finds the same folder.
        os.environ[DATA] = str(arguments.data)
    return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    try:
        code: int = arguments.module.run(arguments)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough; keep the shutdown from writing to it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if not is_fault(error):
            raise
        print(fault(error, str(arguments.data)), file=sys.stderr)
        return REFUSED


def commands() -> Mapping[str, EntryPoint]:
    """Every registered command, by name."""
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def _parser(registered: Mapping[str, EntryPoint], words: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="legal-aid", description="Check what legal aid centers report, and show it honestly."
    )
    parser.set_defaults(module=None)
    parts = parser.add_subparsers(metavar="COMMAND")
    asked = next((word for word in words if word in registered), None)
    for name, entry in registered.items():
        # A command loads its own program, which can take seconds, so only the one asked for.
        if asked in (None, name):
            _add(parts, name, entry, wanted=name == asked)
    return parser


def _add(parts: Any, name: str, entry: EntryPoint, wanted: bool) -> None:
    try:
        module = importlib.import_module(entry.value)
    except ImportError as error:
        if wanted:
            raise SystemExit(f"legal-aid {name} cannot start: {error}") from error
        parts.add_parser(name, help=f"cannot start: {error}")
        return
    first_line = (module.__doc__ or "").strip().split("\n")[0]
    part = parts.add_parser(name, help=first_line, description=first_line)
    part.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help=f"the data folder (default: {DATA}, or ./data)",
    )
    module.add_arguments(part)
    part.set_defaults(module=module)


if __name__ == "__main__":
    sys.exit(main())
