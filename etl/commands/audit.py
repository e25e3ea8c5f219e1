"""Say what was done and by whom, prove that nothing of it was changed, or add an entry."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.audit import append, read, trail_of

SOUND, DAMAGED = 0, 1
# What a dashboard may write down; the rest is written by the commands that do it.
OF_DASHBOARD = ("signed_in", "signed_out", "refused", "exported")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which of the three."""
    parts = parser.add_subparsers(dest="asked", required=True, metavar="verify|list|add")
    verify = parts.add_parser("verify", help="check every line against all before it")
    verify.add_argument("--head", help="the digest that was noted last time: is it still there?")
    listed = parts.add_parser("list", help="print the entries")
    listed.add_argument("--last", type=int, default=20, metavar="N", help="so many (20)")
    added = parts.add_parser("add", help="add an entry of the dashboard, JSON on standard input")
    added.add_argument("--who", required=True, help="as the sign-in names them")
    added.add_argument("--what", required=True, choices=OF_DASHBOARD)
    for part in (verify, listed, added):  # behind its name as well, as people write it
        part.add_argument("--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 where the trail is damaged or nothing could be added."""
    asked: str = arguments.asked
    return {"verify": _verify, "list": _list, "add": _add}[asked](arguments)


def _verify(arguments: argparse.Namespace) -> int:
    path = trail_of(arguments.data)
    trail = read(path)
    for damage in trail.damaged:
        print(f"{path}, line {damage.line}: {damage.wrong}")
    lost = bool(arguments.head) and not _holds(arguments, trail.entries)
    if lost:
        print(f"{path}: no entry has the digest {arguments.head}; entries were taken away")
    if trail.damaged or lost:
        print("Keep the file as it is and set it against a backup: legal-aid backup holds one.")
        return DAMAGED
    print(f"{path}: {len(trail.entries):,} entries, none changed or taken away from between.")
    print(f"Note this digest elsewhere, to see later that the end is still there: {trail.head}")
    return SOUND


def _holds(arguments: argparse.Namespace, entries: tuple[Mapping[str, Any], ...]) -> bool:
    raw = trail_of(arguments.data).read_text(encoding="utf-8") if entries else ""
    return f'"{arguments.head}"' in raw


def _list(arguments: argparse.Namespace) -> int:
    for entry in read(trail_of(arguments.data)).entries[-arguments.last :]:
        rest = {name: entry[name] for name in entry if name not in ("who", "when", "what")}
        told = " ".join(f"{name}={value}" for name, value in rest.items())
        print(f"{entry.get('when', '')}  {entry.get('what', '')}  {entry.get('who', '')}  {told}")
    return SOUND


def _add(arguments: argparse.Namespace) -> int:
    try:
        about = json.loads(sys.stdin.read() or "{}")
        append(arguments.data, arguments.who, arguments.what, dict(about))
    except (OSError, ValueError, TypeError) as error:
        print(f"{trail_of(arguments.data)}: nothing was added: {error}", file=sys.stderr)
        return DAMAGED
    return SOUND
