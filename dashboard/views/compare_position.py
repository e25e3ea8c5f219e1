"""Position: every county with its interval, against the value of all of them together."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dashboard import choices
from dashboard.card import SHOWN_ROWS, Card, OnScreen
from dashboard.cards import card
from dashboard.charts.county_bars import bars_in_rows
from dashboard.charts.marks import Look, Mark
from dashboard.charts.position import Reference, position
from dashboard.charts.rows import EDGE, MOST_ROWS, Row
from dashboard.charts.standings import SIGNS, Interval
from dashboard.folding import drawn, folded
from dashboard.frame import Frame
from dashboard.gate import Refusal
from dashboard.gate.answer import Answer
from dashboard.marking import not_compared, undrawn
from dashboard.number_words import formatter, grouped, hedged
from dashboard.prepared import prepared_once
from dashboard.views import compare_answer, compare_funnel, compare_intervals
from dashboard.views.compare_answer import PAGE
from dashboard.views.compare_intervals import has_intervals
from dashboard.views.compare_rows import by_name, by_place
from dashboard.views.compare_table_rows import reading_table


@prepared_once
def cards(
    frame: Frame,
    indicator: str,
    year: int,
    *,
    most: int = MOST_ROWS,
    edge: int = EDGE,
    listed: int = SHOWN_ROWS,
) -> list[Card]:
    """The card of one indicator and year; none when nothing at all was reported.

    Above about `most` counties only `edge` at either end and the picked ones have a row; the table
    has `listed` rows at most.
    """
    answer = compare_answer.asked(frame, indicator, year)
    refused = list(answer.refused)
    if answer.compared.empty and not any(each.figure for each in refused):
        return []
    ranked = compare_answer.ranked(frame, indicator)
    signs = _signs(frame, answer, refused)
    rows = (by_place if ranked else by_name)(frame, answer.compared, signs, most, edge)
    shown = drawn(rows)
    intervals = compare_intervals.intervals(answer, {mark.key for mark in shown})
    judged = compare_answer.judged(answer)
    made = card(
        frame,
        PAGE,
        (_against_group if judged else _bars)(frame, answer, rows, intervals),
        answer.compared,
        name=indicator,
        title=compare_answer.title(frame, answer),
        subtitle=compare_answer.subtitle(frame, answer),
        indicators=[indicator],
        marks=shown,
        refused=refused,
        folded=folded(rows),
        table=reading_table(frame, answer, listed),
    )
    return [
        replace(
            made,
            marks=(*made.marks, *_explained(frame, answer, judged, shown)),
            export_later=lambda: compare_intervals.export(frame, answer, tuple(refused)),
        )
    ]


def _signs(frame: Frame, answer: Answer, refused: list[Refusal]) -> list[Mark]:
    """A row for whoever reported something else or was picked; the others are only counted below
    the chart."""
    told, picked = set(answer.areas), set(frame.focus)
    rest = [each for each in refused if each.figure or each.area in picked]
    rest = [each for each in rest if each.area not in told]
    signs = {found.key: found for found in (*not_compared(frame, rest), *undrawn(frame, rest))}
    return list(signs.values())


def _bars(
    frame: Frame, answer: Answer, rows: list[Row], intervals: Mapping[str, Interval]
) -> dict[str, object]:
    return bars_in_rows(
        rows,
        unit=frame.unit(answer.indicator),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        intervals=intervals if has_intervals(answer) else {},
    )


def _against_group(
    frame: Frame, answer: Answer, rows: list[Row], intervals: Mapping[str, Interval]
) -> dict[str, object]:
    return position(
        rows,
        intervals,
        _reference(frame, answer),
        unit=frame.unit(answer.indicator),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        standings=_names(frame),
    )


def _reference(frame: Frame, answer: Answer) -> Reference | None:
    group = answer.reference
    if group is None or (group.lower is None and group.upper is None):
        return None
    said = hedged(group.value, group.comparator, "complete", frame.text.language, group.upper)
    label = frame.text("position.group", count=len(answer.areas), figure=said)
    return Reference(group.value, group.lower, group.upper, label)


def _explained(
    frame: Frame, answer: Answer, judged: bool, shown: Collection[Mark]
) -> tuple[str, ...]:
    """What the lines, shapes and words of the chart mean; nothing about what is not drawn."""
    text = frame.text
    if not compare_answer.ranked(frame, answer.indicator):
        return (text("position.outreach"),)
    if not judged:
        return _beside_bars(frame, answer, shown)
    used, names = set(answer.compared["standing"]), _names(frame)
    signs = [f"{SIGNS[each].glyph} {names[each]}" for each in names if each in used]
    why = [text("position.undecided")] if "not_compared" in used else []
    return (
        *([OnScreen(text("position.lines"))] if has_intervals(answer) else []),
        f"{text('position.signs')} {' '.join(signs)}",
        *why,
        *_chance(frame, answer),
    )


def _beside_bars(frame: Frame, answer: Answer, shown: Collection[Mark]) -> tuple[str, ...]:
    """The line over a bar, where one is drawn; and of several counts that they judge nobody."""
    text = frame.text
    told: list[str] = []
    if any(mark.look in (Look.EXACT, Look.ZERO) for mark in shown) and has_intervals(answer):
        told.append(OnScreen(text("position.bar_line")))
    if compare_answer.counted(frame, answer) and len(answer.areas) > 1:
        rate = choices.per_population(frame, answer.indicator)
        told += [text("position.counts_rate" if rate else "position.counts")]
    return tuple(told)


def _chance(frame: Frame, answer: Answer) -> list[str]:
    """That chance alone does not explain the differences, as the funnel says it."""
    made = compare_funnel.spread(frame, answer)
    if made is None or made.may_single_out:
        return []
    return [frame.text("position.chance", phi=grouped(round(made.phi, 2), frame.text.language))]


def _names(frame: Frame) -> dict[str, str]:
    """The word of every standing in a row; what the bounds leave open takes a short one."""
    return frame.text.section("standing") | {"not_compared": frame.text("position.open")}
