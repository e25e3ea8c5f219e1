"""Tells figures that are wholes from figures that are parts."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from etl.catalog import Group, Indicator
from etl.proposals.figure import Figure
from etl.proposals.groups import told_of_groups
from etl.proposals.phrases import Phrase
from etl.proposals.totals import root
from etl.proposals.words import read_words

_NEAR = 12
_COARSER = read_words("coarser")["names"]
_HANDED_OUT = frozenset(read_words("context")["handed_out"])
_LISTED = re.compile(r"、|(?:以及|和|及|与)|,? and ")


def with_scopes(
    text: str, figures: list[Figure], indicators: Mapping[str, Indicator]
) -> list[Figure]:
    """Mark figures told after "of which", of a kind that is a part, or told side by side.

    Two figures of one indicator in one sentence are two parts, as of leaflets and booklets.
    """
    parts = _side_by_side(text, [figure for figure in figures if not figure.part], indicators)
    parts |= {figure.start for figure in told_of_groups(text, figures, indicators)}
    return [
        replace(
            figure,
            part=figure.part
            or _part_by_nature(figure.indicator, indicators)
            or figure.start in parts,
        )
        for figure in figures
    ]


def _side_by_side(
    text: str, figures: list[Figure], indicators: Mapping[str, Indicator]
) -> set[int]:
    """Where figures start that share sentence and indicator; with a verb of its own, a second
    figure tells a part of the first, without one both are parts of a sum."""
    together: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        together[figure.sentence, figure.indicator].append(figure)
    found = set()
    for first, *others in together.values():
        found |= {other.start for other in others}
        handed_out = indicators[first.indicator].group == Group.OUTREACH
        listed = others and others[0].pairing and _only_listed(others[0].pairing.hit.phrase)
        if listed or (others and handed_out):
            found.add(first.start)
    return found | _under_one_verb(text, figures, indicators)


def _only_listed(phrase: Phrase) -> bool:
    """An English noun may have its verb behind it: "12 cases were referred"."""
    return phrase.bare and phrase.wide


def _under_one_verb(
    text: str, figures: list[Figure], indicators: Mapping[str, Indicator]
) -> set[int]:
    """Figures of one list whose verb is said once: leaflets and bags given out, say."""
    found = set()
    for one, other in pairwise(figures):
        bare = other.pairing and other.pairing.hit.phrase.bare and other.pairing.hit.phrase.wide
        near = one.sentence == other.sentence and 0 <= other.start - one.end < _NEAR
        if bare and near and _filed_together(one.indicator, other.indicator, indicators):
            found |= {one.start, other.start}
        elif indicators[other.indicator].part_of == one.indicator and _LISTED.match(text, one.end):
            found.add(one.start)
    return found


def _filed_together(one: str, other: str, indicators: Mapping[str, Indicator]) -> bool:
    """True for leaflets and bags, or stations and contact points, but for no stations and staff."""
    first, second = (root(_COARSER.get(name, name), indicators) for name in (one, other))
    return first == second or {one, other} <= _HANDED_OUT


def _part_by_nature(name: str, indicators: Mapping[str, Indicator]) -> bool:
    """True for a direct part of a total; a part of a part is told as a figure of its own."""
    above = indicators[name].part_of
    return above is not None and above in indicators and indicators[above].part_of is None
