"""The rules in force in this process: those of the access file, as it stands now."""

import logging
import os
from functools import lru_cache
from pathlib import Path

from dashboard.access.read_rules import RulesError, read_rules
from dashboard.access.reader import Role
from dashboard.access.rules import OPEN, Rules

ACCESS = "LEGAL_AID_ACCESS"  # of the environment: the access file
ANONYMOUS = "LEGAL_AID_ANONYMOUS"  # everyone may look, and nobody signs in
# Nobody gets in while a file that was asked for cannot be used.
SHUT = Rules(anonymous=Role.NOBODY, signed_in=Role.NOBODY)
_LOG = logging.getLogger(__name__)
_last: dict[Path, Rules] = {}


def rules() -> Rules | None:
    """The rules of the access file, read anew when it changes; None where there are none at all.

    Of a file that has become unsound the last sound rules stay; one that has gone shuts the door.
    """
    named = os.environ.get(ACCESS)
    if not named:
        return OPEN if os.environ.get(ANONYMOUS) == "1" else None
    path = Path(named)
    try:
        told = path.stat()
    except OSError:
        return SHUT
    return _read(path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, changed: int, size: int) -> Rules:
    try:
        _last[path] = read_rules(path)
    except RulesError as error:
        _LOG.error("%s", error)
    return _last.get(path, SHUT)
