"""The numbers that take the place of a figure: one for an override, several for a split."""

from etl.corrections.model import Action, Part
from etl.corrections.names import Names
from etl.numbers.comparator import Comparator
from etl.sources.model import COVERAGES
from etl.sources.section import Section

_NUMBER = ("value", "comparator", "coverage")
_PARTS = "parts"


def read_parts(entry: Section, action: Action, indicator: str, names: Names) -> tuple[Part, ...]:
    """What the entry puts in place of its figure; keys of another action are complained about."""
    if action is not Action.OVERRIDE:
        _refuse(entry, action, _NUMBER, Action.OVERRIDE)
    if action is not Action.SPLIT:
        _refuse(entry, action, (_PARTS,), Action.SPLIT)
    if action is Action.OVERRIDE:
        return (_number(entry),)
    return _split(entry, indicator, names) if action is Action.SPLIT else ()


def _refuse(entry: Section, action: Action, keys: tuple[str, ...], owner: Action) -> None:
    for key in keys:
        right = f'Remove it, or write action = "{owner}"'
        entry.refuse(key, f"{key} belongs to {owner}, not to {action}", right)


def _number(section: Section, indicator: str | None = None, variant: str | None = None) -> Part:
    return Part(
        value=section.amount("value", required=True) or 0.0,
        comparator=section.text("comparator", required=False, allowed=Comparator) or "=",
        coverage=section.text("coverage", required=False, allowed=COVERAGES) or None,
        indicator=indicator,
        variant=variant,
    )


def _split(entry: Section, indicator: str, names: Names) -> tuple[Part, ...]:
    parts: list[Part] = []
    for section in entry.sections(_PARTS):
        own = names.indicator(section, required=False) or None
        variant = names.variant(section, own or indicator)
        if own is None and variant is None:
            right = "Name an indicator, a variant or both"
            section.complain("value", "the part says nothing about what it counts", right)
        parts.append(_number(section, own, variant))
        section.close()
    _check_parts(entry, parts)
    return tuple(parts)


def _check_parts(entry: Section, parts: list[Part]) -> None:
    counted = [(part.indicator, part.variant) for part in parts]
    if len(parts) < 2:
        entry.complain(_PARTS, "a split has two parts or more", "Use override for one number")
    elif len(set(counted)) < len(counted):
        entry.complain(_PARTS, "two parts count the same", "Give each its indicator or variant")
