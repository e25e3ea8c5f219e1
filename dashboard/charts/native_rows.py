"""Charts of rows as office programs draw them: a category a row, a fold as a row without a bar."""

from collections.abc import Mapping, Sequence

from dashboard.charts.marks import Mark
from dashboard.charts.native import Form, Native, Strand
from dashboard.charts.rows import Fold, Row
from dashboard.charts.standings import Interval

Limits = Mapping[str, Interval]


def category(
    row: Row, words: Mapping[str, str], by: str = "name", limits: Limits | None = None
) -> str:
    """What a row is called, without the letters' weight, and the sign of its standing: office
    programs draw no shapes, and its colour alone would not tell it."""
    if isinstance(row, Fold):
        return row.words(words)
    name, found = str(getattr(row, by)), (limits or {}).get(row.key)
    return f"{name} {found.sign.glyph}" if found and row.drawn is not None else name


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
    judged: bool = False,
) -> Native:
    """One series; `colours` are those of the rows that are marks, in their order, and names say
    how the `judged` stand."""
    marks = tuple(row if isinstance(row, Mark) else None for row in rows)
    hues = iter(colours)
    return Native(
        form,
        unit,
        tuple(category(row, words, by, limits if judged else None) for row in rows),
        (Strand(unit, "@focus1", marks, tuple(_limits(mark, limits or {}) for mark in marks)),),
        colours=tuple(next(hues) if mark else "@context" for mark in marks),
        level=level,
    )


def _limits(mark: Mark | None, limits: Limits) -> tuple[float | None, float | None] | None:
    found = limits.get(mark.key) if mark and mark.drawn is not None else None
    return (found.lower95, found.upper95) if found else None
