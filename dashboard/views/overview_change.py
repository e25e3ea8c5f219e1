"""The change of a sum from one year to another, over the counties that may be compared in both."""

import pandas as pd

from dashboard import catalog
from dashboard.change_words import between, percent_said
from dashboard.frame import Frame
from dashboard.series import BOUNDED
from dashboard.totals import Total, sum_of


def comparable(frame: Frame, before: Total, after: Total) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures of both years, county against county, of those that may be compared.

    A county whose definition or boundary is another one in the later year is left out.
    """
    turned = catalog.boundary_changes(frame.snapshot)
    turned = turned[turned["year"].between(before.year, after.year, inclusive="right")]
    by = ["area", "variant"]
    first, last = before.rows[[*by, *BOUNDED]], after.rows[[*by, *BOUNDED]]
    last = last[~last["area"].isin(set(turned["area_id"]))]
    pairs = first.merge(last[by], on=by), last.merge(first[by], on=by)
    return tuple(side.sort_values("area", ignore_index=True) for side in pairs)


def common_change(frame: Frame, before: Total, after: Total) -> tuple[pd.Series, int] | None:
    """The change over the counties comparable in both, and how many these are; None without any."""
    rows = comparable(frame, before, after)
    first, last = (sum_of(each) for each in rows)
    return (between(first, last), len(rows[0])) if first and last else None


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
