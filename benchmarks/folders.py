"""Data folders to measure, written anew so that nothing of the project is touched."""

import shutil
import sys
from pathlib import Path

from benchmarks.child import run
from benchmarks.sizes import Size

SHIPPED = Path(__file__).resolve().parents[1] / "data"
LEGAL_AID = (sys.executable, "-m", "etl.command_line")


def province(where: Path, size: Size) -> Path:
    """A demonstration province in a folder of its own; the second call finds the first's."""
    folder = where / f"{size.areas}x{size.years}"
    if not folder.is_dir():
        run([
            *LEGAL_AID, "demo", "--data", str(SHIPPED), "--areas", str(size.areas),
            "--years", str(size.years), "--out", str(folder),
        ])  # fmt: skip
    return folder


def shipped(where: Path) -> Path:
    """A copy of the shipped figures without what was built from them."""
    return Path(shutil.copytree(SHIPPED, where / "shipped", ignore=shutil.ignore_patterns("built")))


def forget_builds(folder: Path) -> None:
    """Make the next build a first one."""
    shutil.rmtree(folder / "built", ignore_errors=True)
