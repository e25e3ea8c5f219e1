"""Fills a template of prose with figures and remembers the exact words that say each of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.demonstration.printing import LEAST_HEDGED, rounded_down

_CLAUSE = re.compile(r"\[(?:(?P<about>[a-z_ ]+)\|)?(?P<words>[^\]]*)\]")
_SLOT = re.compile(r"\{(?P<indicator>\w+)(?: (?P<mark>>=|[>~?!]))?\}")
_PRACTICE, _INCOMPLETE, _EVENT = "practice ", "incomplete", "event"
_UNREADABLE, _TO_REVIEW = "?", "!"
_HEDGED = {
    "en": {">": "more than {}", "~": "about {}", ">=": "at least {}"},
    "zh": {">": "{}余", "~": "约{}", ">=": "不少于{}"},
}
_GARBLED = {"en": "1?-/1", "zh": "13件件5"}
_NOTES = {
    _UNREADABLE: "The number is garbled; it is not zero, and only the county can say what it was."
    " / 该数残缺，不等于零，须由县区说明。",
    _TO_REVIEW: "The words are out of order; a person has to confirm the reading."
    " / 文字错乱，须由人工确认。",
}


@dataclass(frozen=True)
class Said:
    """A figure as the text says it; `value` is blank where it cannot be read."""

    indicator: str
    value: str
    comparator: str
    coverage: str
    status: str
    event: bool
    quote: str
    note: str


@dataclass
class Filled:
    """The text and what it says; `practices` are pairs of a practice and its words."""

    text: str = ""
    figures: list[Said] = field(default_factory=list)
    practices: list[tuple[str, str]] = field(default_factory=list)


def fill(
    template: str, language: str, values: Mapping[str, int], of_event: Mapping[str, int]
) -> Filled:
    """Replace every figure of the template; the day of an event has values of its own."""
    filled = Filled()

    def clause(found: re.Match[str]) -> str:
        about, words = found["about"] or "", found["words"]
        numbers = of_event if about == _EVENT else values
        quote = _SLOT.sub(lambda slot: _written(slot, language, numbers), words)
        for slot in _SLOT.finditer(words):
            filled.figures.append(_said(slot, about, numbers, quote))
        if about.startswith(_PRACTICE):
            filled.practices.append((about.removeprefix(_PRACTICE), quote))
        return quote

    filled.text = _CLAUSE.sub(clause, template).strip() + "\n"
    return filled


def _hedge(slot: re.Match[str], value: int) -> str:
    """The comparator; a small count is not hedged."""
    mark = slot["mark"] or ""
    return mark if mark in _HEDGED["en"] and value >= LEAST_HEDGED else "="


def _written(slot: re.Match[str], language: str, values: Mapping[str, int]) -> str:
    if slot["mark"] == _UNREADABLE:
        return _GARBLED[language]
    value = values[slot["indicator"]]
    if language == "zh" and slot["indicator"].endswith("_cny"):
        return f"{value / 10_000:.2f}"
    hedge = _hedge(slot, value)
    number = rounded_down(value) if hedge != "=" else value
    digits = f"{number:,}" if language == "en" else str(number)
    return _HEDGED[language].get(hedge, "{}").format(digits)


def _said(slot: re.Match[str], about: str, values: Mapping[str, int], quote: str) -> Said:
    mark, indicator = slot["mark"] or "", slot["indicator"]
    coverage = _INCOMPLETE if about == _INCOMPLETE else "complete"
    note = _NOTES.get(mark, "")
    if mark == _UNREADABLE:
        return Said(indicator, "", "", "unknown", "unreadable", False, quote, note)
    value = values[indicator]
    hedge = _hedge(slot, value)
    number = rounded_down(value) if hedge != "=" else value
    status = "needs_review" if mark == _TO_REVIEW else "published"
    return Said(indicator, str(number), hedge, coverage, status, about == _EVENT, quote, note)
