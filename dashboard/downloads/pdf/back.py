"""The end of a handout: each report once, each definition once, and what was not compared."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.card import Card
from dashboard.downloads.about import legal
from dashboard.downloads.pdf.handout import Handout, Source
from dashboard.downloads.pdf.sheet import seal_data

MOST_PLACES = 4
MOST_LETTERS = 200  # of an address on the cover: that of a large pack is for the code


def back(cards: Sequence[Card], handout: Handout, labels: Mapping[str, str]) -> dict[str, Any]:
    """Everything behind the charts, as data."""
    return {
        "cover": handout.cover,
        **seal_data(handout.seal, labels, MOST_LETTERS),
        "sources": [_source(each, labels) for each in handout.sources],
        "definitions": _definitions(cards, handout.parts),
        "marks": [legal(mark) for mark in handout.marks],
        "rules": [legal(rule) for rule in handout.rules],
        "refused": [[numbers(charts), legal(words)] for words, charts in _refused(cards).items()],
    }


def numbers(charts: Sequence[int]) -> str:
    """Numbers in order as people write them: 1, 3–5."""
    runs: list[list[int]] = []
    for each in sorted(set(charts)):
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def _source(source: Source, labels: Mapping[str, str]) -> dict[str, str]:
    few, left = source.places[:MOST_PLACES], len(source.places) - MOST_PLACES
    more = [labels["more"].format(count=left)] if left > 0 else []
    return {
        "title": legal(source.title),
        "about": legal(source.about),
        "places": legal(labels["stop"].join([*few, *more])),
        "charts": numbers(source.charts),
    }


def _definitions(cards: Sequence[Card], parts: Sequence[str]) -> list[list[list[str]]]:
    """Groups of term and text, each group once, in the order of the charts."""
    found: dict[tuple[tuple[str, str], ...], None] = {}
    for card in cards:
        group: list[tuple[str, str]] = []
        for term, words in card.definition:
            if term not in parts and group:
                found[tuple(group)] = None
                group = []
            group.append((legal(term), legal(words)))
        if group:
            found[tuple(group)] = None
    return [[list(pair) for pair in group] for group in found]


def _refused(cards: Sequence[Card]) -> dict[str, list[int]]:
    """Every reason why something was not compared, once, with the charts it is about.

    What is worded for one year or one indicator only keeps those words.
    """
    alike: dict[str, list[tuple[str, int]]] = {}
    for at, card in enumerate(cards, start=1):
        for each in card.refused:
            alike.setdefault(each.reason or each.sentence, []).append((each.sentence, at))
    found = {}
    for reason, told in alike.items():
        wordings = {words for words, _ in told}
        found[wordings.pop() if len(wordings) == 1 else reason] = [at for _, at in told]
    return found
