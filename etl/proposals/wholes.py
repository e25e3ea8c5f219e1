"""Decides between a number's own phrase and the whole that it is told as a part of."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.catalog import Indicator
from etl.proposals.found_numbers import Mention
from etl.proposals.pairing import Pairing
from etl.proposals.parts import PartOf
from etl.proposals.phrases import OTHER
from etl.proposals.totals import root

_CLOSE, _EQUAL = 3.0, 0.5


@dataclass(frozen=True)
class Surroundings:
    """The "of which" a number stands behind, the whole it parts, the indicators of the sentence so
    far, the last one first, and the English words said behind the number.
    """

    part: PartOf | None
    whole: str | None
    before: tuple[str, ...]
    said: str = ""


@dataclass(frozen=True)
class Choice:
    """The indicator chosen; `rival` says that another one fits nearly as well."""

    indicator: str
    pairing: Pairing | None
    rival: bool
    from_whole: bool


def choose(
    mention: Mention,
    pairings: list[Pairing],
    around: Surroundings,
    indicators: Mapping[str, Indicator],
) -> Choice | None:
    """The best phrase, unless a whole claims the number as its part; None where nothing speaks."""
    pairings = _nearest_group(pairings, around.before, indicators)
    best = pairings[0] if pairings else None
    if best and best.hit.phrase.indicator == OTHER:
        return None
    pairings = [one for one in pairings if one.hit.phrase.indicator != OTHER]
    part, whole = around.part, around.whole
    if whole and part and _fits(mention, around, indicators[whole]):
        kin = next(
            (one for one in pairings if _parts(one.hit.phrase.indicator, whole, indicators)), None
        )
        if kin and not part.strict:
            return Choice(kin.hit.phrase.indicator, kin, rival=False, from_whole=False)
        if part.strict or best is None or _yields(best, indicators):
            return Choice(whole, best, rival=False, from_whole=True)
    if best is None:
        return None
    name = best.hit.phrase.indicator
    rival = any(
        best.score - other.score < _CLOSE and not _kin(other.hit.phrase.indicator, name, indicators)
        for other in pairings[1:]
    )
    return Choice(name, best, rival, from_whole=False)


def _nearest_group(
    pairings: list[Pairing], before: tuple[str, ...], indicators: Mapping[str, Indicator]
) -> list[Pairing]:
    """Of phrases that fit equally well, those first that stay with the figures before."""
    if len(pairings) < 2 or not before:
        return pairings
    groups = [indicators[name].group for name in before]

    def strays(pairing: Pairing) -> int:
        name = pairing.hit.phrase.indicator
        group = None if name == OTHER else indicators[name].group
        return groups.index(group) if group in groups else len(groups)

    equal = [one for one in pairings if pairings[0].score - one.score < _EQUAL]
    return sorted(equal, key=strays) + pairings[len(equal) :]


def _fits(mention: Mention, around: Surroundings, whole: Indicator) -> bool:
    strict = around.part is not None and around.part.strict
    word = mention.measure_word
    if not word:
        return strict or bool(set(around.said.split()) & set(whole.measure_words))
    return any(word == each.lstrip("万亿") for each in whole.measure_words)


def _yields(best: Pairing, indicators: Mapping[str, Indicator]) -> bool:
    """True for a phrase without a verb, or one that names a part of some other total."""
    phrase = best.hit.phrase
    return phrase.bare or indicators[phrase.indicator].part_of is not None


def _parts(part: str, whole: str, indicators: Mapping[str, Indicator]) -> bool:
    """True for kin of the whole, and for parts of its like where the whole has none of its own.

    Criminal cases are a part of cases accepted; "of which criminal" parts cases handled as well.
    """
    if _kin(part, whole, indicators):
        return True
    total = indicators[part].part_of
    if total is None or any(one.part_of == whole for one in indicators.values()):
        return False
    one, other = indicators[total], indicators[whole]
    return one.group == other.group and one.unit == other.unit


def _kin(one: str, other: str, indicators: Mapping[str, Indicator]) -> bool:
    return root(one, indicators) == root(other, indicators)
