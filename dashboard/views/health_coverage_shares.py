"""Coverage by prefecture: what share of the expected figures was reported, for many counties."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.card import Card, Cell, Table
from dashboard.charts.share_bars import Share, share_bars
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.views.health_cards import bare
from dashboard.views.health_coverage_cards import MOST_ROWS, what

MOST_BARS = 40
SEVERAL = 4
# What a share bar tells apart: states, and how a stretch looks.
_LOOKS = {"reported": "solid", "partial": "hatched", "unreadable": "dotted", "not_reported": "open"}
_ODD = {"partial": ("partial",), "unreadable": ("unreadable", "needs_review")}
Row = dict[Any, Any]


def help_here(frame: Frame) -> bool:
    """Whether there are more counties than a grid shows, and several under most prefectures."""
    above = frame.areas.loc[list(frame.shown), "parent"]
    return len(above) > MOST_ROWS and len(above) >= SEVERAL * above.nunique()


def parents(frame: Frame, cells: pd.DataFrame, indicator: str) -> Card:
    """A stacked bar for each prefecture: which share of the figures asked for were reported."""
    asked = cells[cells["asked_count"] > 0]
    above = frame.areas["parent"].to_dict()
    own = {above[area] for area in frame.focus}
    states = {state: frame.text(f"health.share_{state}") for state in _LOOKS}
    shares = [
        _share(frame, str(row["parent"]), row, list(states.values()), row["parent"] in own)
        for row in records(_by_parent(asked, above))
    ]
    ordered = sorted(shares, key=lambda share: (share.counts[0] / max(share.whole, 1), share.name))
    figure = share_bars(ordered[:MOST_BARS], {states[name]: look for name, look in _LOOKS.items()})
    values = {"what": what(frame, indicator), "years": frame.years_said()}
    made = bare(
        frame,
        "coverage-parents",
        figure,
        title=frame.text("health.title_parents", **values),
        subtitle=frame.text("health.subtitle_parents"),
        said=[f"{share.name} {share.label}" for share in ordered],
    )
    heads = (frame.text("filters.parent"), *states.values(), frame.text("health.asked_count"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (share.name, *share.counts, share.whole) for share in ordered
    )
    return replace(made, table=Table(heads, rows), export=Table(heads, rows))


def _by_parent(asked: pd.DataFrame, above: dict[str, str]) -> pd.DataFrame:
    """How many were asked for and reported under each parent, and how many of those oddly."""
    odd = {name: asked["state"].isin(states) for name, states in _ODD.items()}
    places, areas = pd.factorize(asked["area"])
    parents = pd.Index([above[area] for area in areas]).take(places)
    counted = asked[["asked_count", "reported_count"]].assign(**odd, parent=parents.to_numpy())
    return counted.groupby("parent", as_index=False).sum()


def _share(frame: Frame, parent: str, row: Row, names: list[str], focus: bool) -> Share:
    whole, reported = int(row["asked_count"]), int(row["reported_count"])
    odd = [int(row[name]) for name in _ODD]
    counts = (reported - sum(odd), *odd, whole - reported)
    name = frame.area_name(parent)
    notes = tuple(f"{name} · {word}: {n:,}" for word, n in zip(names, counts, strict=True))
    label = frame.text("health.of", reported=reported, asked=whole)
    return Share(name, counts, notes, label, focus)
