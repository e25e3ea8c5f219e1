"""What a monthly job is asked to export: views by their addresses, or whole packs by name."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from dashboard import data
from dashboard.asking import areas_of
from dashboard.card import Card
from dashboard.collected import cards_of
from dashboard.data import Snapshot
from dashboard.edition import edition_of
from dashboard.frame import Frame
from dashboard.meeting import charts, pack
from dashboard.meeting.item import Item
from dashboard.selection import FILED, Selection
from dashboard.text import LANGUAGES, Text
from dashboard.unknown import unknown
from dashboard.versions.opened import snapshot_of
from dashboard.viewed import View, ViewError, view_of

REVIEW, BRIEFING = PACKS = ("yearly-review", "county-briefing")
ALL = "all"
DIGITS = 6
Seen = Callable[
    [Sequence[Card]], None
]  # told of cards as soon as they are there, each once or more


@dataclass(frozen=True)
class Job:
    """Cards that become the files of one name; those of a pack have a cover and one workbook.

    `mark` ends the names of its files and tells them from those of other choices and languages.
    """

    name: str
    frame: Frame
    cards: Callable[[Seen], list[Card]]
    items: Callable[[], tuple[Item, ...]] | None = None
    mark: str = ""

    @property
    def pack(self) -> bool:
        """Whether its cards are those of a pack."""
        return self.items is not None

    def frame_of_files(self) -> Frame:
        """The frame with the pack in it, so that its files can say where the pack is."""
        if self.items is None:
            return self.frame
        return replace(self.frame, selection=self.frame.selection.with_(pack=self.items()))


def jobs_of(arguments: argparse.Namespace) -> tuple[list[Job], list[str]]:
    """The jobs that were asked for, and a sentence for everything that does not exist."""
    jobs: list[Job] = []
    problems: list[str] = []
    for address in arguments.view or ():
        try:
            jobs += _of_view(view_of(address), arguments, problems)
        except ViewError as found:
            problems.append(str(found))
    if arguments.pack:
        jobs += _of_pack(arguments, problems)
    if not arguments.view and not arguments.pack:
        problems.append("Say what to export: --view ADDRESS or --pack NAME.")
    return _numbered(jobs), problems


def _numbered(jobs: Sequence[Job]) -> list[Job]:
    """The jobs with a number behind each name that came before: several views of one screen."""
    times: Counter[str] = Counter()
    named = []
    for job in jobs:
        times[job.name] += 1
        count = times[job.name]
        named.append(replace(job, name=f"{job.name}-{count}") if count > 1 else job)
    return named


def _of_view(view: View, arguments: argparse.Namespace, problems: list[str]) -> Iterator[Job]:
    frame = _frame(view.selection, arguments, problems)
    found = unknown(frame) if frame else []
    problems += [f"{view.name}: {sentence}" for sentence in found]
    if frame and not found:
        mark = _mark(frame, view.selection)
        yield Job(view.name, frame, partial(_cards_of_view, frame, view), mark=mark)


def _mark(frame: Frame, chosen: Selection) -> str:
    """Six digits of what is chosen, and the language; nothing of what names tell anyway."""
    told = chosen.with_(figures=FILED, version=None, language=None).written()
    parts = [sha256(told.encode()).hexdigest()[:DIGITS]] if told else []
    parts += [frame.text.language] if frame.text.language != LANGUAGES[0] else []
    return "".join(f"_{each}" for each in parts)


def _cards_of_view(frame: Frame, view: View, seen: Seen) -> list[Card]:
    cards = cards_of(frame, view.show)
    seen(cards)
    return cards


def _of_pack(arguments: argparse.Namespace, problems: list[str]) -> Iterator[Job]:
    frame = _frame(Selection(figures=arguments.figures), arguments, problems)
    if frame is None:
        return
    if arguments.pack == REVIEW and arguments.area:
        problems.append(
            f"--pack {REVIEW} is of all counties; leave out --area, or ask for a briefing."
        )
    if arguments.pack == REVIEW:
        yield _pack(REVIEW, frame, pack.review(frame))
        return
    for area in _areas(frame.snapshot, frame.scope, arguments.area, problems):
        yield _pack(f"{BRIEFING}_{area}", frame, pack.briefing(frame, area))


def _pack(name: str, frame: Frame, views: Sequence[tuple[str, str]]) -> Job:
    def items() -> tuple[Item, ...]:
        return charts.items_of(frame, views)

    mark = _mark(frame, frame.selection)
    return Job(name, frame, partial(_cards_of_pack, frame, views), items, mark)


def _cards_of_pack(frame: Frame, views: Sequence[tuple[str, str]], seen: Seen) -> list[Card]:
    """The numbered cards of all views, which keep what they drew."""
    for view in views:
        seen(_of_items(frame, charts.items_of(frame, [view])))
    return _of_items(frame, charts.items_of(frame, views))


def _of_items(frame: Frame, items: Sequence[Item]) -> list[Card]:
    return [card for card in charts.cards(frame, items) if card]


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


def _frame(
    selection: Selection, arguments: argparse.Namespace, problems: list[str]
) -> Frame | None:
    edition = edition_of(arguments)
    snapshot = snapshot_of(selection, edition)
    if snapshot is None and selection.version and data.current(selection.figures, edition):
        problems.append(
            f"Data version {selection.version} is not kept here, or this program cannot read it."
        )
    elif snapshot is None:
        problems.append(
            f"No {selection.figures} figures have been published yet: run legal-aid build first."
        )
    words = Text(selection.language or arguments.language or LANGUAGES[0])
    return Frame(words, snapshot, selection) if snapshot else None
