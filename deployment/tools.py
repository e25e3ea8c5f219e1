"""The tools that tell what the program is made of, in an environment of their own."""

import subprocess
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "build" / "tools" / "bin"
LOCK = ROOT / "requirements.lock"
PATIENCE = 600.0  # seconds


def run(name: str, *words: str, within: Path = TOOLS) -> subprocess.CompletedProcess[str]:
    """Run a tool from the root of the checkout; raises OSError where it isn't there."""
    line: Sequence[str] = [str(within / name), *words]
    return subprocess.run(
        line, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def project() -> Mapping[str, Any]:
    """What pyproject.toml says of the project."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        told: Mapping[str, Any] = tomllib.load(file)["project"]
    return told


if __name__ == "__main__":
    # For `make lock`: what the extra asks for, one requirement a line.
    print("\n".join(project()["optional-dependencies"]["audit"]))
