"""A data folder of its own, built by the real command line, for tests that read a snapshot."""

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"
CLEAN, REJECTS = 0, 3


def run(command: str, *arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    """`legal-aid COMMAND ... --data DATA` in a process of its own."""
    line = [sys.executable, "-m", "etl.command_line", command, *arguments, "--data", str(data)]
    return subprocess.run(line, cwd=DATA.parent, capture_output=True, text=True, timeout=300)


def build(data: Path, *, expected: int = CLEAN) -> str:
    """Publish a snapshot of the folder; what was printed."""
    done = run("build", data=data)
    assert done.returncode == expected, done.stdout + done.stderr
    return done.stdout + done.stderr


def copy(to: Path) -> Path:
    """The catalog and the reports that are shipped, without anything built."""
    shutil.copytree(DATA, to, ignore=shutil.ignore_patterns("built"))
    return to


def demonstrate(data: Path, *arguments: str) -> None:
    """Write and publish a demonstration province where the dashboard looks for it."""
    home = data / "built" / "demonstration"
    done = run("demo", "--out", str(home), *arguments, data=data)
    assert done.returncode == CLEAN, done.stdout + done.stderr
    build(home)


def whole(data: Path) -> None:
    """The shipped reports and the demonstration province, both published."""
    build(copy(data))
    demonstrate(data)


def troubled(data: Path) -> None:
    """The shipped reports beside one with a wrong column, and a demonstration of 200 counties."""
    add_wrong_column(copy(data))
    build(data, expected=REJECTS)
    demonstrate(data, "--areas", "200", "--years", "3")


WRONG_COLUMN = """\
title = { en = "Returns of Heshun, 2018", zh = "和顺县2018年报表" }
reader = "table"
file = "returns.csv"
sha256 = "SHA256"
language = "en"
received = 2026-11-23
publisher = { en = "Heshun County Legal Aid Center", zh = "和顺县法律援助中心" }
citation = "Returns of 2018."
synthetic = false

[period]
kind = "year"
reporting_year = 2018

[table]
shape = "long"

[table.columns]
area = "county"
indicator = "indicator"
value = "value"
"""


def add_wrong_column(data: Path) -> None:
    """File a report whose column "value" is misspelt."""
    home = data / "reports" / "heshun-2018-returns"
    home.mkdir()
    rows = b"county,indicator,valeu\nheshun,cases_accepted,101\n"
    (home / "returns.csv").write_bytes(rows)
    card = WRONG_COLUMN.replace("SHA256", sha256(rows).hexdigest())
    (home / "source.toml").write_text(card, encoding="utf-8")
