"""The audit trail: no line changed or taken away, and every report that it names still there."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.audit import read, trail_of
from etl.problems import Problem
from etl.snapshot.identity import AUDIT, REPORTS
from etl.snapshot.seal import digest_of
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

WHOLE = "It would be one JSON object with who, when and what; of a filing with sha256 and folder"
BACKUP = "Keep the file as it is and set it against a backup"
FILINGS = ("filed", "withdrawn")
BACK = "Bring the report back, for instance from a backup"


def check(folder: Folder) -> Verified | None:
    """None where nothing was ever filed by the program."""
    path = trail_of(folder.data)
    if not path.is_file():
        return None
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    broken = {each.line: each.wrong for each in read(path).damaged}
    problems = [Problem(AUDIT, f"line {at}", wrong, BACKUP) for at, wrong in broken.items()]
    filed = dict[str, tuple[int, Mapping[str, Any]]]()
    for number, line in enumerate(lines, start=1):
        said = _said(line) if number not in broken else None
        if said is None and number not in broken:
            problems.append(Problem(AUDIT, f"line {number}", "it is not whole", WHOLE))
        elif said is None or said["what"] not in FILINGS:
            continue
        elif said["what"] == "filed":
            filed[said["folder"]] = number, said
        else:
            filed.pop(said["folder"], None)
    for number, said in filed.values():
        problems += _missing(folder.data / REPORTS / Path(said["folder"]).name, number, said)
    count = f"{len(lines):,} line{'' if len(lines) == 1 else 's'}"
    return Verified("audit", count, tuple(problems))


def _said(line: str) -> Mapping[str, Any] | None:
    try:
        said = json.loads(line)
        of_filing = ("folder", "sha256") if said.get("what") in FILINGS else ()
        keys = ("who", "when", "what", *of_filing)
        return said if all(isinstance(said[key], str) for key in keys) else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _missing(report: Path, number: int, said: Mapping[str, Any]) -> list[Problem]:
    place, name = f"line {number}", f"{REPORTS}/{report.name}"
    if not report.is_dir():
        return [Problem(AUDIT, place, f"{name} was filed and is gone", BACK)]
    if not any(digest_of(each) == said["sha256"] for each in report.iterdir() if each.is_file()):
        wrong = f"no file in {name} is the one that was filed"
        return [Problem(AUDIT, place, wrong, BACK)]
    return []
