"""The reader of prose: a text, its figures with their exact words, and the practices it tells."""

from collections.abc import Sequence

import pandas as pd

from etl.readers.beside import Beside, read_beside, read_text
from etl.readers.defaults import with_defaults
from etl.readers.quoted import locate
from etl.readers.reading import PRACTICE_COLUMNS, TEXT, Reading, Reject, UnreadableError
from etl.sources.model import ROW_FIELDS, Source

FIGURES, PRACTICES = "figures.csv", "practices.csv"
NEEDED = {FIGURES: ("indicator", "value", "quote"), PRACTICES: ("practice", "quote")}
ALLOWED = {FIGURES: (*ROW_FIELDS, "start", "place"), PRACTICES: ("practice", "quote", "start")}


def read_prose(source: Source) -> Reading:
    """The report's rows, practices and text; a line whose words are not in the text is a reject."""
    rejects: list[Reject] = []
    try:
        text = read_text(source.text_path)
    except UnreadableError as problem:
        return Reading(rejects=[problem.reject])
    figures = _beside(source, FIGURES, rejects)
    practices = _beside(source, PRACTICES, rejects)
    if figures is None or practices is None:
        return Reading(text=text, rejects=rejects)
    found = locate(source.file, text, FIGURES, figures.lines, rejects)
    told = locate(source.file, text, PRACTICES, practices.lines, rejects)
    rows = _frame([line.cells for line in found], (*ROW_FIELDS, "locator", "place"))
    rows["row"] = pd.Series([line.order for line in found], dtype="int64")
    return Reading(
        rows=with_defaults(rows, source),
        text=text,
        practices=_frame([line.cells for line in told], PRACTICE_COLUMNS),
        rejects=rejects,
    )


def _beside(source: Source, name: str, rejects: list[Reject]) -> Beside | None:
    """The table of that name; a report need not tell of practices. None if it cannot be read."""
    path = source.folder / name
    if name == PRACTICES and not path.exists():
        return Beside((), ())
    try:
        table = read_beside(path, NEEDED[name], ALLOWED[name])
    except UnreadableError as problem:
        rejects.append(problem.reject)
        return None
    rejects.extend(table.rejects)
    return table


def _frame(lines: Sequence[object], columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=list(columns), dtype=TEXT)
