"""Says of a report that was just filed that it was withdrawn."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from etl.audit.trail import Written, append, take_back


def withdraw(data: Path, who: str, about: Mapping[str, object], filed: Written) -> None:
    """An entry behind the one that says it was filed.

    A disk without room even for that gets back the first: what the trail tells must be so.
    """
    try:
        append(data, who, "withdrawn", about)
    except OSError:
        with suppress(OSError):  # what failed first is told
            take_back(data, filed)
