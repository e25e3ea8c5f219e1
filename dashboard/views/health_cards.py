"""The card of a list: how many there are of each kind as bars, with the whole list as its table."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import evidence
from dashboard.card import Card
from dashboard.cards import alternative
from dashboard.charts.county_bars import county_bars
from dashboard.charts.marks import Mark
from dashboard.charts.sheet import Number
from dashboard.frame import Frame
from dashboard.number_words import formatter

PAGE = "health"


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
    return Card(
        id=f"{PAGE}_{name}",
        title=title,
        subtitle=subtitle,
        figure=figure,
        height=int(figure["layout"]["height"]),
        alternative=alternative(frame, title, marks),
        file_name=file_name(frame, name),
        filters=frame.filters_said(),
        version=frame.version_said(),
        notice=evidence.notice(frame),
    )


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
