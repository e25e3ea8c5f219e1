"""From the numbers of a text to figures: which indicator each counts, if it counts any."""

import re
from collections.abc import Mapping
from dataclasses import replace

from etl.catalog import Indicator, Kind
from etl.proposals.continued import OF_THEM, continued, handed_out, listed
from etl.proposals.figure import Figure
from etl.proposals.found_numbers import Mention, NumberFinder
from etl.proposals.mentions import all_mentions
from etl.proposals.not_figures import counts_places, is_change, is_target
from etl.proposals.pairing import Pairer
from etl.proposals.parts import PartOf, Parts, whole_of
from etl.proposals.phrases import PhraseBook
from etl.proposals.sentences import sentence_starts, whole_sentence
from etl.proposals.totals import root
from etl.proposals.units import said_behind
from etl.proposals.wholes import Choice, Surroundings, choose
from etl.proposals.window import Window, window_of
from etl.proposals.words import any_of, read_words

_MEMORY, _LONGEST = 8, 300
_PROGRAMME = re.compile(any_of(read_words("context")["programmes"]))


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
        starts, parts = sentence_starts(text), Parts(text)
        found: list[Figure] = []
        for number, mention in enumerate(mentions):
            if is_target(text, mention) or is_change(text, mention):
                continue
            window = window_of(text, mentions, number, starts)
            part = parts.of(mention)
            whole = whole_of(part, found, starts) if part else None
            before = found[-1] if found else None
            around = Surroundings(
                part,
                whole.indicator if whole else None,
                _in_sentence(found, window),
                said_behind(text, mention),
            )
            figure = self._figure(text, mention, window, around)
            if before and (figure is None or _of_them(text, figure)):
                figure = self._beside(text, before, mention, window) or figure
            found += [figure] if figure else []
        return found

    def _beside(self, text: str, before: Figure, mention: Mention, window: Window) -> Figure | None:
        total = root(before.indicator, self._indicators)
        words = self._indicators[total].measure_words
        return (
            continued(text, before, mention, window)
            or listed(text, replace(before, indicator=total), mention, window, words)
            or self._given_away(text, before, mention, window)
        )

    def _given_away(
        self, text: str, before: Figure, mention: Mention, window: Window
    ) -> Figure | None:
        """Only a thing that no phrase knows is taken for another thing that was given away."""
        given = handed_out(text, before, mention, window)
        return given if given and not self._pairer.pairings(text, mention, window) else None

    def _figure(
        self, text: str, mention: Mention, window: Window, around: Surroundings
    ) -> Figure | None:
        pairings = self._pairer.pairings(text, mention, window)
        chosen = choose(mention, pairings, around, self._indicators)
        if chosen is None:
            return None
        kind = self._indicators[chosen.indicator].kind
        if kind is not Kind.STOCK and counts_places(text, mention):
            return None
        part = around.part is not None and self._is_part(around.part, chosen)
        return _put_together(text, mention, window, chosen, part)

    def _is_part(self, part: PartOf, chosen: Choice) -> bool:
        """False for a total with a verb of its own further on: "of which 9 civil, closed 40"."""
        if part.whole_first and part.first:
            return False
        own_verb = chosen.pairing and not chosen.pairing.hit.phrase.bare
        total = self._indicators[chosen.indicator].part_of is None
        return part.first or part.bracket or chosen.from_whole or not (own_verb and total)


def _put_together(
    text: str, mention: Mention, window: Window, chosen: Choice, part: bool
) -> Figure:
    pairing = chosen.pairing
    earliest = max(whole_sentence(text, window.sentence), mention.start - _LONGEST)
    programme = _PROGRAMME.search(text, earliest, window.until) is not None
    return Figure(
        mention=mention,
        indicator=chosen.indicator,
        pairing=pairing,
        rival=chosen.rival,
        part=part or programme or counts_places(text, mention),
        from_whole=chosen.from_whole,
        sentence=window.sentence,
        start=min(mention.start, pairing.hit.start) if pairing else mention.start,
        end=max(mention.end, pairing.hit.end) if pairing else mention.end,
        until=window.until,
    )


def _in_sentence(found: list[Figure], window: Window) -> tuple[str, ...]:
    """The indicators of the sentence's last figures, the last one first."""
    return tuple(
        figure.indicator
        for figure in reversed(found[-_MEMORY:])
        if figure.sentence == window.sentence
    )


def _of_them(text: str, figure: Figure) -> bool:
    """True for "40 of them for women", where no words say what was done with the 40."""
    mention, pairing = figure.mention, figure.pairing
    found = OF_THEM.match(text, mention.bare_end)
    return bool(found and pairing and pairing.hit.start >= found.end())
