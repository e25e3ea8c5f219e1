"""What a snapshot holds on the soundness of the figures in view."""

from collections.abc import Sequence

import pandas as pd

from dashboard import data
from dashboard.frame import Frame


def findings(frame: Frame) -> pd.DataFrame:
    """Checks that fail or stay undecided, errors first."""
    return _of(frame, "findings")


def checks_run(frame: Frame) -> int:
    """How many checks could be run, whatever came of them."""
    return int(_of(frame, "finding_counts")["finding_count"].sum())


def unusual(frame: Frame) -> pd.DataFrame:
    """What is unusual, in the order of the kinds, each with its words and its figures' hedges."""
    return _of(frame, "unusual")


def waiting(frame: Frame) -> pd.DataFrame:
    """Figures that wait for a person to confirm them."""
    return _of(frame, "waiting")


def figures(frame: Frame, ids: Sequence[str]) -> pd.DataFrame:
    """These figures, by id."""
    return data.rows(frame.snapshot, "figures_of", figures=list(ids)).set_index("figure_id")


def _of(frame: Frame, name: str) -> pd.DataFrame:
    """The rows of the years in view, then of the picked counties or of all in view.

    The counties are no parameters: thousands of names would take longer than the question. A center
    is told of its own county alone, whichever is picked.
    """
    first, last = frame.years
    found = data.rows(frame.snapshot, name, first_year=first, last_year=last)
    own = frame.snapshot.edition.own
    return found[found["area"].isin((own,) if own else frame.focus or frame.scope)]
