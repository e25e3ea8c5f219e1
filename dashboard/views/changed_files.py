"""The files of What changed: every difference as a table that says which versions it compares."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import streamlit as st

from dashboard.access.handing import handed
from dashboard.card import Card, Cell, Table
from dashboard.downloads import csv, xlsx
from dashboard.evidence import notice
from dashboard.exported import labels_of
from dashboard.frame import Frame
from dashboard.links import sealed, server
from dashboard.selection import Selection
from dashboard.stage import MEDIA_TYPES
from dashboard.versions.between import CHANGES, Between
from dashboard.versions.opened import published_on
from dashboard.versions.rows import Change, changes
from dashboard.versions.said import counts

Writer = Callable[[Card, Mapping[str, str]], bytes]
WRITERS: dict[str, Writer] = {"csv": csv.write, "xlsx": xlsx.write}
OWN = (
    "change", "old_figure", "new_figure", "old_words", "new_words", "old_report", "new_report",
    "reason",
)  # fmt: skip
COLUMNS = ("change", "area_id", "county", "indicator_id", "indicator", "year", "period", *OWN[1:])


def show(frame: Frame, between: Between) -> None:
    """A button for each form; the file is made when it is asked for, with every row."""
    made, labels = sealed(card(frame, between), server()), labels_of(frame)
    with st.container(horizontal=True, key="changed_files"):
        for form, write in WRITERS.items():
            name = f"{made.file_name}.{form}"
            st.download_button(
                frame.text(f"stage.{form}"),
                handed(name, between.later, partial(_file, write, made, labels)),
                name,
                MEDIA_TYPES[form],
                key=f"changed_{form}",
                icon=":material/download:",
                on_click="ignore",
            )


def _file(write: Writer, made: Card, labels: Mapping[str, str]) -> bytes:
    return write(made.for_files(), labels)


def card(frame: Frame, between: Between) -> Card:
    """The differences as a card without a chart, so that its files say what those of charts say."""
    text, (earlier, later) = frame.text, (between.earlier, between.later)
    days = [f"{each.version} · {published_on(each)}" for each in (earlier, later)]
    both = Selection(earlier.figures, since=earlier.version, until=later.version)
    kind = ["demonstration"] if frame.demonstration else []
    return Card(
        id="changed_figures",
        title=text("changed.title", earlier=earlier.version, later=later.version),
        subtitle=counts(text, between.figures),
        figure={"data": [], "layout": {"height": 0}},
        height=0,
        alternative="",
        file_name="_".join(["changed", earlier.version, later.version, *kind]),
        version=" → ".join(days),
        notice=notice(frame),
        seal=f"changed?{both.with_(language=text.language).written()}",
        export_later=partial(table, frame, between),
    )


def table(frame: Frame, between: Between) -> Table:
    """Every difference, one a row, in the order in which the screen lists them."""
    heads = tuple(frame.text(f"{'changed' if n in OWN else 'table'}.{n}") for n in COLUMNS)
    return Table(heads, tuple(_rows(frame, between)))


def _rows(frame: Frame, between: Between) -> Iterator[tuple[Cell, ...]]:
    for kind in CHANGES:
        for change in changes(frame, between, between.of(kind)):
            yield _row(frame, change)


def _row(frame: Frame, change: Change) -> tuple[Cell, ...]:
    sides = (change.was, change.now)
    return (
        frame.text(f"changed.change_{change.kind}"),
        change.area_id,
        change.area,
        change.indicator_id,
        change.indicator,
        change.year,
        change.period,
        *(side.said if side else None for side in sides),
        *(side.words if side else None for side in sides),
        *(side.report if side else None for side in sides),
        change.why or None,
    )
