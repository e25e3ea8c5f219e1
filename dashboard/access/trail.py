"""Has the command line write into the audit trail: the dashboard itself changes no file of it."""

import json
import subprocess
import sys
from collections.abc import Mapping

from dashboard.published import ROOT, data_folder

SECONDS = 30


class AuditError(Exception):
    """Nothing was written down; the message is the command's last line."""


def write_down(who: str, what: str, about: Mapping[str, object]) -> None:
    """Write one entry, to stay; raises AuditError where that cannot be."""
    line = [sys.executable, "-m", "etl.command_line", "audit", "--data", str(data_folder())]
    line += ["add", "--who", who, "--what", what]
    told = json.dumps(about, ensure_ascii=False)
    try:
        done = subprocess.run(
            line, cwd=ROOT, input=told, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise AuditError(str(error)) from error
    if done.returncode:
        raise AuditError((done.stderr.strip().splitlines() or [f"code {done.returncode}"])[-1])
