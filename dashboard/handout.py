"""What stands behind the charts of a handout: every report they lead to, and how to read them."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

import pandas as pd

from dashboard import data, reports
from dashboard.card import Card
from dashboard.columns import records
from dashboard.data import Snapshot
from dashboard.downloads import offline, pdf
from dashboard.frame import Frame
from dashboard.selection import DEMONSTRATION, FILED
from dashboard.text import in_language

# What a mark can look like; what only one chart draws is told beneath it.
MARKS = (
    "exact", "at_least", "at_most", "between", "about", "zero", "unreadable", "not_compared",
    "not_reported", "partial", "corrected", "questioned",
)  # fmt: skip


def handout_of(
    frame: Frame, cards: Sequence[Card], title: str, *, cover: bool, seal: str = ""
) -> pdf.Handout:
    """The handout of these cards, whose export rows are made."""
    text = frame.text
    return pdf.Handout(
        title,
        frame.version_said(),
        tuple(_sources(frame, cards)),
        parts=(text("source.unit"), text("source.caveats")),
        marks=tuple(text(f"marks.{name}") for name in MARKS),
        rules=tuple(line.removeprefix("- ") for line in text("method.rules").split("\n")),
        cover=cover,
        seal=seal,
    )


def _sources(frame: Frame, cards: Sequence[Card]) -> Iterator[pdf.Source]:
    """Each report once, in the order in which the charts come to it."""
    charts: dict[str, list[int]] = {}
    for at, card in enumerate(cards, start=1):
        for report in _reports(frame, card):
            charts.setdefault(report, []).append(at)
    known = _known(reports.listed, frame, charts, "report_id").set_index("report_id")
    places = _places(frame, cards)
    for report in (each for each in charts if each in known.index):
        row = known.loc[report]
        said = places.get(report, (str(row["file"]),))
        title = frame.text.pick(row, "title")
        yield pdf.Source(title, _about(frame, row), said, tuple(charts[report]))


def _known(
    ask: Callable[[Snapshot], pd.DataFrame], frame: Frame, wanted: Collection[str], name: str
) -> pd.DataFrame:
    """The rows of the frame's snapshot; of the other as well if some are not in it.

    A pack may hold charts of both.
    """
    found = ask(frame.snapshot)
    here = frame.snapshot.figures
    other = data.current(FILED if here == DEMONSTRATION else DEMONSTRATION, frame.snapshot.edition)
    if other is None or set(wanted) <= set(found[name]):
        return found
    return pd.concat([found, ask(other)]).drop_duplicates(name)


def _reports(frame: Frame, card: Card) -> list[str]:
    """The reports of a card's rows and of every figure that it leads to."""
    named = [figure.split(":")[0] for figure in sorted(offline.figures_of([card]))]
    column = frame.text("table.report")
    if column in card.export.columns:
        at = card.export.columns.index(column)
        named += [str(row[at]) for row in card.export.rows if row[at]]
    return sorted(set(named))


def _about(frame: Frame, row: pd.Series) -> str:
    """Who published it, and how it is cited."""
    citation = row["citation"]
    cited = in_language(citation, frame.text.language) if isinstance(citation, str) else ""
    return " · ".join(filter(None, (frame.text.pick(row, "publisher"), cited)))


def _places(frame: Frame, cards: Sequence[Card]) -> dict[str, tuple[str, ...]]:
    """By report where in it the drawn figures stand, as far as that is known."""
    figures = sorted(offline.figures_of(cards))
    if not figures:
        return {}
    ask = partial(data.figures, figure_ids=figures)
    found: dict[str, dict[str, None]] = {}
    for row in records(_known(ask, frame, figures, "figure_id")):
        if isinstance(row["place"], str):
            found.setdefault(row["report"], {})[row["place"]] = None
    return {report: tuple(sorted(each, key=_natural)) for report, each in found.items()}


def _natural(place: str) -> list[tuple[int, str]]:
    """Line 9 before line 10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", place)]
