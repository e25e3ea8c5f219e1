"""Which period each place of a text speaks of, from its own words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from etl.proposals.model import Period, Reason
from etl.proposals.sentences import CLAUSE_END, sentence_end
from etl.proposals.time_words import KINDS, PATTERN

_AS_OF = {12: "year", 6: "half_year", 3: "quarter"}
_NEAR = 45
_EACH_YEAR, _SCENE, _MEANWHILE, _SPECIAL = "each_year", "scene", "meanwhile", "special"
_SPAN, _SPOKEN, _NOTHING_NAMED = "span", "spoken", ""
_YEAR, _SENTENCE_END = re.compile("[0-9]{4}年度?"), re.compile(r"[。;!?\n]")
_OF_A_YEAR = frozenset({"ytd", "year", "half_year", "quarter", "month"})


@dataclass(frozen=True)
class Periods:
    """The periods of a text in the order in which its words name them.

    `first` is the first of those that may speak of the text before them as well, which in
    English only those of its own sentence do.
    """

    starts: tuple[int, ...]
    periods: tuple[Period, ...]
    first: Period | None

    def in_sentence(self, start: int, place: int, end: int) -> Period | None:
        """The period that a sentence [start, end) names only behind a place, far off maybe."""
        at = bisect_left(self.starts, place)
        alone = bisect_left(self.starts, start) == at
        return (
            self.periods[at] if alone and at < len(self.starts) and self.starts[at] < end else None
        )

    def behind(self, place: int, until: int) -> Period | None:
        """The period that English names right behind a figure: "closed 50 cases in 2021"."""
        at = bisect_left(self.starts, place)
        near = at < len(self.starts) and self.starts[at] < min(until, place + _NEAR)
        return self.periods[at] if near else None

    def at(self, place: int, report: Period | None) -> tuple[Period, Reason]:
        """The period that governs a place, and how it is known."""
        before = bisect_right(self.starts, place) - 1
        if before >= 0:
            return self.periods[before], Reason.PERIOD_FROM_WORDS
        if report:
            return report, Reason.PERIOD_FROM_REPORT
        if self.first:
            return self.first, Reason.PERIOD_FROM_ELSEWHERE
        return Period(), Reason.PERIOD_UNKNOWN


def read_periods(text: str) -> Periods:
    """Read every word for a period in a folded text."""
    named = sorted(_named(text), key=lambda one: one[0])
    return Periods(
        tuple(start for start, _, _ in named),
        tuple(period for _, period, _ in named),
        next((period for _, period, whole in named if whole), None),
    )


def _named(text: str) -> Iterator[tuple[int, Period, bool]]:
    """Where each period begins, and whether it may be that of the whole text."""
    now, last = Period(_NOTHING_NAMED), 0
    for found in PATTERN.finditer(text):
        groups = found.groupdict()
        said = next(kind for n, kind in enumerate(KINDS) if groups[f"form_{n}"] is not None)
        if said == _SPOKEN or (now.kind == "event" and _in_a_name(text, found, last)):
            continue
        last = found.end()
        if said == _EACH_YEAR:
            yield found.start(), Period("year"), False
            yield _clause_end(text, found), now if now.kind else Period(), False
            continue
        years = [int(year) for key, year in groups.items() if key.startswith("year_") and year]
        kind = _of_years(years) if said == _SPAN else _kind(said, groups.get("month"), now.kind)
        year = years[0] if years else now.year
        now = Period(kind, None if kind == "unknown" else year)
        yield found.start(), now, said != _SCENE and not found[0].isascii()


def _clause_end(text: str, found: re.Match[str]) -> int:
    clause = CLAUSE_END.search(text, found.end())
    end = clause.end() if clause else len(text)
    return min(end, sentence_end(text, found.end())) if found[0].isascii() else end


def _in_a_name(text: str, found: re.Match[str], last: int) -> bool:
    """True for the year of what an event was named: 5月8日举办2019年业务培训班."""
    bare = _YEAR.fullmatch(found[0]) and text[found.end() : found.end() + 1] not in ",，"
    return bool(bare) and not _SENTENCE_END.search(text, last, found.start())


def _of_years(years: list[int]) -> str:
    """2023-2024 is one fiscal year, 2009-2012 are several."""
    first, last = years[0], years[-1]
    return "year" if last == first + 1 else "unknown"


def _kind(said: str, month: str | None, before: str) -> str:
    """What the words say after a period of kind `before`."""
    of_a_year = before in _OF_A_YEAR
    if said == "as_of":
        return _AS_OF.get(int(month or 0), "ytd")
    if said == "so_far":
        return before if of_a_year else "ytd"
    if said == _SCENE:
        return before or "event"
    if said == _SPECIAL:
        return "event" if before == "event" else "campaign"
    if said == _MEANWHILE:
        return "campaign" if before == "campaign" else "event"
    if said == "now":
        return before if of_a_year else "unknown"
    return said
