"""What must hold inside one indicator's file beyond the shape of each value."""

from collections.abc import Mapping
from typing import Any

from etl.catalog.indicator_shapes import SHAPES, same_word
from etl.catalog.kinds import KEYS
from etl.catalog.model import Bilingual
from etl.catalog.nearest import suggest
from etl.catalog.toml_file import Fault
from etl.catalog.vocabulary import Adds, Group, Kind


def key_faults(content: Mapping[str, Any], kind: Kind | None) -> list[Fault]:
    """Name keys that no indicator has, that this kind has not, and that are missing."""
    faults = [
        Fault((key,), f'unknown key "{key}"', suggest(key, SHAPES.keys() - content.keys()))
        for key in content
        if key not in SHAPES
    ]
    if kind is None:
        missing = [] if "kind" in content else ["kind"]
        return faults + [_missing(key) for key in missing]
    keys = KEYS[kind]
    for key in content:
        if key in SHAPES and key not in keys.allowed:
            faults.append(Fault((key,), f'kind "{kind}" has no "{key}"', "Remove it"))
    return faults + [_missing(key) for key in sorted(keys.required - content.keys())]


def value_faults(values: Mapping[str, Any]) -> list[Fault]:
    """Check values against each other; a value that was wrong in itself is not among them."""
    return [
        *_unit_words(values.get("unit"), values.get("measure_words")),
        *_adding(values),
        *_reach(values),
        *_ratio(values),
    ]


def _missing(key: str) -> Fault:
    return Fault((), f'the key "{key}" is missing', f"Add {key} = ...")


def _unit_words(unit: Bilingual | None, words: Mapping[str, float] | None) -> list[Fault]:
    """The unit's own words must be accepted, and count as one."""
    if unit is None or words is None:
        return []
    factors = {same_word(word): factor for word, factor in words.items()}
    faults = []
    for word in (unit.en, unit.zh):
        if factors.get(same_word(word)) != 1:
            wrong = f'the unit "{word}" is not a measure word with factor 1'
            near = f'Add "{word}" = 1 under [measure_words], or correct the unit'
            faults.append(Fault(("unit",), wrong, near))
    return faults


def _adding(values: Mapping[str, Any]) -> list[Fault]:
    never = {
        Kind.STOCK: ["adds_over_periods"],
        Kind.RATIO: ["adds_over_areas", "adds_over_periods"],
        Kind.REPORTED_RATIO: ["adds_over_areas", "adds_over_periods"],
    }
    kind = values.get("kind")
    return [
        Fault((key,), f'{key} is "sum", but a {kind} does not add up so', f'Write {key} = "none"')
        for key in (never.get(kind, []) if kind else [])
        if values.get(key) == Adds.SUM
    ]


def _reach(values: Mapping[str, Any]) -> list[Fault]:
    kind, group = values.get("kind"), values.get("group")
    if kind in (None, Kind.PRACTICE) or group is None:
        return []
    if group == Group.OUTREACH and "reach" not in values:
        return [Fault(("group",), 'outreach needs "reach"', 'Add reach = "effort" or "reach"')]
    if group != Group.OUTREACH and "reach" in values:
        return [Fault(("reach",), f'group "{group}" has no "reach"', "Remove it")]
    return []


def _ratio(values: Mapping[str, Any]) -> list[Fault]:
    if values.get("kind") != Kind.RATIO:
        return []
    above, below = values.get("numerator"), values.get("denominator")
    faults = []
    if above is not None and above == below:
        faults.append(
            Fault(("denominator",), "numerator and denominator are the same", "Change one")
        )
    if values.get("multiplier") == 1 and "unit" not in values:
        faults.append(
            Fault((), 'a ratio per 1 needs a "unit"', 'Add unit = { en = "...", zh = "..." }')
        )
    return faults
