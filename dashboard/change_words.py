"""A change as people read it: in percent as far as the bounds go, and never further."""

import pandas as pd

from dashboard.changes import changes, rounded_down, rounded_up
from dashboard.gate import Bounded
from dashboard.text import Text


def between(before: Bounded, after: Bounded) -> pd.Series:
    """The change from one figure to another: `direction`, `least` and `most`."""
    return changes(pd.DataFrame([vars(before)]), pd.DataFrame([vars(after)])).iloc[0]


def percent_said(text: Text, direction: str, least: float, most: float) -> str:
    """The size of a rise or a fall, "+12.5%" or "at least +12.0%"; empty where it has none.

    `least` and `most` are percentages in the change's own direction, NaN where open.
    """
    if direction not in ("rise", "fall") or pd.isna(least):
        return ""
    if least == most:
        return signed(least if direction == "rise" else -least)
    low, high = rounded_down(least), None if pd.isna(most) else rounded_up(most)
    if high is not None:
        return text(f"change.{direction}_between", least=f"{low:,.1f}", most=f"{high:,.1f}")
    return text(f"change.{direction}_least", least=f"{low:,.1f}") if low > 0 else ""


def signed(percent: float) -> str:
    """A change in percent with its sign: +12.5%, −3.0%."""
    return f"{percent:+,.1f}%".replace("-", "−")
