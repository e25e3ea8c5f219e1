"""What a monthly job is asked to export: views by their addresses, or whole packs by name."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dashboard import data
from dashboard.asking import areas_of
from dashboard.card import Card
from dashboard.collected import cards_of
from dashboard.data import Snapshot
from dashboard.frame import Frame
from dashboard.meeting import charts, pack
from dashboard.selection import Selection
from dashboard.text import LANGUAGES, Text
from dashboard.viewed import View, ViewError, view_of

REVIEW, BRIEFING = PACKS = ("yearly-review", "county-briefing")
ALL = "all"


@dataclass(frozen=True)
class Job:
    """Cards that become the files of one name; those of a pack have a cover and one workbook."""

    name: str
    frame: Frame
    cards: Callable[[], list[Card]]
    pack: bool = False


def jobs_of(arguments: argparse.Namespace) -> tuple[list[Job], list[str]]:
    """The jobs that were asked for, and a sentence for everything that does not exist."""
    jobs: list[Job] = []
    problems: list[str] = []
    for address in arguments.view or ():
        try:
            jobs += _of_view(view_of(address), arguments.language, problems)
        except ViewError as found:
            problems.append(str(found))
    if arguments.pack:
        jobs += _of_pack(arguments, problems)
    if not arguments.view and not arguments.pack:
        problems.append("Say what to export: --view ADDRESS or --pack NAME.")
    return jobs, problems


def _of_view(view: View, language: str | None, problems: list[str]) -> Iterator[Job]:
    frame = _frame(view.selection, language, problems)
    if frame:
        yield Job(view.name, frame, partial(cards_of, frame, view.show))


def _of_pack(arguments: argparse.Namespace, problems: list[str]) -> Iterator[Job]:
    frame = _frame(Selection(figures=arguments.figures), arguments.language, problems)
    if frame is None:
        return
    if arguments.pack == REVIEW:
        yield _pack(REVIEW, frame, pack.review(frame))
        return
    for area in _areas(frame.snapshot, frame.scope, arguments.area, problems):
        yield _pack(f"{BRIEFING}_{area}", frame, pack.briefing(frame, area))


def _pack(name: str, frame: Frame, views: Sequence[tuple[str, str]]) -> Job:
    def cards() -> list[Card]:
        return [card for card in charts.cards(frame, charts.items_of(frame, views)) if card]

    return Job(name, frame, cards, pack=True)


def _areas(
    snapshot: Snapshot, counties: Sequence[str], words: str | None, problems: list[str]
) -> Sequence[str]:
    """The counties named, or all of them."""
    if words == ALL:
        return counties
    if not words:
        problems.append(f"--pack {BRIEFING} needs --area: counties by id or name, or {ALL}.")
        return ()
    return areas_of(snapshot, words, problems)


def _frame(selection: Selection, language: str | None, problems: list[str]) -> Frame | None:
    snapshot = data.current(selection.figures)
    if snapshot is None:
        problems.append(
            f"No {selection.figures} figures have been published yet: run legal-aid build first."
        )
        return None
    return Frame(Text(selection.language or language or LANGUAGES[0]), snapshot, selection)
