"""Ask what is known to be wrong with the versions in the lock: `make audit`.

It ends with 0 where nothing is known, with 1 where something is, and with 2 where nobody could be
asked; then it says so and prints what was written down at the last look.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from deployment import tools
from deployment.dependencies import PAGE

TOOL = "pip-audit"
CLEAN, FOUND, UNASKED = 0, 1, 2
SECONDS = "15"  # for each question


class UnaskedError(Exception):
    """The advisories could not be had; the message says why."""


def ask(lock: Path = tools.LOCK, within: Path = tools.TOOLS) -> list[str]:
    """A line for each known fault of a version in the lock; raises UnaskedError."""
    with tempfile.TemporaryDirectory() as name:
        told = Path(name, "told.json")
        words = (
            "--requirement", str(lock), "--require-hashes", "--disable-pip", "--timeout", SECONDS,
            "--progress-spinner", "off", "--format", "json", "--output", str(told),
        )  # fmt: skip
        try:
            done = tools.run(TOOL, *words, within=within)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnaskedError(str(error)) from error
        if done.returncode not in (CLEAN, FOUND) or not told.is_file():
            raise UnaskedError(_last_line(done.stderr) or f"it ended with {done.returncode}")
        return list(_lines(json.loads(told.read_text(encoding="utf-8"))))


def _lines(told: Any) -> Iterator[str]:
    """Also of packages that could not be asked about: silence about one is no good news."""
    asked = told["dependencies"]
    if all("skip_reason" in each for each in asked):
        raise UnaskedError(asked[0]["skip_reason"] if asked else "it looked at no package")
    for each in asked:
        if reason := each.get("skip_reason"):
            yield f"{each['name']}: not looked at, {reason}"
        for fault in each.get("vulns", ()):
            mended = ", ".join(fault["fix_versions"]) or "no version yet"
            yield f"{each['name']} {each['version']}: {fault['id']}, mended in {mended}"


def _last_line(words: str) -> str:
    lines = [line for line in words.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""


def main(within: Path = tools.TOOLS) -> int:
    """Tell what was found."""
    try:
        faults = ask(within=within)
    except UnaskedError as error:
        print(f"THIS WAS NO AUDIT: nobody could be asked about known faults ({error}).")
        print(f"What was written down at the last look ({PAGE.relative_to(tools.ROOT)}):\n")
        print(PAGE.read_text(encoding="utf-8"))
        return UNASKED
    print("\n".join(faults) or "Nothing is known to be wrong with the versions in the lock.")
    return FOUND if faults else CLEAN


if __name__ == "__main__":
    sys.exit(main())
