"""Funnel: each county's rate against its size, beside the spread that chance alone would give."""

from dataclasses import replace

import pandas as pd

from dashboard import choices
from dashboard.card import Card, OnScreen
from dashboard.cards import card
from dashboard.charts.funnel import funnel_chart
from dashboard.comparison import of
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.gate.subject import Subject
from dashboard.number_words import grouped
from dashboard.prepared import prepared_once
from dashboard.screen import draw, offer, plain
from dashboard.statistics.funnel import Funnel, funnel
from dashboard.views import compare_answer, compare_intervals
from dashboard.views.compare_answer import PAGE
from dashboard.views.compare_funnel_points import Drawn, curves, drawn
from dashboard.views.compare_table_rows import reading_table

SHARES = "wilson"


def show(frame: Frame, indicator: str, year: int) -> None:
    """The funnel of the indicator or of a rate of it; a sentence where there can be none."""
    text, rate = frame.text, rate_of(frame, indicator)
    made = None if rate is None else funnel_card(frame, rate, year)
    if made:
        draw(frame, [made], key="compare_stage")
        return
    key = "few" if rate else "none" if compare_answer.ranked(frame, indicator) else "outreach"
    name = plain(frame.indicator_name(rate or indicator))
    words = text(f"funnel.{key}", indicator=name, year=year)
    offer(frame, words, text("funnel.to_position"), tab="position")


def rate_of(frame: Frame, indicator: str) -> str | None:
    """The rate or ratio of independent events that a funnel can be drawn of."""
    catalog = frame.indicators
    own = catalog[(catalog["numerator"] == indicator) & (catalog["figure_count"] > 0)]
    names = [indicator, choices.per_population(frame, indicator), *own.index]
    subjects = [of(frame.snapshot, name) for name in names if name]
    return next((each.indicator for each in subjects if each.numerator and each.method), None)


def exact_parts(compared: pd.DataFrame, *, shares: bool) -> pd.Series:
    """Which rows have an exact count over an exact size: only these make a funnel."""
    exact = pd.Series(True, compared.index)
    for name in ("numerator", "denominator"):
        exact &= compared[f"{name}_lower"].notna()
        exact &= compared[f"{name}_lower"] == compared[f"{name}_upper"]
    exact &= compared["denominator"] > 0
    return exact & (compared["numerator"] <= compared["denominator"]) if shares else exact


def spread(frame: Frame, answer: Answer) -> Funnel | None:
    """How far the rates lie apart; None under three counties with exact figures."""
    asked = of(frame.snapshot, answer.indicator)
    if answer.compared.empty or not (asked.numerator and asked.method):
        return None
    rows = answer.compared[_sure(answer, asked)]
    return funnel(rows["numerator"], rows["denominator"], shares=asked.method == SHARES)


def _sure(answer: Answer, asked: Subject) -> pd.Series:
    return exact_parts(answer.compared, shares=asked.method == SHARES)


@prepared_once
def funnel_card(frame: Frame, rate: str, year: int) -> Card | None:
    """The funnel with its limits and phi; None under three counties with exact figures."""
    answer, asked = compare_answer.asked(frame, rate, year), of(frame.snapshot, rate)
    made = spread(frame, answer)
    if made is None:
        return None
    sure = _sure(answer, asked)
    found = drawn(frame, answer, sure, made, asked.multiplier)
    figure = funnel_chart(
        found.points,
        found.axes,
        curves(made, found.axes.far[0], asked.multiplier),
        made.overall * asked.multiplier,
        frame.text("funnel.overall", count=int(sure.sum())),
        found.crowd,
    )
    refused = list(answer.refused)
    result = card(
        frame,
        PAGE,
        figure,
        answer.compared,
        name=f"funnel_{rate}",
        title=_title(frame, answer, made, found),
        subtitle=_subtitle(frame, answer, made),
        indicators=[rate],
        marks=[point.up for point in found.points],
        folded=len(found.crowd.x),
        refused=refused,
        table=reading_table(frame, answer),
    )
    return replace(
        result,
        marks=_explained(frame, made, found),
        export_later=lambda: compare_intervals.export(frame, answer, tuple(refused)),
    )


def _title(frame: Frame, answer: Answer, made: Funnel, found: Drawn) -> str:
    key = "spread" if not made.may_single_out else "outside" if found.beyond else "inside"
    return frame.text(
        f"funnel.title_{key}",
        indicator=frame.indicator_name(answer.indicator),
        year=answer.year,
        count=found.beyond,
        all=len(answer.areas) - found.loose,
    )


def _subtitle(frame: Frame, answer: Answer, made: Funnel) -> str:
    phi = grouped(round(made.phi, 2), frame.text.language)
    words = frame.text("funnel.phi", phi=phi)
    return f"{compare_answer.subtitle(frame, answer)} · {words}"


def _explained(frame: Frame, made: Funnel, found: Drawn) -> tuple[str, ...]:
    """What the curves are, why nobody is coloured, and what the hedged counties count for."""
    text, phi = frame.text, grouped(round(made.phi, 2), frame.text.language)
    lines = [text("funnel.curves")]
    if not made.may_single_out:
        lines.append(text("funnel.no_colour", phi=phi))
    else:
        lines += [text("funnel.widened", phi=phi)] if made.tau_squared else []
        lines += [OnScreen(text("funnel.shapes"))]
    lines += [text("funnel.loose", count=found.loose)] if found.loose else []
    lines += [OnScreen(text("funnel.crowd"))] if len(found.crowd.x) else []
    return tuple(lines)
