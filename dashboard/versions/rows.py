"""The changes between two versions with everything that a list or a file says about each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import period_said
from dashboard.versions.between import Between, Row, reasons_of, words_of
from dashboard.versions.said import number

Rows = Mapping[str, Row]


@dataclass(frozen=True)
class Side:
    """A figure as one version has it: its number as people say it, its words, where they stand."""

    figure: str
    report: str
    title: str
    said: str
    words: str
    version: str


@dataclass(frozen=True)
class Change:
    """One figure that is not the same in both versions; `was` or `now` is None where it is new or
    withdrawn, `why` empty where nobody said."""

    kind: str
    area_id: str
    area: str
    indicator_id: str
    indicator: str
    year: int
    period: str
    was: Side | None
    now: Side | None
    why: str


def changes(frame: Frame, between: Between, figures: pd.DataFrame) -> Iterator[Change]:
    """These rows of `between.figures` in words; each version is asked once for all of them."""
    earlier, later = (replace(frame, snapshot=each) for each in (between.earlier, between.later))
    was_ids, now_ids = (figures[side].dropna().tolist() for side in ("was", "now"))
    was, now = words_of(earlier.snapshot, was_ids), words_of(later.snapshot, now_ids)
    reasons = reasons_of(later.snapshot, [*was_ids, *now_ids])
    for row in records(figures):
        old, new = was.get(row["was"]), now.get(row["now"])
        known, view = (new, later) if new is not None else (old, earlier)
        if known is None:
            continue
        yield Change(
            row["change"],
            row["area"],
            view.area_name(row["area"]),
            row["indicator"],
            view.indicator_name(row["indicator"]),
            int(row["reporting_year"]),
            period_said(view, known),
            _side(earlier, old, new),
            _side(later, new, old),
            _why(later, old, new, reasons),
        )


def _side(frame: Frame, own: Row | None, other: Row | None) -> Side | None:
    if own is None:
        return None
    return Side(
        own["figure_id"],
        own["report"],
        frame.text.pick(own, "title"),
        number(frame, own, other),
        own["quote"] or "",
        frame.snapshot.version,
    )


def _same(figure: Row, entry: Row) -> bool:
    """Whether an entry speaks of this figure: in another version its row may hold another one."""
    return all(figure[name] == entry[name] for name in ("area", "indicator", "reporting_year"))


def _why(frame: Frame, was: Row | None, now: Row | None, reasons: Rows) -> str:
    """What the ledger of the later version says, or that a later report took the place."""
    text = frame.text
    for own in (now, was):
        entry = reasons.get(own["figure_id"]) if own is not None else None
        if own is not None and entry is not None and _same(own, entry):
            date = f"{entry['decided_on']:%Y-%m-%d}"
            said = {"reason": text.pick(entry, "reason"), "by": text.pick(entry, "by")}
            return text("changed.why", date=date, **said)
    if was is not None and now is not None and was["report"] != now["report"]:
        return text("changed.replaced", report=text.pick(now, "title"))
    return ""
