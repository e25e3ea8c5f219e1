"""The card of a list: how many there are of each kind as bars, with the whole list as its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import evidence
from dashboard.card import Card, Cell, Table
from dashboard.cards import MOST_TOLD
from dashboard.charts.county_bars import county_bars
from dashboard.charts.marks import Mark
from dashboard.charts.sheet import Number
from dashboard.frame import Frame
from dashboard.number_words import formatter

PAGE = "health"
# Headings that only this page has.
OWN = (
    "kind", "rule", "left", "right", "difference", "finding", "ask", "state", "reported_count",
    "asked_count", "figure_id",
)  # fmt: skip


@dataclass(frozen=True)
class Counted:
    """A kind by name, and how many there are of it."""

    name: str
    count: int


def card(frame: Frame, name: str, counted: Sequence[Counted], *, title: str, subtitle: str) -> Card:
    """A bar a kind, the most frequent first; the caller adds table and files."""
    marks = [_mark(each) for each in sorted(counted, key=lambda each: -each.count)]
    figure = county_bars(
        marks,
        unit=frame.text("health.times"),
        number=_whole(frame),
        words={},
    )
    return bare(
        frame, name, figure, title=title, subtitle=subtitle, said=[mark.note for mark in marks]
    )


def bare(
    frame: Frame,
    name: str,
    figure: dict[str, Any],
    *,
    title: str,
    subtitle: str,
    said: Sequence[str],
) -> Card:
    """A card without table and files; `said` is what its marks say, for those who see no chart."""
    return Card(
        id=f"{PAGE}_{name}",
        title=title,
        subtitle=subtitle,
        figure=figure,
        height=int(figure["layout"]["height"]),
        alternative=f"{title}. {'; '.join(said[:MOST_TOLD])}",
        file_name=file_name(frame, name),
        filters=frame.filters_said(),
        version=frame.version_said(),
        seal=frame.seal(PAGE),
        notice=evidence.notice(frame),
    )


def table(frame: Frame, cells: Sequence[dict[str, Cell]], columns: Sequence[str]) -> Table:
    """The columns of these rows under their headings; each row leads to its `figure_id`."""
    heads = tuple(frame.text(f"{PAGE if n in OWN else 'table'}.{n}") for n in columns)
    rows = tuple(tuple(row[name] for name in columns) for row in cells)
    figures = [row["figure_id"] for row in cells]
    return Table(heads, rows, tuple(None if each is None else str(each) for each in figures))


def file_name(frame: Frame, name: str) -> str:
    """What it lists, the years and the version, as a name every file system takes."""
    first, last = frame.years
    kind = ["demonstration"] if frame.demonstration else []
    return "_".join([f"{PAGE}-{name}", f"{first}-{last}", *kind, frame.snapshot.version])


def _whole(frame: Frame) -> Number:
    """Writes whole numbers only: nothing happens half a time."""
    write = formatter(frame.text.language)
    return lambda value: write(value) if float(value).is_integer() else ""


def _mark(each: Counted) -> Mark:
    count = float(each.count)
    note = f"{each.name} · {each.count:,}"
    return Mark(
        each.name,
        each.name,
        "",
        count,
        "=",
        count,
        count,
        "reported",
        f"{each.count:,}",
        note,
        None,
    )
