"""Proposes figures for labelled passages, one JSON object a line."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from etl.catalog import Group, Indicator
from etl.numbers import Comparator, Coverage
from etl.proposals.model import Proposal, Scope
from etl.proposals.reader import Reader
from etl.proposals.words import read_words

_COARSER = read_words("coarser")["names"]
_ALWAYS_PARTS = frozenset(read_words("coarser")["parts"])
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
    side_by_side = {
        name for name, one in indicators.items() if one.group in (Group.OUTREACH, Group.CAPACITY)
    }
    for line in lines:
        if line.strip():
            passage = json.loads(line)
            found = [
                _figure(proposal, indicators)
                for proposal in reader.propose(passage["text"])
                if proposal.value is not None
            ]
            answer = {"id": passage["id"], "figures": _with_parts(found, side_by_side)}
            yield json.dumps(answer, ensure_ascii=False)


def _with_parts(
    figures: list[dict[str, Any]], side_by_side: Collection[str]
) -> list[dict[str, Any]]:
    """Of several totals of one indicator and period, those are parts that are no sum of the others.

    What is given out or set up side by side has no sum among it.
    """
    totals: dict[tuple[str, str], list[float]] = defaultdict(list)
    for one in figures:
        if one["scope"] == Scope.TOTAL:
            totals[one["indicator"], one["period"]].append(one["value"])

    def is_part(one: dict[str, Any]) -> bool:
        others = set(totals[one["indicator"], one["period"]])
        if one["indicator"] in side_by_side:
            return len(others) > 1
        return bool(one["value"] < sum(others) / 2)

    return [one | {"scope": str(Scope.PART)} if is_part(one) else one for one in figures]


def _figure(proposal: Proposal, indicators: Mapping[str, Indicator]) -> dict[str, Any]:
    return {
        "indicator": _filed_under(proposal.indicator, indicators),
        "value": proposal.value,
        "qualifier": _qualifier(proposal),
        "period": proposal.period.kind,
        "scope": str(Scope.PART if proposal.indicator in _ALWAYS_PARTS else proposal.scope),
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
