"""Outreach by channel: one panel each in its own unit, the same counties in the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from dashboard.card import Card
from dashboard.cards import card
from dashboard.charts.marks import Mark
from dashboard.charts.small_multiples import MOST_ROWS, Panel, small_multiples
from dashboard.columns import among, records
from dashboard.comparison import names
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal, Verdict, judge, sentence
from dashboard.marking import Row, in_focus, mark, undrawn
from dashboard.number_words import formatter
from dashboard.views.outreach_words import PAGE, in_order, who, with_refusals

GROUP = "outreach"
# A training course is filed under capacity, but centers report it among their publicity.
ALSO = ("trainings",)
CARRIED = (
    "events", "vehicles", "outreach_workers", "broadcasts", "press", "online_items", "trainings",
)  # fmt: skip
COLOURS = {"reached": "@focus3", "put_up": "@focus1", "carried": "@focus1"}
# Few rows leave each panel the whole width; many panels of many rows stand in pairs.
FEW = 4
_SIGNS = (Reason.UNREADABLE, Reason.NEEDS_REVIEW)


@dataclass(frozen=True)
class Channel:
    """One outreach indicator and what may be compared of it."""

    indicator: str
    verdict: Verdict

    @cached_property
    def areas(self) -> frozenset[str]:
        """The counties with a number, or with a sign in its place."""
        asked = {each.area for each in self.verdict.refused if each.reason in _SIGNS}
        return frozenset(asked).union(self.verdict.compared["area"].tolist())

    @property
    def drawable(self) -> bool:
        """Whether any county has a mark in this panel."""
        return bool(self.areas)


def channels(frame: Frame) -> list[str]:
    """Every outreach count that has figures, in the catalog's order.

    What is counted at a date stands only beside whole years: it belongs to no campaign.
    """
    catalog = frame.indicators
    kinds = ["flow", "stock"] if frame.selection.period == "year" else ["flow"]
    fit = catalog[catalog["kind"].isin(kinds) & (catalog["figure_count"] > 0)]
    own = fit[fit["indicator_group"] == GROUP]
    return [*own.index, *(name for name in ALSO if name in fit.index)]


def judged(frame: Frame, indicators: list[str], rows: pd.DataFrame) -> list[Channel]:
    """What may be compared of each indicator; `rows` are the figures of one year."""
    own = dict(iter(rows.groupby("indicator", sort=False)))
    return [
        Channel(
            name,
            judge(
                own.get(name, rows.iloc[:0]),
                period=frame.selection.period,
                stock=frame.is_stock(name),
            ),
        )
        for name in indicators
    ]


def cards(frame: Frame, found: list[Channel], year: int) -> list[Card]:
    """Whom it reached, what was handed out and put up, and what went out to people and media."""
    drawn = [channel for channel in found if channel.drawable]
    areas = in_order(frame, {*frame.focus, *(a for channel in drawn for a in channel.areas)})
    kinds = {kind: [each for each in drawn if _kind(frame, each) == kind] for kind in COLOURS}
    return [_card(frame, kind, each, areas, year) for kind, each in kinds.items() if each]


def _kind(frame: Frame, channel: Channel) -> str:
    if frame.indicators.loc[channel.indicator, "reach"] == "reach":
        return "reached"
    return "carried" if channel.indicator in CARRIED else "put_up"


def _card(frame: Frame, kind: str, found: list[Channel], areas: list[str], year: int) -> Card:
    kept = shown(frame, areas)
    panels = [_panel(frame, channel, kept, year) for channel in found]
    words = frame.text.section("rows") | {"others": frame.text.section("outreach")["others"]}
    figure = small_multiples(
        panels,
        number=formatter(frame.text.language),
        words=words,
        columns=1 if len(panels) == 1 or len(kept) + (len(kept) < len(areas)) <= FEW else 2,
        colour=COLOURS[kind],
        folded=len(areas) - len(kept),
    )
    reporting = set().union(*(channel.areas for channel in found))
    made = card(
        frame,
        PAGE,
        figure,
        pd.concat([channel.verdict.compared for channel in found]),
        name=kind,
        title=frame.text(f"outreach.title_{kind}", who=who(frame, reporting), year=year),
        subtitle=_subtitle(frame, kind, year),
        indicators=[channel.indicator for channel in found],
        marks=[each for panel in panels for each in panel.marks if each.label],
        folded=sum(len(panel.values) for panel in panels),
    )
    return with_refusals(
        frame, made, {c.indicator: (c.verdict.compared, c.verdict.refused) for c in found}
    )


def shown(frame: Frame, areas: list[str]) -> list[str]:
    """The counties with a row of their own; beyond the most, one row stands for all others."""
    if len(areas) <= MOST_ROWS:
        return areas
    return [area for area in areas if in_focus(frame, area)][: MOST_ROWS - 1]


def _subtitle(frame: Frame, kind: str, year: int) -> str:
    effort = frame.text("outreach.reach" if kind == "reached" else "outreach.effort")
    period = frame.text(f"period.{frame.selection.period}")
    return frame.text("outreach.subtitle", effort=effort, year=year, period=period)


def _panel(frame: Frame, channel: Channel, kept: list[str], year: int) -> Panel:
    name, unit = frame.indicator_name(channel.indicator), frame.unit(channel.indicator)
    if frame.is_stock(channel.indicator):
        unit = frame.text("outreach.stock_unit", unit=unit)
    compared, areas = channel.verdict.compared, set(kept)
    own = among(compared["area"], areas)
    rows = {row["area"]: row for row in records(compared[own])}
    refused = [each for each in channel.verdict.refused if each.area in areas]
    marks = (_mark(frame, area, rows.get(area), refused, year) for area in kept)
    named = (
        replace(m, note=frame.text("outreach.note", indicator=name, note=m.note)) for m in marks
    )
    return Panel(name, unit, tuple(named), tuple(compared["value"][~own].tolist()))


def _mark(frame: Frame, area: str, row: Row | None, refused: Sequence[Refusal], year: int) -> Mark:
    """A bar, a sign, a dash for "not reported", or nothing but its reason for what is refused."""
    if row:
        return mark(frame, row, position=frame.area_name(area))
    own = [each for each in refused if each.area == area]
    signs = undrawn(frame, own)
    if signs:
        return signs[0]
    (dash,) = undrawn(frame, [Refusal(Reason.NOT_REPORTED, area, year)])
    if not own:
        return dash
    return replace(
        dash, label="", note=sentence(own[0], names(frame.snapshot, frame.text.language))
    )
