"""Write what the program is made of as CycloneDX, into build/: `make sbom`.

`program.cdx.json` is what an image holds, from the lock, with the hash of every file that may be
installed; `environment.cdx.json` is what is installed here, with licenses and who needs whom.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from deployment import tools
from deployment.lock import dependencies, needed, pinned

TOOL = "cyclonedx-py"
BUILT = tools.ROOT / "build"
PROGRAM, ENVIRONMENT = "program.cdx.json", "environment.cdx.json"


class SbomError(Exception):
    """A list could not be written, or two of them differ; the message says which."""


def write(folder: Path = BUILT, python: str = sys.executable, within: Path = tools.TOOLS) -> str:
    """Write both lists; a sentence about them. Raises SbomError."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        lock = Path(name, "run.lock")
        lock.write_text(_of_the_program(), encoding="utf-8")
        _list("requirements", str(lock), folder / PROGRAM, within)
    _list("environment", python, folder / ENVIRONMENT, within)
    program, environment = (_versions(folder / each) for each in (PROGRAM, ENVIRONMENT))
    if other := list(differing(program, environment)):
        raise SbomError(f"What is installed is not what the lock says: {', '.join(other)}")
    return f"{PROGRAM}: {len(program)} packages, {ENVIRONMENT}: {len(environment)}, in {folder}"


def _of_the_program() -> str:
    project = tools.project()
    entries = pinned(tools.LOCK.read_text(encoding="utf-8"))
    wanted = needed(entries, dependencies(project))
    return "\n".join(line for each in wanted for line in each.lines) + "\n"


def _list(kind: str, of: str, to: Path, within: Path) -> None:
    words = ("--pyproject", "pyproject.toml", "--output-reproducible", "-o", str(to), of)
    try:
        done = tools.run(TOOL, kind, *words, within=within)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SbomError(f"{TOOL} could not be run: {error}") from error
    if done.returncode:
        raise SbomError(f"{TOOL} {kind} ended with {done.returncode}: {done.stderr.strip()}")


def _versions(file: Path) -> Mapping[str, set[str]]:
    """The versions of each package in a list; of one of them the list may hold several."""
    found: dict[str, set[str]] = {}
    listed: Any = json.loads(file.read_text(encoding="utf-8"))
    for each in listed["components"]:
        found.setdefault(each["name"].lower().replace("_", "-"), set()).add(each["version"])
    return found


def differing(
    program: Mapping[str, set[str]], environment: Mapping[str, set[str]]
) -> Iterator[str]:
    """What is installed at a version that the program's list doesn't hold."""
    for name, versions in sorted(environment.items()):
        if name in program and not versions <= program[name]:
            yield f"{name} {'/'.join(sorted(versions))} for {'/'.join(sorted(program[name]))}"


def main() -> int:
    """Write them and tell of it; 1 where that was not possible."""
    try:
        print(write())
    except SbomError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
