"""From the numbers of a text to figures: which indicator each counts, if it counts any."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from etl.catalog import Indicator
from etl.proposals.found_numbers import Mention, NumberFinder
from etl.proposals.mentions import all_mentions
from etl.proposals.not_figures import is_change, is_target
from etl.proposals.pairing import Pairer, Pairing, Window
from etl.proposals.parts import PartOf, read_parts
from etl.proposals.phrases import PhraseBook
from etl.proposals.sentences import CLAUSE_END, sentence_starts
from etl.proposals.wholes import choose
from etl.proposals.words import any_of, read_words

_PROGRAMME = re.compile(any_of(read_words("context")["programmes"]))
_NEAR = 60
_CONTINUED = re.compile(r" (?:in|for|from|at|by|of)\b|$|[,.;)]")
_Anything = TypeVar("_Anything")


@dataclass(frozen=True)
class Figure:
    """A number with its indicator; `pairing` is None where only the whole before it names it."""

    mention: Mention
    indicator: str
    pairing: Pairing | None
    rival: bool
    part: bool
    from_whole: bool
    programme: bool
    sentence: int
    start: int
    end: int


class FigureReader:
    """Finds the figures of folded texts."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._indicators = indicators
        words = [word for one in indicators.values() for word in one.measure_words]
        self._finder = NumberFinder(words)
        self._pairer = Pairer(indicators, PhraseBook(indicators))

    def figures(self, text: str) -> list[Figure]:
        """The figures in order; targets and changes are not among them."""
        mentions = all_mentions(text, self._finder)
        starts, parts = sentence_starts(text), read_parts(text)
        found: list[Figure] = []
        for number, mention in enumerate(mentions):
            window = _window(text, mentions, number, starts)
            if is_target(text, mention) or is_change(text, mention):
                continue
            part = _last(parts, [one.start for one in parts], mention.start)
            part = part if part and part.end > mention.start else None
            whole = _whole(found, part, starts) if part else None
            figure = self._figure(text, mention, window, part, whole)
            if figure is None and found and _continues(text, found[-1], mention, window):
                figure = _continued(found[-1], mention)
            if figure:
                found.append(figure)
        return found

    def _figure(
        self, text: str, mention: Mention, window: Window, part: PartOf | None, whole: Figure | None
    ) -> Figure | None:
        pairings = self._pairer.pairings(text, mention, window)
        chosen = choose(
            mention, pairings, whole.indicator if whole else None, part, self._indicators
        )
        if chosen is None:
            return None
        pairing = chosen.pairing
        programme = _PROGRAMME.search(text, window.sentence, mention.start) is not None
        start = min(mention.start, pairing.hit.start) if pairing else mention.start
        end = max(mention.end, pairing.hit.end) if pairing else mention.end
        return Figure(
            mention, chosen.indicator, pairing, chosen.rival, part is not None, chosen.from_whole,
            programme, window.sentence, start, end,
        )  # fmt: skip


def _window(text: str, mentions: list[Mention], number: int, starts: list[int]) -> Window:
    mention = mentions[number]
    sentence = starts[bisect_right(starts, mention.start) - 1]
    before = mentions[number - 1].end if number else 0
    after = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
    clause = CLAUSE_END.search(text, mention.end)
    next_sentence = bisect_right(starts, mention.end)
    limit = starts[next_sentence] if next_sentence < len(starts) else len(text)
    end = min(after, limit, mention.end + 90, clause.start() if clause else len(text))
    return Window(before, max(end, mention.end), sentence, after)


def _continues(text: str, before: Figure, mention: Mention, window: Window) -> bool:
    """True for 41 in "91 events, 50 in the city and 41 in villages": the noun is understood."""
    near = before.sentence == window.sentence and mention.start - before.mention.end < _NEAR
    alone = not mention.measure_word and not mention.currency and mention.value is not None
    return (
        near
        and alone
        and window.start == before.mention.end
        and text[before.mention.bare_end : mention.start].isascii()
        and _CONTINUED.match(text, mention.bare_end) is not None
    )


def _continued(before: Figure, mention: Mention) -> Figure:
    return replace(
        before, mention=mention, pairing=None, rival=False, part=True, from_whole=True,
        start=mention.start, end=mention.end,
    )  # fmt: skip


def _whole(found: list[Figure], part: PartOf, starts: list[int]) -> Figure | None:
    """The last figure before "of which", in the same sentence or the one before."""
    before = [figure for figure in found[-12:] if figure.mention.end <= part.start + 1]
    if not before:
        return None
    sentence = bisect_right(starts, part.start) - 1
    allowed = starts[max(0, sentence - 1)]
    return before[-1] if before[-1].mention.start >= allowed else None


def _last(items: list[_Anything], starts: list[int], place: int) -> _Anything | None:
    at = bisect_right(starts, place) - 1
    return items[at] if at >= 0 else None
