"""The change of a sum from one year to another, over the counties that may be compared in both."""

import pandas as pd

from dashboard import data
from dashboard.change_words import between, percent_said
from dashboard.frame import Frame
from dashboard.totals import Total, sum_of


def common_change(frame: Frame, before: Total, after: Total) -> tuple[pd.Series, int] | None:
    """The change over the counties in both sums, and how many these are; None without any.

    A county whose definition or boundary is another one in the later year is left out.
    """
    turned = data.boundary_changes(frame.snapshot)
    turned = turned[turned["year"].between(before.year, after.year, inclusive="right")]
    both = before.rows[["area", "variant"]].merge(after.rows[["area", "variant"]])
    areas = frozenset(both["area"]) - frozenset(turned["area_id"])
    first, last = (sum_of(each.within(areas)) for each in (before, after))
    return (between(first, last), len(areas)) if first and last else None


def change_said(frame: Frame, before: Total | None, after: Total) -> str:
    """The change on the earlier sum in percent as far as bounds go, or why there is none."""
    text = frame.text
    if before is None:
        return text("overview.no_earlier")
    compared = common_change(frame, before, after)
    if compared is None:
        return text("overview.no_common", year=before.year)
    found, count = compared
    percent = percent_said(text, found["direction"], found["least"], found["most"])
    if percent:
        return text("overview.change", percent=percent, year=before.year, count=count)
    return text(f"overview.change_{found['direction']}", year=before.year, count=count)
