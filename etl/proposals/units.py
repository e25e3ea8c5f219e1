"""Whether the words that count a number are words of the indicator that a phrase names."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from etl import catalog
from etl.catalog import Group, Indicator
from etl.proposals.found_numbers import Kind, Mention
from etl.proposals.phrases import OTHER, Hit

_WORDS_BEHIND = re.compile(r"\)?(?: *(?:[a-z][a-z'/-]*|\([a-z]{2,8}\))){0,7}")
_STOP = re.compile(
    r"\b(?:and|but|while|with|which|who|were|was|are|is|have|has|had|from|since|through|during|at|by|on|for|to|of|in|as|when|after|before|under|over|this|last|across|among|via|per|than|or|regarding|concerning|involving|about|against)\b"
)


# Nevadans, Nigerians: a people is people.
_PEOPLES = "[a-z]{2,}(?:ians|icans|dans|xans|yans|yorkers)"
# "Filed 70 complaints regarding women" counts no women.
_BEYOND = re.compile(r" (?:regarding|concerning|involving|about|against)\b")
# Behind these no noun is the number's own: "30 with the help of lawyers".
_APART = re.compile(r" (?:with|by|from|at|through|via) ")
_SCALES, _PERSON = ("万", "亿", "余", "多"), "人"


class Fit(Enum):
    """MISSING is a number without any word that counts it."""

    YES = "yes"
    MISSING = "missing"
    NO = "no"


class UnitFit:
    """Knows the measure words of every indicator."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._wide: dict[str, set[str]] = {}
        self._narrow: dict[str, re.Pattern[str]] = {}
        # What is told by its days, or person by person, instead of by a number.
        self._listed = {
            name
            for name, indicator in indicators.items()
            if indicator.group is Group.OUTREACH or indicator.kind is catalog.Kind.STOCK
        }
        for indicator in indicators.values():
            words = {word.lower() for word in indicator.measure_words}
            self._wide[indicator.id] = {
                word.lstrip("万亿") for word in words if not (word.isascii() and word[:1].isalpha())
            }
            narrow = {word.split(" (")[0] for word in words if word.isascii()}
            self._narrow[indicator.id] = _any_of(narrow, _PEOPLES if "people" in narrow else "")

    def fit(self, text: str, mention: Mention, hit: Hit) -> Fit:
        """Whether the number's measure word fits the phrase's indicator."""
        indicator = hit.phrase.indicator
        if indicator == OTHER:
            return Fit.YES
        if mention.kind is Kind.COUNTED:
            return Fit.MISSING if indicator in self._listed else Fit.NO
        if mention.currency:
            return Fit.NO
        word = mention.measure_word
        if (word and not word.isalpha()) or not word.isascii():
            return Fit.YES if word in self._wide[indicator] else Fit.NO
        if hit.phrase.wide:
            return self._missing(text, mention, hit)
        return self._narrow_fit(text, mention, hit)

    def _narrow_fit(self, text: str, mention: Mention, hit: Hit) -> Fit:
        narrow = self._narrow[hit.phrase.indicator]
        said = said_behind(text, mention)
        if mention.kind is Kind.OUT_OF_ORDER:
            said = mention.words
        if hit.start < mention.start and _BEYOND.search(text, mention.bare_end, hit.end):
            return Fit.NO
        if narrow.search(mention.measure_word or said):
            return Fit.YES
        if mention.measure_word:
            return Fit.NO
        if said and hit.start > mention.bare_end + len(said) + 1:
            return Fit.NO
        if hit.start > mention.bare_end and _APART.match(text, mention.bare_end):
            return Fit.NO
        if hit.end > mention.bare_end:
            # Words ahead of a number with a noun of its own count something else.
            own = bool(said) and hit.start < mention.start
            first = mention.bare_end if own else hit.start
            missing = Fit.NO if own else Fit.MISSING
            return Fit.YES if narrow.search(text, first, hit.end) else missing
        return Fit.NO if said else Fit.MISSING

    def _missing(self, text: str, mention: Mention, hit: Hit) -> Fit:
        """A Chinese number without measure word counts where its clause ends with it, and people
        right behind 万: 5万群众."""
        if (
            text[mention.bare_end - 1 : mention.bare_end] in _SCALES
            and text[mention.end : hit.end].endswith(hit.phrase.pieces[-1])
            and len(text[mention.end : hit.end]) == len(hit.phrase.pieces[-1])
            and _PERSON in self._wide[hit.phrase.indicator]
        ):
            return Fit.MISSING
        return (
            Fit.MISSING
            if re.match(r"\s*(?:[,、。;)\n]|$)", text[mention.end : mention.end + 2])
            else Fit.NO
        )


def _any_of(words: set[str], form: str) -> re.Pattern[str]:
    longest = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))]
    forms = "|".join([*longest, *([form] if form else [])])
    return re.compile(rf"(?<![a-z])(?:{forms})(?![a-z])" if forms else r"(?!)")


def said_behind(text: str, mention: Mention) -> str:
    """The English words right behind a number that may say what it counts, "" where none do."""
    return _said(text, mention.bare_end)


@lru_cache(maxsize=16)
def _said(text: str, place: int) -> str:
    """Kept for the many phrases that are tried on one number."""
    found = _WORDS_BEHIND.match(text, place, place + 70)
    words = found[0] if found else ""
    stop = _STOP.search(words)
    return (words[: stop.start()] if stop else words).strip()
