"""Numbers without words of their own: 25 in "70 events, 45 in the city and 25 in villages"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from etl.proposals.figure import Figure
from etl.proposals.found_numbers import Mention
from etl.proposals.units import said_behind
from etl.proposals.window import Window
from etl.proposals.words import any_of, read_words

_NEAR = 90
OF_THEM = re.compile(r" of (?:them|these|those|which|whom)\b")
_LISTED = re.compile(
    r"(?: [a-z][a-z'-]*){1,6}(?: \([^()]{1,20}\))?"
    r"(?:,|,? and|, as well as|,? including|, among them)(?: another)? "
)
_CONTEXT = read_words("context")
_HANDED_OUT = frozenset(_CONTEXT["handed_out"])
_COUNTED = frozenset(_CONTEXT["handed_out_counted"])
# These count much else as well.
_ANYTHING = frozenset({"件", "个"})
_THING = "[\u4e00-\u9fff《》“”()]{0,14}"
_AND_THINGS = re.compile(
    rf"(?!.*{any_of(_CONTEXT['handed_out_ends'])}){_THING}(?:[、,]|以及|和|及|与)+{_THING}"
)
_WITHOUT_NOUN = re.compile(r" (?:in|for|from|at|by|of|with)\b|$|[,.;)]")


def continued(text: str, before: Figure, mention: Mention, window: Window) -> Figure | None:
    """The number as a part of what the figure before it counts; None where it may be anything."""
    near = before.sentence == window.sentence and mention.start - before.mention.end < _NEAR
    alone = not mention.measure_word and not mention.currency and mention.value is not None
    next_to = window.start == before.mention.end
    latin = text[before.mention.bare_end : mention.start].isascii()
    if not (near and alone and next_to and latin and _WITHOUT_NOUN.match(text, mention.bare_end)):
        return None
    return _beside(before, mention, window)


def listed(
    text: str, before: Figure, mention: Mention, window: Window, measure_words: Iterable[str]
) -> Figure | None:
    """The number as the next in a list under one verb: helped 20 women, 30 farmers and 5 minors.

    `measure_words` count what the figure before it counts.
    """
    beside = before.sentence == window.sentence and window.start == before.mention.end
    between = _LISTED.fullmatch(text, before.mention.bare_end, mention.start)
    said = set(said_behind(text, mention).split())
    if not (beside and between and mention.value is not None and said & set(measure_words)):
        return None
    return _beside(before, mention, window)


def handed_out(text: str, before: Figure, mention: Mention, window: Window) -> Figure | None:
    """The number as the next thing given away: 发放读本90册,春联80副, whatever the thing is."""
    if before.indicator not in _HANDED_OUT or mention.measure_word not in _COUNTED:
        return None
    if mention.measure_word in _ANYTHING and "," in text[before.mention.end : mention.start]:
        return None
    beside = before.sentence == window.sentence and window.start == before.mention.end
    if not (beside and _AND_THINGS.fullmatch(text, before.mention.end, mention.start)):
        return None
    return _beside(before, mention, window)


def _beside(before: Figure, mention: Mention, window: Window) -> Figure:
    return replace(
        before, mention=mention, pairing=None, rival=False, part=True, from_whole=True,
        start=mention.start, end=mention.end, until=window.until,
    )  # fmt: skip
