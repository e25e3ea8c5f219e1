"""What a report changes, asked of a snapshot that holds it."""

from collections.abc import Mapping
from typing import Any

from etl.filing.model import Outcome
from etl.snapshot.ask import Asked

_OTHER = "other_"


def changes(asked: Asked, report: str, snapshot: str) -> Outcome:
    """Its figures, each with the published figures of the same county, indicator and period."""
    same = asked.rows("same_file", report=report)
    return Outcome(
        report=report,
        snapshot=snapshot,
        figures=_with_others(asked.rows("filed_figures", report=report)),
        failed=tuple(asked.rows("filed_findings", report=report)),
        same_file=same[0]["report_id"] if same else None,
    )


def _with_others(rows: list[dict[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """One entry a figure, with a list `others` of what is published beside it."""
    figures: dict[str, dict[str, Any]] = {}
    for row in rows:
        own = {name: value for name, value in row.items() if not name.startswith(_OTHER)}
        entry = figures.setdefault(row["figure_id"], own | {"others": []})
        if row["other_report"] is not None:
            other = {
                name.removeprefix(_OTHER): value
                for name, value in row.items()
                if name.startswith(_OTHER)
            }
            entry["others"].append(other)
    return tuple(figures.values())
