"""Charts of rows as office programs draw them: a category a row, a fold as a row without a bar."""

from collections.abc import Mapping, Sequence

from dashboard.charts.marks import Mark
from dashboard.charts.native import Form, Native, Strand
from dashboard.charts.rows import Fold, Row
from dashboard.charts.standings import Interval

Limits = Mapping[str, Interval]


def category(row: Row, words: Mapping[str, str], by: str = "name") -> str:
    """What a row is called, without the letters' weight."""
    return row.words(words) if isinstance(row, Fold) else str(getattr(row, by))


def of_rows(
    rows: Sequence[Row],
    colours: Sequence[str],
    *,
    form: Form,
    unit: str,
    words: Mapping[str, str],
    by: str = "name",
    limits: Limits | None = None,
    level: tuple[str, float] | None = None,
) -> Native:
    """One series; `colours` are those of the rows that are marks, in their order."""
    marks = tuple(row if isinstance(row, Mark) else None for row in rows)
    hues = iter(colours)
    return Native(
        form,
        unit,
        tuple(category(row, words, by) for row in rows),
        (Strand(unit, "@focus1", marks, tuple(_limits(mark, limits or {}) for mark in marks)),),
        colours=tuple(next(hues) if mark else "@context" for mark in marks),
        level=level,
    )


def _limits(mark: Mark | None, limits: Limits) -> tuple[float | None, float | None] | None:
    found = limits.get(mark.key) if mark and mark.drawn is not None else None
    return (found.lower95, found.upper95) if found else None
