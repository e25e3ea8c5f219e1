"""The page docs/dependencies.md: what each direct dependency reads or opens, and the last look.

`python -m deployment.dependencies` writes the versions of the lock into it, as `make lock` does;
what was looked at stays as a person wrote it, so that a version nobody has looked at shows.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from deployment import tools
from deployment.lock import dependencies, pinned

PAGE = tools.ROOT / "docs" / "dependencies.md"
_ROW = re.compile(
    r"^\| (?!package )(?P<name>[a-z][a-z0-9-]*) \| (?P<version>[^|]*) \|(?P<rest>.*)\|$", re.M
)


@dataclass(frozen=True)
class Looked:
    """A row of the page: the package, the version of the lock, and the one that was looked at."""

    name: str
    version: str
    exposes: str
    looked_at: str
    result: str


def rows(page: str) -> Iterator[Looked]:
    """The rows of the page's table."""
    for found in _ROW.finditer(page):
        exposes, looked_at, result = (part.strip() for part in found["rest"].split("|"))
        yield Looked(found["name"], found["version"].strip(), exposes, looked_at, result)


def versions() -> Mapping[str, str]:
    """The versions of the direct dependencies in the lock, several where Pythons differ."""
    entries = pinned(tools.LOCK.read_text(encoding="utf-8"))
    return {
        name: ", ".join(each.version for each in entries if each.name == name)
        for name in dependencies(tools.project())
    }


def renewed(page: str, known: Mapping[str, str]) -> str:
    """The page with these versions; everything that a person wrote stays."""
    return _ROW.sub(
        lambda row: f"| {row['name']} | {known.get(row['name'], '')} |{row['rest']}|", page
    )


def main(page: Path = PAGE) -> int:
    """Renew the page."""
    page.write_text(renewed(page.read_text(encoding="utf-8"), versions()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
