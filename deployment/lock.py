"""Print the part of requirements.lock that some packages need, each with its hashes.

`python deployment/lock.py` prints what the program itself runs on, without what develops it;
`python deployment/lock.py setuptools` what setuptools needs. It runs before anything is installed.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_HEAD = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^ ;\\]+)")
_NEEDED_BY = re.compile(r"^ +#(?: via)? +(?P<name>[a-z0-9][a-z0-9._-]*)(?: |$)")


@dataclass(frozen=True)
class Pinned:
    """One package at one version: its lines in the lock, and the packages that need it."""

    name: str
    version: str
    lines: tuple[str, ...]
    needed_by: frozenset[str]


def pinned(lock: str) -> list[Pinned]:
    """Every entry of a lock, in its order; a package has one for each range of Pythons."""
    blocks: list[list[str]] = []
    for line in lock.splitlines():
        if _HEAD.match(line):
            blocks.append([])
        if blocks:
            blocks[-1].append(line)
    return [_pinned(lines) for lines in blocks]


def _pinned(lines: Sequence[str]) -> Pinned:
    head = _HEAD.match(lines[0])
    assert head
    by = frozenset(found["name"] for line in lines if (found := _NEEDED_BY.match(line)))
    return Pinned(head["name"], head["version"], tuple(lines), by)


def needed(entries: Iterable[Pinned], wanted: Iterable[str]) -> list[Pinned]:
    """The entries of the wanted packages and of all that these need.

    Raises KeyError for a wanted package that is not in the lock.
    """
    known = list(entries)
    found = set(wanted)
    if lacking := found - {each.name for each in known}:
        raise KeyError(f"not in requirements.lock: {', '.join(sorted(lacking))}")
    while more := {each.name for each in known if each.needed_by & found} - found:
        found |= more
    return [each for each in known if each.name in found]


def dependencies(project: Mapping[str, Any]) -> Iterator[str]:
    """The names of what the program itself needs, as pyproject.toml lists them."""
    for each in project["dependencies"]:
        yield re.split(r"[<>=!~\[; ]", each)[0].lower()


def main(words: Sequence[str]) -> int:
    """Print the part for these packages, or without any for the program."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for each in needed(pinned(lock), words or list(dependencies(project))):
        print("\n".join(each.lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
