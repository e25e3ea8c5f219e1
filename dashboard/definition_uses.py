"""How many areas of a question use each definition of an indicator, in every year."""

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from dashboard import data
from dashboard.data import Snapshot
from dashboard.gate.definition import SAME_DATES, Use

Users = tuple[tuple[Use, frozenset[str]], ...]


def uses(
    snapshot: Snapshot, indicator: str, areas: Collection[str], deciding: Collection[str]
) -> list[Use]:
    """Each definition that any of the areas uses, with how many do, and how many that decide."""
    asked, picked = frozenset(areas), frozenset(deciding)
    counted = (
        replace(use, areas=len(users & asked), deciding=len(users & asked & picked))
        for use, users in _users(snapshot, indicator)
    )
    return [use for use in counted if use.areas]


# Kept for all areas: who is asked about changes with every year, who uses what does not.
@lru_cache(maxsize=16)
def _users(snapshot: Snapshot, indicator: str) -> Users:
    found = data.rows(snapshot, "definition_uses", indicator=indicator)
    return tuple(
        (
            Use(int(year), kind, (first, last) if kind in SAME_DATES else None, variant, 0),
            frozenset(areas),
        )
        for year, kind, first, last, variant, areas in found.itertuples(index=False)
    )
