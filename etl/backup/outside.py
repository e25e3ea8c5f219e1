"""What belongs to a data folder and lies outside of it: the access file and the audit trail."""

import os
from collections.abc import Mapping
from pathlib import Path

from etl.problems import Problem, ProblemsFound
from etl.snapshot.identity import AUDIT

# Of the environment, as the server reads them: a file, and the folder of the trail.
ACCESS, TRAIL = "LEGAL_AID_ACCESS", "LEGAL_AID_AUDIT"
# Hidden, since what is restored there is no data and must not change what is built from it.
FOLDER = ".outside"


def outside(data: Path, access: Path | None) -> Mapping[str, Path]:
    """The files by their names in the backup; raises ProblemsFound where the access file is not
    there."""
    named = access or (Path(os.environ[ACCESS]) if os.environ.get(ACCESS) else None)
    if named is not None and not named.is_file():
        right = f"Name the access file with --access or {ACCESS}"
        raise ProblemsFound([Problem(str(named), "", "there is no such access file", right)])
    trail = Path(os.environ[TRAIL]) / AUDIT if os.environ.get(TRAIL) else None
    found = [path for path in (named, trail) if path is not None and path.is_file()]
    away = [path for path in found if not path.resolve().is_relative_to(data.resolve())]
    return {f"{FOLDER}/{path.name}": path for path in away}
