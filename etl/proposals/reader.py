"""Reads a text and proposes the figures in it, each with its words and its certainty."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from etl.catalog import Indicator
from etl.proposals.assess import assess
from etl.proposals.figure import Figure
from etl.proposals.figures import FigureReader
from etl.proposals.fold import Folded, fold
from etl.proposals.model import Period, Proposal
from etl.proposals.periods import read_periods
from etl.proposals.scopes import with_scopes


def propose(
    text: str, indicators: Mapping[str, Indicator], report: Period | None = None
) -> list[Proposal]:
    """The figures of one text; for many texts a Reader makes the phrases ready only once."""
    return Reader(indicators).propose(text, report)


class Reader:
    """The catalog's phrases and measure words, made ready once for any number of texts."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._indicators = indicators
        self._figures = FigureReader(indicators)

    def propose(self, text: str, report: Period | None = None) -> list[Proposal]:
        """Every figure that the words of the text announce, in order; never raises.

        `report` is the period of the whole report, for figures whose words name none.
        """
        folded = fold(text)
        if not folded.text:
            return []
        figures = with_scopes(folded.text, self._figures.figures(folded.text), self._indicators)
        return list(self._proposals(text, folded, figures, report))

    def _proposals(
        self, text: str, folded: Folded, figures: list[Figure], report: Period | None
    ) -> Iterator[Proposal]:
        periods = read_periods(folded.text)
        breaks = [place for place, character in enumerate(text) if character == "\n"]
        for figure in figures:
            indicator = self._indicators[figure.indicator]
            assessed = assess(figure, indicator, folded.text, periods, report)
            start, end = folded.span(figure.start, figure.end)
            yield replace(
                assessed, start=start, end=end, quote=text[start:end],
                line=bisect_right(breaks, start) + 1,
            )  # fmt: skip
