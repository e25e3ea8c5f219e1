"""Coverage says whether a count took in everything it speaks of."""

import re
from enum import StrEnum


class Coverage(StrEnum):
    """UNKNOWN is what a source that does not say has."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNKNOWN = "unknown"


_PHRASE = (
    r"(?:(?:根?据|依据)?不完全统计|统计不完全"
    r"|(?:(?:according to|by) )?incomplete statistics|statistics incomplete|incomplete)"
)
_AT_START = re.compile(rf"(?:\({_PHRASE}\)|{_PHRASE}(?![a-z]))[,:;\s]*", re.IGNORECASE)
_AT_END = re.compile(rf"[,:;\s]*(?:\({_PHRASE}\)|(?<![a-z]){_PHRASE})$", re.IGNORECASE)


def take_coverage(cell: str) -> tuple[Coverage | None, str]:
    """Split "incomplete statistics" off either end of a cell; None where the cell does not say."""
    found = _AT_START.match(cell)
    if found:
        return Coverage.INCOMPLETE, cell[found.end() :]
    found = _AT_END.search(cell)
    if found:
        return Coverage.INCOMPLETE, cell[: found.start()]
    return None, cell
