"""What the snapshot knows of reports: titles, text, figures in its order, what was not loaded."""

from collections.abc import Sequence

import pandas as pd

from dashboard.data import Snapshot, rows


def titles(snapshot: Snapshot) -> pd.DataFrame:
    """Both titles of every report, by id."""
    return rows(snapshot, "report_titles").set_index("report_id")


def listed(snapshot: Snapshot) -> pd.DataFrame:
    """Every report with its counts, those with problems first."""
    return rows(snapshot, "reports")


def text_of(snapshot: Snapshot, report: str) -> str | None:
    """The text of a report in prose; None for a table."""
    found = rows(snapshot, "report_text", report=report)
    text = None if found.empty else found.iloc[0]["text"]
    return text if isinstance(text, str) else None


def figures_of(snapshot: Snapshot, report: str, areas: Sequence[str] = ()) -> pd.DataFrame:
    """The figures and practices of a report in the order of its text, 2,000 rows at most."""
    return rows(snapshot, "report_figures", report=report, areas=tuple(areas))


def rejects(snapshot: Snapshot, report: str | None = None) -> pd.DataFrame:
    """What could not be loaded, of one report or of all: file, place, raw words, reasons."""
    return rows(snapshot, "rejects", report=report)
