"""A comparator says how a printed number stands to the true one."""

from collections.abc import Iterable
from enum import StrEnum


class Comparator(StrEnum):
    """LESS_THAN also stands for "at most": its bound is closed, so the true value lies inside."""

    EXACT = "="
    MORE_THAN = ">"
    AT_LEAST = ">="
    ABOUT = "~"
    LESS_THAN = "<"


def combine(hedges: Iterable[Comparator]) -> Comparator | None:
    """Join the hedges of one number to the weakest claim they share; None if they contradict."""
    found = frozenset(hedges)
    if not found:
        return Comparator.EXACT
    if len(found) == 1:
        return next(iter(found))
    if Comparator.EXACT in found:
        return None
    if Comparator.ABOUT in found:
        return Comparator.ABOUT
    return None if Comparator.LESS_THAN in found else Comparator.AT_LEAST
