"""What changed between two snapshots of the same figures: new, corrected, withdrawn, told again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard import data
from dashboard.columns import records
from dashboard.data import Snapshot

# `again` is a figure that a later report tells with the same number.
CHANGES = ("new", "corrected", "withdrawn", "again")
# A figure or an entry of the ledger by the names of its columns, None where it says nothing.
Row = Mapping[Any, Any]
_SIDES = ("figures", "reports", "definitions")


@dataclass(frozen=True)
class Between:
    """Two snapshots; each table has a row a difference with its `change`, in a settled order.

    The tables name what is not the same; its numbers are asked of each version by `words_of`.
    """

    earlier: Snapshot
    later: Snapshot

    @cached_property
    def figures(self) -> pd.DataFrame:
        """Columns: change, area, indicator, reporting_year, and the figure ids `was` and `now`,
        None on the side where nothing stands."""
        return self._changed("figures")

    @cached_property
    def reports(self) -> pd.DataFrame:
        """Reports that came, went or are other files: change, report, title_en, title_zh."""
        return self._changed("reports")

    @cached_property
    def definitions(self) -> pd.DataFrame:
        """Indicators that came, went or count otherwise: change, indicator, name_en, name_zh."""
        return self._changed("definitions")

    def of(self, change: str) -> pd.DataFrame:
        """The figures that changed in this way."""
        return self.figures[self.figures["change"].eq(change)]

    def within(self, areas: Collection[str], years: tuple[int, int]) -> pd.DataFrame:
        """The changes among these areas and years."""
        found = self.figures
        return found[found["area"].isin(list(areas)) & found["reporting_year"].between(*years)]

    @property
    def nothing(self) -> bool:
        """Whether both hold the same figures, reports and definitions."""
        return all(getattr(self, side).empty for side in _SIDES)

    def _changed(self, what: str) -> pd.DataFrame:
        return data.between(self.earlier, self.later, f"changed_{what}")


def words_of(snapshot: Snapshot, figures: Sequence[str]) -> dict[str, Row]:
    """By id what each figure says in this snapshot, with its words and its report's title."""
    return _by_id(data.rows(snapshot, "changed_words", figures=tuple(figures)))


def reasons_of(snapshot: Snapshot, figures: Sequence[str]) -> dict[str, Row]:
    """By id why the ledger took a figure away or put it in place; most have no entry there."""
    return _by_id(data.rows(snapshot, "changed_reasons", figures=tuple(figures)))


def _by_id(found: pd.DataFrame) -> dict[str, Row]:
    whole = found.astype(object).where(found.notna(), None)
    return {str(row["figure_id"]): row for row in records(whole)}
