"""A report of a few literal words and its filing, for tests."""

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from etl.command_line import main
from tests.built_data import DATA

TEXT = "In 2016 Heshun answered 2,456 questions of law.\nIts lawyers took on 93 cases.\n"
ACCEPTED = {"indicator": "cases_accepted", "value": 93, "quote": "took on 93 cases", "start": 60}
CONSULTATIONS = {
    "indicator": "consultations", "value": 2456, "comparator": "=", "coverage": "complete",
    "quote": "answered 2,456 questions", "start": 15,
}  # fmt: skip


def command(
    data: Path,
    home: Path,
    figures: Sequence[dict[str, Any]] = (CONSULTATIONS, ACCEPTED),
    *more: str,
    raw: bytes | str = TEXT,
    name: str = "summary.txt",
    area: str = "heshun",
    year: int = 2016,
) -> list[str]:
    """The line that files it; writes document and figures below `home`."""
    home.mkdir(parents=True, exist_ok=True)
    document, confirmed = home / name, home / "confirmed.json"
    document.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    confirmed.write_text(json.dumps(list(figures)), encoding="utf-8")
    return [
        sys.executable, "-m", "etl.command_line", "file", str(document), "--data", str(data),
        "--area", area, "--period", "year", "--year", str(year), "--by", "Statistics section",
        "--figures", str(confirmed), *more,
    ]  # fmt: skip


def start(line: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(line, cwd=DATA.parent, stdout=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str]) -> tuple[int, dict[str, Any]]:
    """Exit code and what was printed."""
    said, _ = process.communicate(timeout=300)
    return process.returncode, json.loads(said)


def file(data: Path, home: Path, *arguments: Any, **options: Any) -> tuple[int, dict[str, Any]]:
    """File it in this process, which need not load the program first."""
    with redirect_stdout(StringIO()) as said:
        code = main(command(data, home, *arguments, **options)[3:])
    return code, json.loads(said.getvalue())


def files(data: Path) -> dict[str, bytes]:
    """Every file of the data folder but what is built, by its path."""
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and "built" not in path.relative_to(data).parts
    }
