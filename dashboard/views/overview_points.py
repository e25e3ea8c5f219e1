"""The overview's key points: a few sentences the gate allows, each a link to the screen behind."""

import html
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import streamlit as st

from dashboard import choices
from dashboard.changes import changes
from dashboard.comparison import compare, names
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.gate.saying import statement_said
from dashboard.prepared.plain_data import storable
from dashboard.totals import Total
from dashboard.views.overview_change import comparable
from dashboard.views.overview_figures import before, of_year

Sums = dict[str, list[Total]]
MOST = 4
FEWEST_COUNTED = 2
COUNTED = ("cases_accepted", "consultations")
RATIO = "cases_closed_per_100_accepted"
DIRECTIONS = ("rise", "fall", "none", "open")


@storable
@dataclass(frozen=True)
class Point:
    """A sentence, the screen that shows it, and what is chosen there."""

    words: str
    screen: str
    choices: Mapping[str, object]

    def html(self, frame: Frame) -> str:
        """The sentence as a link that keeps what the reader has open and kept."""
        address = html.escape(frame.address(self.screen, **self.choices))
        return f'<li><a href="{address}" target="_self">{html.escape(self.words)}</a></li>'


def show(frame: Frame, found: Sequence[Point]) -> None:
    """Up to four sentences; none where nothing may be said."""
    if found:
        st.html(f'<ul class="said">{"".join(each.html(frame) for each in found)}</ul>')


def points(frame: Frame, sums: Sums, year: int) -> list[Point]:
    """What may be said, the most telling first."""
    return list(islice(_possible(frame, sums, year), MOST))


def _possible(frame: Frame, sums: Sums, year: int) -> Iterator[Point]:
    accepted, consultations = COUNTED
    # One after the other, so that nothing is worked out that is not said.
    makers = [
        (_standings, accepted), (_changes, accepted), (_backlog, RATIO), (_apart, accepted),
        (_standings, consultations), (_changes, consultations), (_apart, consultations),
        (_most, accepted), (_most, consultations),
    ]  # fmt: skip
    for maker, indicator in makers:
        point = maker(frame, sums, indicator, year)
        if point:
            yield point


def every(frame: Frame) -> tuple[str, ...]:
    """The counties that the overview is about."""
    return frame.focus or frame.scope


def _answer(frame: Frame, indicator: str, year: int) -> Answer:
    period = frame.selection.period
    return compare(frame.snapshot, indicator, year, every(frame), period=period)


def _stated(frame: Frame, answer: Answer, *keys: str) -> list[str]:
    """The sentences of those of the gate's statements, in the order asked for."""
    words = names(frame.snapshot, frame.text.language)
    found = {each.key: each for each in answer.statements}
    return [statement_said(found[key], words) for key in keys if key in found]


def _led(frame: Frame, answer: Answer, key: str, told: Sequence[str]) -> Point | None:
    """Sentences after the indicator's name, with the way to the comparison they are about."""
    if not told:
        return None
    words = frame.text(
        f"point.{key}",
        indicator=frame.indicator_name(answer.indicator),
        year=answer.year,
        said=frame.text("point.next").join(told),
    )
    chosen = {"indicator": answer.indicator, "per": None, "year": answer.year}
    return Point(words, "compare", chosen)


def _standings(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """How many counties stand above and below the value of all together, per residents."""
    rate = choices.per_population(frame, indicator)
    if rate is None:
        return None
    answer = _answer(frame, rate, year)
    told = _stated(frame, answer, "reference", "standings")
    return _led(frame, answer, "of", told) if len(told) > 1 else None


def _changes(frame: Frame, sums: Sums, indicator: str, year: int) -> Point | None:
    """How many counties rose, fell or are left open on the nearest earlier year."""
    now, earlier = of_year(sums[indicator], year), before(sums[indicator], year)
    if now is None or earlier is None:
        return None
    counts = Counter(changes(*comparable(frame, earlier, now))["direction"])
    count = sum(counts.values())
    if count < FEWEST_COUNTED:
        return None
    parts = [
        frame.text(f"trends.many_{way}", count=counts[way]) for way in DIRECTIONS if counts[way]
    ]
    words = frame.text(
        "point.changes",
        indicator=frame.indicator_name(indicator),
        year=year,
        before=earlier.year,
        parts=frame.text.join(parts),
        count=count,
        all=len(every(frame)),
    )
    chosen = {"indicator": indicator, "per": None, "years": (earlier.year, year)}
    return Point(words, "trends", chosen)


def _apart(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """Whose figures are not comparable with the others', by their definition."""
    answer = _answer(frame, indicator, year)
    return _led(frame, answer, "of_year", _stated(frame, answer, "not_comparable"))


def _backlog(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """How many of the counties with both figures closed fewer than they accepted."""
    rows = _answer(frame, indicator, year).compared
    # Only exact figures settle it; "about" and bounds leave it open.
    rows = rows[rows["lower"].notna() & rows["upper"].notna()]
    if len(rows) < FEWEST_COUNTED:
        return None
    fewer = int((rows["upper"] < 100).sum())
    values = {"year": year, "fewer": fewer, "count": len(rows), "all": len(every(frame))}
    return Point(frame.text("point.backlog", **values), "cases", {"year": year})


def _most(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """Who surely has the most, or else what all of them have together; or the only one there is."""
    answer = _answer(frame, indicator, year)
    told = _stated(frame, answer, "most", "total")[:1]
    return _led(frame, answer, "of", told) or _led(
        frame, answer, "alone", _stated(frame, answer, "only")
    )
