"""The card of the trends screen: lines, or small panels, with the words and rows beside them."""

from dataclasses import replace

import pandas as pd

from dashboard import series_marks
from dashboard.card import Card, OnScreen, Refused
from dashboard.cards import card, explained
from dashboard.charts.bands import Band
from dashboard.charts.marks import Look, Mark, looks
from dashboard.charts.series import Break
from dashboard.charts.sheet import Figure
from dashboard.charts.small_multiples import Panel
from dashboard.charts.trend_lines import trend_lines
from dashboard.charts.year_panels import year_panels
from dashboard.columns import records
from dashboard.five_years import five_years, untested
from dashboard.frame import Frame
from dashboard.gate import Refusal
from dashboard.made_once import made_once
from dashboard.marking import said
from dashboard.number_words import formatter
from dashboard.series import Series, borrowed
from dashboard.views import trends_table, trends_tested
from dashboard.views.trends_words import (
    MOST_PANELS,
    SMALL_FROM,
    breaks,
    subtitle,
    title,
    unit,
)

PAGE = "trends"
MOST_TOLD = 40


@made_once
def trend_card(frame: Frame, series: Series) -> Card:
    """The chart of a series: lines for up to six counties in colour, else a panel for each."""
    front = series_marks.front(frame, series)
    quiet, bands = series_marks.behind(frame, series)
    stops = breaks(frame, series)
    words = None if untested(frame, series.indicator) else five_years(frame, series)
    edge = {area: frame.text(f"trend.{each.word}") for area, each in (words or {}).items()}
    panels = len(series.coloured) >= SMALL_FROM
    if panels:
        quiet, bands = [], []
        figure = _panels(frame, series, front, stops, edge)
    else:
        figure = _lines(frame, series, [*front, *quiet], bands, stops, edge)
    rows = series.front if panels or bands else pd.concat([series.front, series.behind])
    told = _told(frame, series)
    made = card(
        frame,
        PAGE,
        figure,
        pd.concat([series.counted_of(rows), series.partial]),
        name=series.indicator,
        title=title(frame, series),
        subtitle=" · ".join(
            [
                subtitle(frame, series, quiet=len(quiet) > 0, bands=bands),
                *trends_tested.said(frame, series, words),
            ]
        ),
        indicators=[series.indicator],
        marks=front,
        refused=told,
        table=trends_table.table(frame, series, rows, front, bands, words),
    )
    marks = _legend(frame, series, front, stops, panels)
    return _finished(frame, series, made, bands, marks, len(told))


def _told(frame: Frame, series: Series) -> list[Refusal]:
    """Refusals of the picked counties; with none picked those in colour first, up to forty."""
    own = [each for each in series.refused if each.area in series.coloured]
    rest = [each for each in series.refused if each.area not in series.coloured]
    return own if frame.focus else [*own, *rest[: max(0, MOST_TOLD - len(own))]]


def _lines(
    frame: Frame,
    series: Series,
    marks: list[Mark],
    bands: list[Band],
    stops: list[Break],
    edge: dict[str, str],
) -> Figure:
    return trend_lines(
        marks,
        unit=unit(frame, series),
        number=formatter(frame.text.language),
        words=frame.text.section("trends"),
        bands=bands,
        breaks=stops,
        verdicts=edge,
    )


def _panels(
    frame: Frame, series: Series, marks: list[Mark], stops: list[Break], edge: dict[str, str]
) -> Figure:
    """One small panel a county, named with its latest figure and the word of its test."""
    latest = series.front.drop_duplicates("area", keep="last").set_index("area")
    panels = []
    for area in series.coloured[:MOST_PANELS]:
        own = tuple(each for each in marks if each.key == area)
        row = latest.loc[area] if area in latest.index else None
        words = (
            frame.text("trends.none_here")
            if row is None
            else frame.text("trends.latest", figure=said(frame, row), year=row["reporting_year"])
        )
        words = " · ".join([words, edge[area]]) if area in edge else words
        panels.append(Panel(frame.area_name(area), words, own))
    return year_panels(
        panels,
        number=formatter(frame.text.language),
        form="lines",
        breaks=stops,
        same_scale=frame.selection.same_scale,
    )


def _mark(frame: Frame, look: str) -> str:
    """What a look means on a line; of hedges office programs have others."""
    key = f"trends.mark_{look}"
    if not frame.text.has(key):
        return explained(frame, look)
    return frame.text(key) if look == Look.EXACT else OnScreen(frame.text(key))


def _legend(
    frame: Frame, series: Series, front: list[Mark], stops: list[Break], panels: bool
) -> tuple[str, ...]:
    """What points and stars mean on these lines, and every break with its whole reason."""
    text, words = frame.text, []
    for look in looks(front):
        words.append(_mark(frame, look))
    if stops:
        whole = breaks(frame, series, full=True)
        reasons = "; ".join(stop.reason for stop in whole)
        key = "trends.break_mark_panels" if panels else "trends.break_mark"
        words.append(text(key, reasons=reasons))
    found = (borrowed(row) for row in records(series.front))
    years = sorted({year for year in found if year})
    if years:
        words.append(text("trends.star", years=text.join([str(year) for year in years])))
    return tuple(words)


def _finished(
    frame: Frame, series: Series, made: Card, bands: list[Band], marks: tuple[str, ...], told: int
) -> Card:
    """The card with what only this chart has: its legend, counted absences, its files."""
    text = frame.text
    refused = list(made.refused)
    for key, count in (
        ("trends.more_refused", len(series.refused) - told),
        ("trends.absent", series.absent),
    ):
        if count > 0:
            refused.append(Refused("", text(key, count=count, years=frame.years_said())))
    later = made.export_later
    return replace(
        made,
        marks=marks,
        refused=tuple(refused),
        refused_title=text("gate.title", count=len(refused)) if refused else "",
        export_later=later and (lambda: trends_table.export(frame, series, later(), bands)),
    )
