"""Data versions and what changed between them, in the reader's words."""

from collections.abc import Sequence

import pandas as pd

from dashboard import catalog
from dashboard.frame import Frame
from dashboard.marking import period_said, said, status_said
from dashboard.text import Text
from dashboard.versions.between import CHANGES, Row
from dashboard.versions.opened import Version

# What `said` and the period leave unsaid, and how it is said where it changed.
DAYS = ("period_start", "period_end")


def counts(text: Text, figures: pd.DataFrame) -> str:
    """How many of each kind, "3 figures new, 1 corrected, 0 withdrawn"; told again only if any."""
    found = figures["change"].value_counts()
    numbers = {change: int(found.get(change, 0)) for change in CHANGES}
    told = [
        text(f"version.{change}", count=count)
        for change, count in numbers.items()
        if count or change != "again"
    ]
    return text("version.comma").join(told)


def label(text: Text, version: Version, newest: str) -> str:
    """A version as a list offers it: digits, day, how many figures stand in it."""
    key = "version.label_newest" if version.snapshot.id == newest else "version.label"
    return text(
        key,
        version=version.snapshot.version,
        date=f"{version.published_on:%Y-%m-%d}",
        figures=text("sources.figures_said", count=version.figure_count),
    )


def number(frame: Frame, row: Row, beside: Row | None = None) -> str:
    """A figure with its unit and, where the figure `beside` it differs in them or it is not plainly
    published, its status, coverage, definition and days."""
    more = [] if row["status"] == "published" else [status_said(frame, row)]
    if beside is not None:
        more += _differing(frame, row, beside)
    counted, said_more = _number(frame, row), frame.text("download.stop").join(more)
    if not counted or not said_more:
        return counted or said_more
    return frame.text("version.with_more", number=counted, more=said_more)


def _number(frame: Frame, row: Row) -> str:
    return "" if row["value"] is None else f"{said(frame, row)} {frame.unit(row['indicator'])}"


def _differing(frame: Frame, row: Row, beside: Row) -> Sequence[str]:
    text, parts = frame.text, []
    if row["status"] != beside["status"] and row["status"] == "published":
        parts.append(text("status.published"))
    if row["coverage"] != beside["coverage"] and row["value"] is not None:
        parts.append(f"{text('words.coverage')}{text('download.colon')}"
                     f"{text('coverage.' + row['coverage'])}")  # fmt: skip
    if row["variant"] != beside["variant"]:
        parts.append(variant(frame, row))
    if any(row[day] != beside[day] for day in DAYS):
        parts.append(period_said(frame, row))
    return parts


def variant(frame: Frame, row: Row) -> str:
    """What the source counts in or leaves out; that it does not say so where it does not."""
    text, key = frame.text, f"variant.{row['variant']}"
    own = catalog.variant_name(frame.snapshot, row["indicator"], row["variant"], text.language)
    return own or (text(key) if text.has(key) else str(row["variant"]))
