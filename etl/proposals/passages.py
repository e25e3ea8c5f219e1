"""Proposes figures for labelled passages, one JSON object a line."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from etl.catalog import Indicator
from etl.numbers import Comparator, Coverage
from etl.proposals.model import Proposal, Scope
from etl.proposals.reader import Reader
from etl.proposals.words import read_words

_COARSER = read_words("coarser")
_QUALIFIERS = {
    Comparator.EXACT: "exact",
    Comparator.MORE_THAN: "at_least",
    Comparator.AT_LEAST: "at_least",
    Comparator.ABOUT: "approx",
    Comparator.LESS_THAN: "at_most",
}


def propose_lines(lines: Iterable[str], indicators: Mapping[str, Indicator]) -> Iterator[str]:
    """A line {"id", "figures"} for every line {"id", "lang", "text"}; blank lines are passed over.

    Raises ValueError and KeyError where a line is no such object.
    """
    reader = Reader(indicators)
    for line in lines:
        if line.strip():
            passage = json.loads(line)
            found = [
                _figure(proposal, indicators)
                for proposal in reader.propose(passage["text"])
                if proposal.value is not None
            ]
            answer = {"id": passage["id"], "figures": _with_parts(found)}
            yield json.dumps(answer, ensure_ascii=False)


def _with_parts(figures: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Several totals of one indicator and period in so short a text are parts of its sum."""
    totals = Counter(
        (one["indicator"], one["period"]) for one in figures if one["scope"] == Scope.TOTAL
    )
    return [
        one | {"scope": str(Scope.PART)} if totals[one["indicator"], one["period"]] > 1 else one
        for one in figures
    ]


def _figure(proposal: Proposal, indicators: Mapping[str, Indicator]) -> dict[str, Any]:
    return {
        "indicator": _filed_under(proposal.indicator, indicators),
        "value": proposal.value,
        "qualifier": _qualifier(proposal),
        "period": proposal.period.kind,
        "scope": str(proposal.scope),
        "year": proposal.period.year,
        "start": proposal.start,
        "end": proposal.end,
    }


def _qualifier(proposal: Proposal) -> str:
    """A count that may have left something out is at least what it says."""
    incomplete = proposal.coverage is Coverage.INCOMPLETE
    exact = proposal.comparator is Comparator.EXACT
    return "at_least" if incomplete and exact else _QUALIFIERS[proposal.comparator]


def _filed_under(name: str, indicators: Mapping[str, Indicator]) -> str:
    """The nearest core indicator among a part and its totals; the scope says that it is a part."""
    if name in _COARSER:
        return str(_COARSER[name])
    at, seen = name, {name}
    while not indicators[at].core:
        above = indicators[at].part_of
        if above is None or above in seen or above not in indicators:
            return name
        seen.add(above)
        at = above
    return at
