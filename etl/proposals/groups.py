"""Which figures are told of one group of people or one kind of case only."""

import re
from collections.abc import Iterator, Mapping

from etl.catalog import Group, Indicator
from etl.proposals.figure import Figure
from etl.proposals.words import any_of, read_words

_CONTEXT = read_words("context")
_GROUPS = re.compile(any_of(_CONTEXT["groups"]))
_CHANNELS = re.compile(any_of(_CONTEXT["channels"]))
_EVERYBODY = re.compile(any_of(_CONTEXT["everybody"]))
_HELPED = re.compile(any_of(_CONTEXT["helped"]))
_INVOLVED = re.compile("涉及|涉案")
# What people asked about tells nothing of who they were: 有关劳资、婚姻等方面的咨询.
_TOPICS = re.compile("(?:有关|涉及|关于|针对|围绕|就)[^,。;!?0-9]{0,60}?等(?!级)")
_CLAUSE = re.compile(r"[,。;!?\n]|\.\s")
_BEHIND = re.compile(rf"{_CLAUSE.pattern}|[(、]")
_COUNTED = frozenset({Group.CASES, Group.CONSULTATION, Group.BENEFIT, Group.MEDIATION})
_STOCKS = frozenset(_CONTEXT["stocks_of_groups"])
_FARTHEST = 120


def told_of_groups(
    text: str, figures: list[Figure], indicators: Mapping[str, Indicator]
) -> Iterator[Figure]:
    """Figures whose clause names a group, and those behind a sentence's first figure of one.

    "For those helped" ends what is told of one group where such a figure was told already, and
    people involved are those of the figure before.
    """
    sentence, carried, reached, group = -1, False, 0, None
    inherited = False
    for number, figure in enumerate(figures):
        ahead = figures[number + 1].mention.start if number + 1 < len(figures) else len(text)
        words = _own_words(text, figure, reached, ahead)
        named = _GROUPS.search(words) is not None
        again = group is indicators[figure.indicator].group
        group = indicators[figure.indicator].group
        if figure.sentence != sentence:
            sentence, carried, inherited = figure.sentence, named, False
        elif _EVERYBODY.search(words) or (again and _HELPED.search(words)):
            carried = False
        inherited = named or carried or (inherited and _INVOLVED.search(words) is not None)
        counted = group in _COUNTED and (inherited or _CHANNELS.search(words))
        if counted or _set_up(text, figure):
            yield figure
        reached = figure.mention.end


def _set_up(text: str, figure: Figure) -> bool:
    """True for what was set up for one group only."""
    words = _GROUPS.search(text, figure.start, figure.end)
    return figure.indicator in _STOCKS and words is not None


def _own_words(text: str, figure: Figure, reached: int, ahead: int) -> str:
    """The figure's clause, as far as it speaks of no other figure."""
    earliest = max(figure.sentence, reached, figure.start - _FARTHEST)
    start = max(
        (found.end() for found in _CLAUSE.finditer(text, earliest, figure.start)), default=earliest
    )
    farthest = min(max(ahead, figure.end), figure.end + _FARTHEST)
    end = _BEHIND.search(text, figure.end, farthest)
    return _TOPICS.sub("", text[start : end.start() if end else farthest])
