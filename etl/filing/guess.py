"""Guesses whose report a document is and for which period, for a person to confirm."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.catalog.model import AreaVersion
from etl.catalog.vocabulary import Level
from etl.proposals import Period, Proposal

_COUNTIES = (Level.COUNTY, Level.DISTRICT, Level.COUNTY_LEVEL_CITY)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CAMPAIGN = re.compile(r"(?i)publicity month|campaign month|宣传月|宣传周|publicity week")
_YEARLY = re.compile(
    r"(?i)(?:annual|yearly) (?:work )?(?:report|summary)|年度|年报|\d{4}年(?:\w{0,12})(?:工作)?总结"
)
_HEAD = 200
_KINDS = {
    Level.COUNTY: (" County", "县"),
    Level.DISTRICT: (" District", "区"),
    Level.COUNTY_LEVEL_CITY: (" City", "市"),
}


@dataclass(frozen=True)
class Guess:
    """What the document seems to be of; None where nothing in it tells."""

    area: str | None
    period: str
    year: int | None


def guess(text: str, name: str, areas: Iterable[AreaVersion], found: Sequence[Proposal]) -> Guess:
    """From the names and years in the file's name and its text, and the periods proposed."""
    return Guess(_area(text, name, areas), _period(text, found), _year(text, found))


def named(text: str, areas: Iterable[AreaVersion]) -> frozenset[str]:
    """Every county that a text names."""
    folded = text.casefold()
    return frozenset(
        area.id for area in _counties(areas) if any(_count(folded, words) for words in _names(area))
    )


def _counties(areas: Iterable[AreaVersion]) -> Iterable[AreaVersion]:
    """The latest version of each."""
    return {area.id: area for area in areas if area.level in _COUNTIES}.values()


def _area(text: str, name: str, areas: Iterable[AreaVersion]) -> str | None:
    """The county named most often; the head of the text and the file's name weigh more."""
    counted: Counter[str] = Counter()
    folded, head = text.casefold(), f"{name} {text[:_HEAD]}".casefold()
    for area in _counties(areas):
        for words in _names(area):
            counted[area.id] += _count(folded, words) + 3 * _count(head, words)
    best = counted.most_common(1)
    return best[0][0] if best and best[0][1] else None


def _names(area: AreaVersion) -> tuple[str, str]:
    """Both names without the word for their level, which reports leave out or change."""
    en, zh = _KINDS.get(area.level, ("", ""))
    short = area.name.zh.removesuffix(zh)
    return area.name.en.removesuffix(en).casefold(), short if len(short) > 1 else area.name.zh


def _count(text: str, words: str) -> int:
    if not words.isascii():
        return text.count(words)
    return len(re.findall(rf"(?<![a-z]){re.escape(words)}(?![a-z])", text))


def _year(text: str, found: Sequence[Proposal]) -> int | None:
    """The year that most figures speak of, else the one that the text names most often."""
    told = Counter(proposal.period.year for proposal in found if proposal.period.year)
    named = told or Counter(int(year) for year in _YEAR.findall(text))
    return named.most_common(1)[0][0] if named else None


def _period(text: str, found: Sequence[Proposal]) -> str:
    """The title's period; a report of a year may still speak of its campaign month."""
    title = next((line for line in text.splitlines() if line.strip()), "")[:_HEAD]
    if _YEARLY.search(title) and not _CAMPAIGN.search(title):
        return "year"
    if _CAMPAIGN.search(text[: 5 * _HEAD]):
        return "campaign"
    told = Counter(p.period.kind for p in found if p.period.kind not in _ONLY_OF_A_FIGURE)
    return told.most_common(1)[0][0] if told else "year"


_ONLY_OF_A_FIGURE = (Period().kind, "event", "ytd")
