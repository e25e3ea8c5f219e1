"""The overview's key points: a few sentences the gate allows, each a link to the screen behind."""

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import streamlit as st

from dashboard import choices
from dashboard.changes import changes
from dashboard.comparison import compare
from dashboard.frame import Frame
from dashboard.gate import Reason
from dashboard.gate.answer import Answer
from dashboard.gate.settled import leading
from dashboard.marking import said
from dashboard.number_words import SIGNS, hedged, sign_of
from dashboard.totals import Total
from dashboard.views.overview_change import comparable
from dashboard.views.overview_figures import before, of_year

Sums = dict[str, list[Total]]
Point = tuple[str, str]
MOST = 4
MOST_NAMES = 4
FEWEST_COUNTED = 2
COUNTED = ("cases_accepted", "consultations")
RATIO = "cases_closed_per_100_accepted"
DIRECTIONS = ("rise", "fall", "none", "open")
APART = (Reason.OTHER_DEFINITION, Reason.OTHER_PERIOD, Reason.OTHER_DATES)


def show(frame: Frame, sums: Sums, year: int) -> None:
    """Up to four sentences; none where nothing may be said."""
    lines = [
        f'<li><a href="{html.escape(address)}" target="_self">{html.escape(words)}</a></li>'
        for words, address in points(frame, sums, year)
    ]
    if lines:
        st.html(f'<ul class="said">{"".join(lines)}</ul>')


def points(frame: Frame, sums: Sums, year: int) -> list[Point]:
    """Each sentence with the address of the screen that shows it, the most telling first."""
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


def _standings(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """How many counties stand above and below the value of all together, per residents."""
    rate = choices.per_population(frame, indicator)
    if rate is None:
        return None
    answer = _answer(frame, rate, year)
    counts = Counter(answer.compared["standing"])
    if answer.reference is None or not (counts["higher"] or counts["lower"]):
        return None
    group = answer.reference
    words = frame.text(
        "point.standings",
        indicator=frame.indicator_name(rate),
        year=year,
        count=len(answer.areas),
        all=len(every(frame)),
        high=counts["higher"],
        low=counts["lower"],
        group=hedged(group.value, group.comparator, "complete", frame.text.language),
    )
    return words, frame.address("compare", indicator=rate, per=None, year=year, tab="position")


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
    years = (earlier.year, year)
    return words, frame.address("trends", indicator=indicator, per=None, years=years)


def _apart(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """Whose figures are not comparable with the others', and why."""
    answer = _answer(frame, indicator, year)
    apart = {each.area: each.reason for each in answer.refused if each.reason in APART}
    if not apart or not answer.areas:
        return None
    listed = [
        frame.text("point.apart_of", areas=_some(frame, areas), why=frame.text(f"point.{reason}"))
        for reason in APART
        if (areas := [area for area, why in apart.items() if why is reason])
    ]
    words = frame.text(
        "point.apart",
        indicator=frame.indicator_name(indicator),
        year=year,
        areas=frame.text.join(listed),
        count=len(answer.areas),
    )
    return words, frame.address("compare", indicator=indicator, per=None, year=year)


def _some(frame: Frame, areas: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    names, rest = [frame.area_name(area) for area in areas], len(areas) - MOST_NAMES
    if rest <= 0:
        return frame.text.join(names)
    few = frame.text("county.comma").join(names[:MOST_NAMES])
    return frame.text("filters.counties_more", areas=few, count=rest)


def _backlog(frame: Frame, _: Sums, indicator: str, year: int) -> Point | None:
    """How many of the counties with both figures closed fewer than they accepted."""
    rows = _answer(frame, indicator, year).compared
    # Only exact figures settle it; "about" and bounds leave it open.
    rows = rows[rows["lower"].notna() & rows["upper"].notna()]
    if len(rows) < FEWEST_COUNTED:
        return None
    fewer = int((rows["upper"] < 100).sum())
    values = {"year": year, "fewer": fewer, "count": len(rows), "all": len(every(frame))}
    return frame.text("point.backlog", **values), frame.address("cases", year=year)


def _most(frame: Frame, sums: Sums, indicator: str, year: int) -> Point | None:
    """Who surely has the most, or else what all of them have together."""
    return _leader(frame, indicator, year) or _total(frame, sums[indicator], year)


def _leader(frame: Frame, indicator: str, year: int) -> Point | None:
    """The county that surely counted the most, where the bounds settle it."""
    answer = _answer(frame, indicator, year)
    first = leading(answer.compared)
    if first is None:
        return None
    row = answer.compared[answer.compared["area"] == first].iloc[0]
    words = frame.text(
        "point.leader",
        indicator=frame.indicator_name(indicator),
        year=year,
        area=frame.area_name(first),
        value=said(frame, row),
        count=len(answer.areas),
        all=len(every(frame)),
    )
    return words, frame.address("compare", indicator=indicator, per=None, year=year)


def _total(frame: Frame, found: list[Total], year: int) -> Point | None:
    """The sum of the year with its hedge in words and how many counties it covers."""
    now = of_year(found, year)
    if now is None:
        return None
    words = frame.text(
        "point.total",
        indicator=frame.indicator_name(now.indicator),
        year=year,
        value=_worded(frame, now),
        unit=frame.unit(now.indicator),
        count=now.count,
        all=len(every(frame)),
    )
    return words, frame.address("compare", indicator=now.indicator, per=None, year=year)


def _worded(frame: Frame, found: Total) -> str:
    """A sum with its hedge in words: "at least 6,000"."""
    sign = sign_of(found.figure.comparator, "complete")
    value = hedged(found.figure.value, found.figure.comparator, "complete", frame.text.language)
    bare = value.removeprefix(SIGNS.get(sign, "")).strip()
    return frame.text(f"point.hedge_{_HEDGES[sign]}", value=bare) if sign else bare


_HEDGES = {">": "more_than", ">=": "at_least", "<": "less_than", "<=": "at_most", "~": "about"}
