"""Read what makes a figure unusual: the words of each kind, and how far is too far."""

import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.catalog.check_file import shared_ids
from etl.catalog.model import Suspicion, Unusual
from etl.catalog.nearest import suggest
from etl.catalog.shapes import Shape, Taken, bilingual, inside, not_negative, positive, table, text
from etl.catalog.toml_file import Fault, open_toml
from etl.problems import Problem

FILE = "unusual.toml"
# The kinds that the SQL looks for, each with the limits that it asks for.
LIMITS: Mapping[str, tuple[str, ...]] = {
    "jump": ("least", "times", "spreads"),
    "swapped_digits": (
        "fewest_digits", "digits_alone", "far", "far_spreads", "near", "near_spreads",
    ),
    "total_equals_part": ("least",),
    "repeated_value": ("fewest_digits",),
    "repeated_year": ("least", "fewest", "share"),
    "group_claim": ("least", "least_times", "most_times", "steady", "spreads"),
    "group_claim_said": (),
    "other_days": ("fewest",),
    "boundary_moved": ("residents", "figures", "fewest"),
    "residents_moved": ("residents",),
    "garbled": (),
}  # fmt: skip
SPREAD = ("floor", "fewest_changes", "unknown")
# What a sentence or a question may leave open for the figures to fill.
GAPS = (
    "area", "year", "indicator", "value", "other_indicator", "other_year", "other", "expected",
    "count", "words", "readings", "start", "end", "usual",
)  # fmt: skip


def read_unusual_file(data: Path) -> tuple[Unusual, list[Problem]]:
    """Return what is sound in data/unusual.toml and the problems of everything else."""
    toml = open_toml(data / FILE, FILE)
    if isinstance(toml, Problem):
        return Unusual(), [toml]
    content = {"kind": []} | toml.content
    faults = [
        Fault((key,), f'unknown key "{key}"', "Begin each kind with [[kind]]")
        for key in content
        if key not in ("kind", "spread")
    ]
    spread, found = table(content.get("spread"), dict.fromkeys(SPREAD, positive))
    faults += inside("spread", found)
    if not isinstance(content["kind"], list):
        faults.append(Fault(("kind",), "kind is no list", "Write [[kind]]"))
        return Unusual(), [*toml.problems(faults)]
    kinds, found = _kinds(content["kind"])
    return Unusual(tuple(kinds), spread or {}), [*toml.problems(faults + found)]


def _kinds(entries: list[Any]) -> tuple[list[Suspicion], list[Fault]]:
    kinds: list[Suspicion] = []
    faults = shared_ids(entries, "kind")
    for index, entry in enumerate(entries):
        values, found = table(entry, _shapes(entry))
        faults += inside("kind", inside(index, found))
        kinds += [Suspicion(**values)] if values and not found else []
    return kinds, faults


def _shapes(entry: Any) -> dict[str, Shape]:
    name = entry.get("id") if isinstance(entry, dict) else None
    limits = dict.fromkeys(LIMITS.get(name, ()), not_negative) if isinstance(name, str) else {}
    return {
        "id": _kind,
        "name": bilingual,
        "sentence": _open_words,
        "question": _open_words,
        "limits": lambda value: table(value, limits),
    }


def _kind(value: Any) -> Taken:
    """Take the id of a kind that is looked for."""
    name, faults = text(value)
    if name is None or name in LIMITS:
        return name, faults
    return None, [Fault((), f'"{name}" is not looked for', suggest(name, LIMITS))]


def _open_words(value: Any) -> Taken:
    """Take words in both languages whose gaps the figures can fill."""
    taken, faults = bilingual(value)
    if taken is None:
        return taken, faults
    unknown = [
        Fault((language,), f'nothing fills the gap "{gap}"', suggest(gap, GAPS))
        for language in ("en", "zh")
        for gap in _gaps(getattr(taken, language))
        if gap not in GAPS
    ]
    return (None, unknown) if unknown else (taken, [])


def _gaps(words: str) -> list[str]:
    try:
        return [name for _, name, _, _ in string.Formatter().parse(words) if name is not None]
    except ValueError as broken:
        return [str(broken)]
