"""Pairs a number with the phrase that says what it counts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etl import catalog
from etl.catalog import Indicator
from etl.proposals.found_numbers import Kind, Mention
from etl.proposals.phrases import OTHER, Hit, PhraseBook
from etl.proposals.totals import root
from etl.proposals.units import Fit, UnitFit, said_behind
from etl.proposals.window import Window
from etl.proposals.words import any_of, read_words

_FARTHEST_BEFORE = {True: 70, False: 170}
_LEADS_UP = 8
_LONGEST_TITLE = 40
_FARTHEST_NOUN = 70
_ANNOUNCES = re.compile(
    r"[a-z /()-]{0,30}:"
    r"|\s*\b(?:total+ed|numbered|reached|stood at|came to|amounted to|rose to|fell to)\b"
)
_LISTED = re.compile(r"、|\band\b")
_NOUN = re.compile("[^、,;。和及与]{0,12}")
_LISTS = re.compile("[、,]|以及|和|及|与|并")
_FILLERS = re.compile(any_of(read_words("context")["fillers"]))


@dataclass(frozen=True)
class Pairing:
    """A hit that a number was paired with, how well, and what speaks for or against it."""

    hit: Hit
    score: float
    distance: int
    fit: Fit
    other_clause: bool


class Pairer:
    """Chooses phrases by what they say, how near they stand, and whether the measure word fits."""

    def __init__(self, indicators: Mapping[str, Indicator], book: PhraseBook) -> None:
        self._book, self._indicators = book, indicators
        self._units = UnitFit(indicators)

    def pairings(self, text: str, mention: Mention, window: Window) -> list[Pairing]:
        """Every phrase that can speak of the number, the best first."""
        wide = _is_wide(text, mention)
        start = max(window.start, window.sentence, mention.start - _FARTHEST_BEFORE[wide])
        found = []
        hits = list(self._book.hits(text, start, window.end))
        for hit in self._with_verbs(text, mention, hits):
            pairing = self._judge(text, mention, hit, window)
            if pairing:
                found.append(pairing)
        return sorted(found, key=lambda pairing: (-pairing.score, pairing.hit.start))

    def _with_verbs(self, text: str, mention: Mention, hits: list[Hit]) -> Iterator[Hit]:
        """Without the phrases that a longer one, verb included, already holds."""
        hits = [hit for hit in hits if not self._ends_with_another(hit, hits)]
        full = [hit for hit in hits if not hit.phrase.bare]
        for hit in hits:
            holders = [one for one in full if one.start < hit.start and hit.end <= one.end]
            held = hit.phrase.bare and holders and self._is_total(hit.phrase.indicator)
            counted = [one for one in holders if self._of_another_deed(one, hit)]
            if not held and all(self._units.fit(text, mention, one) is Fit.NO for one in counted):
                yield hit

    def _ends_with_another(self, hit: Hit, hits: list[Hit]) -> bool:
        """True for 农民工…案件 across 农民工律师办结案件: its end is what was closed."""
        name = hit.phrase.indicator
        if not hit.gaps or name == OTHER or self._is_total(name):
            return False
        if self._indicators[name].group is not catalog.Group.CASES:
            return False
        return any(
            hit.start < one.start < hit.end <= one.end
            and not one.phrase.bare
            and self._is_total(one.phrase.indicator)
            and self._of_another_deed(one, hit)
            for one in hits
        )

    def _of_another_deed(self, holder: Hit, hit: Hit) -> bool:
        """True for 办结…案件 around 农民工案件: what was closed is not what was handled."""
        names = (holder.phrase.indicator, hit.phrase.indicator)
        if OTHER in names or not holder.phrase.wide:
            return False
        one, other = (root(name, self._indicators) for name in names)
        groups = self._indicators[one].group, self._indicators[other].group
        reviewed = groups[0] is catalog.Group.QUALITY
        return one != other and (reviewed or groups[0] == groups[1])

    def _is_stock(self, hit: Hit) -> bool:
        """True for what was set up or employed: such a noun right behind a number is its own."""
        name = hit.phrase.indicator
        return name != OTHER and self._indicators[name].kind is catalog.Kind.STOCK

    def _is_total(self, name: str) -> bool:
        return name != OTHER and self._indicators[name].part_of is None

    def _judge(self, text: str, mention: Mention, hit: Hit, window: Window) -> Pairing | None:
        if hit.start < mention.bare_end and hit.end > mention.start:
            inside = hit.start <= mention.start and hit.end >= mention.end
            if not inside and not _spoken_inside(mention, hit):
                return None
        if hit.phrase.indicator == OTHER and _in_title(text, hit):
            return None
        fit = self._units.fit(text, mention, hit)
        if fit is Fit.NO:
            return None
        between = _between(text, mention, hit)
        distance = 0 if _is_head(text, mention, hit) else len(_FILLERS.sub("", between))
        other_clause = bool(re.search(r"[,;]", between))
        stock = other_clause and hit.end <= mention.start and self._is_stock(hit)
        if stock and _NOUN.fullmatch(text[window.start : hit.start]) and window.start > 0:
            return None
        if hit.end <= mention.start and _speaks_of_last(text, hit, between, window):
            return None
        follows = hit.phrase.bare and not hit.phrase.wide
        if (
            hit.start >= mention.bare_end
            and not follows
            and _speaks_of_next(text, hit, between, window)
        ):
            return None
        score = hit.phrase.length - _cost(text, hit, mention, distance, other_clause)
        score += 4 if fit is Fit.YES else 0
        return Pairing(hit, score, distance, fit, other_clause) if score > 0 else None


def _in_title(text: str, hit: Hit) -> bool:
    """True inside the title of a book or a law: it names what is given out, and counts nothing."""
    nearest = max(0, hit.start - _LONGEST_TITLE)
    return text.rfind("《", nearest, hit.start) > text.rfind("》", nearest, hit.start)


def _is_head(text: str, mention: Mention, hit: Hit) -> bool:
    """True for the noun of the words behind a number: 20 family law cases, 20名资深的律师."""
    if hit.phrase.wide:
        described = text[hit.start - 1 : hit.start] == "的" and hit.start > mention.end
        return hit.phrase.bare and described
    if hit.start < mention.bare_end or hit.start > mention.bare_end + _FARTHEST_NOUN:
        return False
    return hit.end <= mention.bare_end + len(said_behind(text, mention)) + 1


def _speaks_of_next(text: str, hit: Hit, between: str, window: Window) -> bool:
    """True for words that lead up to the next number, as in "93 cases, closed 53"."""
    if window.next == len(text):
        return False
    ahead = text[hit.end : window.next]
    same_clause = len(ahead) <= _LEADS_UP and not re.search(r"[,。;]", ahead)
    return not ahead.strip() or (same_clause and _LISTED.search(between) is not None)


def _speaks_of_last(text: str, hit: Hit, between: str, window: Window) -> bool:
    """True for the noun right behind the number before, as 工作站 in 7个工作站和9个联络点."""
    if not hit.phrase.wide:
        return 0 <= hit.start - window.start <= 1 and window.start > window.sentence
    follows = window.start > window.sentence and hit.phrase.wide
    if follows and hit.phrase.bare and hit.start == window.start:
        return True
    noun = _NOUN.fullmatch(text[window.start : hit.start])
    return bool(follows and noun and _LISTS.fullmatch(between))


def _is_wide(text: str, mention: Mention) -> bool:
    around = text[max(0, mention.start - 2) : mention.end + 3]
    return not around.isascii()


def _between(text: str, mention: Mention, hit: Hit) -> str:
    if hit.end <= mention.start:
        return text[hit.end : mention.start]
    if hit.start >= mention.bare_end:
        return text[mention.end : hit.start]
    return ""


def _spoken_inside(mention: Mention, hit: Hit) -> bool:
    """True for the noun between a hedge and its number that stand apart."""
    apart = mention.kind is Kind.OUT_OF_ORDER
    return apart and mention.start <= hit.start and hit.end <= mention.end


def _cost(text: str, hit: Hit, mention: Mention, distance: int, other_clause: bool) -> float:
    wide = hit.phrase.wide
    cost = distance * (1.2 if wide else 0.3) + hit.gaps * (0.3 if wide else 0.05)
    if mention.kind is Kind.COUNTED:
        return cost / 4
    if other_clause:
        cost += 9 if hit.end <= mention.start else 100
    if hit.start >= mention.bare_end:
        cost += 2 if wide else 0
    announced = text[max(0, hit.start - 10) : hit.start].endswith("number of ")
    announced = announced or _ANNOUNCES.match(text, hit.end, mention.start) is not None
    return cost + _bare_cost(hit, mention, announced, distance)


def _bare_cost(hit: Hit, mention: Mention, announced: bool, distance: int) -> float:
    """A phrase without verb is the weaker one; in English it follows its own number."""
    if not hit.phrase.bare:
        return 0
    if hit.phrase.wide:
        return 3 if hit.phrase.indicator != OTHER else distance
    if hit.end > mention.start:
        # No more than leaves a short noun its number: "135 civil".
        return 6 if distance else min(6, hit.phrase.length - 1)
    return 0 if announced else 8
