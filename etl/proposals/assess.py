"""Weighs what speaks for a figure and puts the proposal together."""

import re

from etl.catalog import Indicator, Kind
from etl.proposals import found_numbers
from etl.proposals.coverages import coverage_at
from etl.proposals.figure import Figure
from etl.proposals.model import Certainty, Period, Proposal, Reason, Scope
from etl.proposals.periods import Periods
from etl.proposals.sentences import sentence_end
from etl.proposals.units import Fit
from etl.proposals.words import any_of, read_words

_FAR = 6
_NEAR = 12
_JOINED = re.compile(any_of(read_words("context")["joined"]))
_DOUBTFUL = frozenset(
    {
        Reason.NUMBER_GARBLED,
        Reason.NUMBER_OUT_OF_ORDER,
        Reason.COUNTED_FROM_LIST,
        Reason.TWO_INDICATORS_FIT,
        Reason.PHRASE_IN_ANOTHER_CLAUSE,
    }
)
_CERTAIN = frozenset({Reason.PHRASE_BESIDE_NUMBER, Reason.UNIT_FITS, Reason.PERIOD_FROM_WORDS})


def assess(
    figure: Figure, indicator: Indicator, text: str, periods: Periods, report: Period | None
) -> Proposal:
    """The proposal without its place in the text as it was."""
    period, how = _period(figure, indicator, text, periods, report)
    reasons = (*_reasons(figure), how)
    mention = figure.mention
    return Proposal(
        indicator=indicator.id,
        value=mention.value,
        comparator=mention.comparator,
        coverage=coverage_at(text, figure.sentence, mention.start),
        measure_word=mention.measure_word,
        period=period,
        scope=Scope.PART if figure.part else Scope.TOTAL,
        certainty=_certainty(reasons),
        reasons=reasons,
        quote="",
        start=0,
        end=0,
        line=1,
    )


def _period(
    figure: Figure, indicator: Indicator, text: str, periods: Periods, report: Period | None
) -> tuple[Period, Reason]:
    """A stock is of a date, unless it was counted at an event or told as what came to it."""
    period, how = periods.at(figure.end, report)
    behind = _behind(figure, text, periods) if _is_latin(figure, text) else None
    if behind:
        period, how = behind, Reason.PERIOD_FROM_WORDS
    told = text[max(figure.sentence, figure.start - _NEAR) : figure.end]
    if indicator.kind is Kind.STOCK and period.kind != "event" and not _JOINED.search(told):
        return Period("unknown", period.year), Reason.PERIOD_UNKNOWN
    return period, how


def _is_latin(figure: Figure, text: str) -> bool:
    return text[figure.start : figure.end].isascii()


def _behind(figure: Figure, text: str, periods: Periods) -> Period | None:
    """English names a period right behind its figure, or once behind all of a sentence."""
    near = periods.behind(figure.end, figure.until)
    return near or periods.in_sentence(figure.sentence, figure.end, sentence_end(text, figure.end))


def _reasons(figure: Figure) -> list[Reason]:
    reasons = []
    kind, pairing = figure.mention.kind, figure.pairing
    if figure.mention.value is None or kind is found_numbers.Kind.GARBLED:
        reasons.append(Reason.NUMBER_GARBLED)
    if kind is found_numbers.Kind.OUT_OF_ORDER:
        reasons.append(Reason.NUMBER_OUT_OF_ORDER)
    if kind is found_numbers.Kind.COUNTED:
        reasons.append(Reason.COUNTED_FROM_LIST)
    if figure.from_whole:
        reasons.append(Reason.PART_OF_FIGURE_BEFORE)
    elif pairing:
        reasons.append(_place(pairing.distance, pairing.other_clause))
        if pairing.hit.phrase.bare:
            reasons.append(Reason.PHRASE_WITHOUT_VERB)
    if pairing:
        reasons.append(Reason.UNIT_FITS if pairing.fit is Fit.YES else Reason.UNIT_MISSING)
    return reasons + ([Reason.TWO_INDICATORS_FIT] if figure.rival else [])


def _place(distance: int, other_clause: bool) -> Reason:
    if other_clause:
        return Reason.PHRASE_IN_ANOTHER_CLAUSE
    return Reason.PHRASE_FAR_FROM_NUMBER if distance > _FAR else Reason.PHRASE_BESIDE_NUMBER


def _certainty(reasons: tuple[Reason, ...]) -> Certainty:
    if _DOUBTFUL & set(reasons):
        return Certainty.DOUBTFUL
    return Certainty.CERTAIN if set(reasons) <= _CERTAIN else Certainty.LIKELY
