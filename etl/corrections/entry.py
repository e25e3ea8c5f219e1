"""From one [[correction]] table to a Correction, naming everything that is wrong with it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from etl.catalog.key_lines import line_of
from etl.corrections.model import Action, Correction, State
from etl.corrections.names import Names
from etl.corrections.parts import read_parts
from etl.sources.period import read_period
from etl.sources.section import Complaints, Section

Word = TypeVar("Word", bound=StrEnum)


def read_entry(
    content: Mapping[str, Any], number: int, complaints: Complaints, names: Names
) -> Correction:
    """The entry with that number, from 0; what is wrong with it goes to the complaints."""
    toml = complaints.card
    path = ("correction", number)
    entry = Section(content, complaints, path)
    indicator = names.indicator(entry)
    action = _one_of(entry, "action", Action) or _likeliest(content)
    correction = Correction(
        id=f"{toml.file.split('/')[-1].removesuffix('.toml')}:{number + 1}",
        file=toml.file,
        place=f"line {line_of(toml.lines, path)}",
        area=names.area(entry),
        indicator=indicator,
        period=read_period(entry.section("period", required=True), whole=True),
        variant=names.variant(entry, indicator),
        report=names.report(entry),
        expect=entry.text_or_amount("expect"),
        action=action,
        parts=read_parts(entry, action, indicator, names),
        status=_one_of(entry, "status", State) or State.OPEN,
        reason=entry.bilingual("reason"),
        by=entry.bilingual("by"),
        on=entry.day("date", required=True) or date.min,
    )
    entry.close()
    return correction


def _one_of(entry: Section, key: str, words: type[Word]) -> Word | None:
    """The word, None where it is missing or not one of them, which was complained about."""
    found = entry.text(key, allowed=words)
    return words(found) if found in [*words] else None


def _likeliest(content: Mapping[str, Any]) -> Action:
    """What an entry with a misspelt action seems to want, so that its other keys are judged too."""
    if "parts" in content:
        return Action.SPLIT
    return Action.OVERRIDE if "value" in content else Action.FLAG
