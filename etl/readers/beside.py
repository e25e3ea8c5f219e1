"""The small tables that lie beside a report's text: figures.csv and practices.csv."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.decode import UnknownEncodingError, decode
from etl.readers.delimited import open_delimited
from etl.readers.names import heading_key, nearest
from etl.readers.reading import Reject, UnreadableError


@dataclass(frozen=True)
class Line:
    """One line of the table: its order counted from 1, its line in the file, its cells."""

    order: int
    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Beside:
    """The lines that are whole, and a reject for each that is not."""

    lines: Sequence[Line]
    rejects: Sequence[Reject]


def read_text(path: Path) -> str:
    """The characters of a file; raises UnreadableError where its encoding cannot be told."""
    try:
        return decode(path.read_bytes())
    except UnknownEncodingError as error:
        raise UnreadableError(path.name, "", "", f"{error}: save the file as UTF-8") from error
    except FileNotFoundError as error:
        raise UnreadableError(path.name, "", "", "the file is missing: put it back") from error


def read_beside(path: Path, needed: Sequence[str], allowed: Sequence[str]) -> Beside:
    """The lines by our column names; UnreadableError names every column that is wrong."""
    sheet = open_delimited(path.name, read_text(path), needed)
    headings = [heading.strip() for heading in sheet.head[0]] if sheet.head else []
    reasons = [_missing(name, headings, allowed) for name in needed if name not in headings]
    reasons += [_unknown(name, allowed) for name in headings if name not in allowed]
    reasons += [f"the column {n!r} stands twice" for n in set(headings) if headings.count(n) > 1]
    if reasons:
        raise UnreadableError(path.name, "line 1", ",".join(headings), *reasons)
    body = sheet.body(1, len(headings))
    records = body.cells.to_numpy(dtype=object).tolist()
    lines = [
        Line(order, int(number), dict(zip(headings, map(str.strip, cells), strict=True)))
        for order, (number, cells) in enumerate(zip(body.lines, records, strict=True), start=1)
        if any(map(str.strip, cells))
    ]
    return Beside(lines, body.rejects)


def _missing(name: str, headings: Sequence[str], allowed: Sequence[str]) -> str:
    guess = nearest(name, [heading for heading in headings if heading not in allowed])
    hint = f"is it {guess!r}?" if guess else "add it"
    return f"the column {name!r} is missing: {hint}"


def _unknown(name: str, allowed: Sequence[str]) -> str:
    if not heading_key(name):
        return "a column has no heading: remove it or give it one"
    guess = nearest(name, allowed)
    hint = f"did you mean {guess!r}?" if guess else "remove it"
    return f"the column {name!r} is unknown: {hint} Possible: {', '.join(allowed)}"
