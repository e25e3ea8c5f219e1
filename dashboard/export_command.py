"""Write charts as files without a browser, as a monthly job does."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from rich.progress import track

from dashboard import branding
from dashboard.card import Card
from dashboard.downloads.pdf import PdfError
from dashboard.edition import add_edition, edition_of
from dashboard.export_jobs import ALL, PACKS, Job, jobs_of
from dashboard.exported import DRAWN, FORMS, files_of
from dashboard.links import ADDRESS, reachable
from dashboard.pictures import Artist, ChromiumError
from dashboard.selection import DEMONSTRATION, FILED
from dashboard.standing_in import in_words
from dashboard.text import LANGUAGES, Text

NOTHING = 1
Maker = Callable[..., Iterator[tuple[str, bytes]]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which views or packs, in which forms, and where to."""
    parser.add_argument(
        "--view",
        action="append",
        metavar="ADDRESS",
        help='as in the address bar: "compare?indicator=cases_accepted&year=2024"; may be repeated',
    )
    parser.add_argument("--pack", choices=PACKS, help="a whole pack at once")
    parser.add_argument("--area", help=f"counties of briefings, joined by commas, or {ALL}")
    parser.add_argument("--figures", choices=(FILED, DEMONSTRATION), default=FILED, help="of packs")
    parser.add_argument("--to", default="pptx", help=f"any of {','.join(FORMS)} (default: pptx)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    parser.add_argument(
        "--address",
        metavar="URL",
        default=os.environ.get(ADDRESS, ""),
        help=f"where readers open the dashboard, for links and QR codes (default: {ADDRESS})",
    )
    parser.add_argument("--language", choices=LANGUAGES, help="where the address says none")
    add_edition(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write them and print where; 1 if anything of what was asked for could not be made."""
    forms = list(dict.fromkeys(arguments.to.split(",")))
    unknown = [form for form in forms if form not in FORMS]
    jobs, problems = jobs_of(arguments)
    if arguments.address and not reachable(arguments.address):
        problems.append(f"--address {arguments.address}: give it whole, as https:... or http:...")
    problems += [f"--to {form}: no such form; known are {', '.join(FORMS)}" for form in unknown]
    if problems:
        print("\n".join([*problems, "Nothing was written."]), file=sys.stderr)
        return NOTHING
    text = Text(arguments.language or LANGUAGES[0])
    unfit = branding.problems(text)
    edition = edition_of(arguments)
    standing = [told for name in (FILED, DEMONSTRATION) for told in in_words(name, edition)]
    for told in (*standing, *unfit, *(branding.notes(text) if "pptx" in forms else ())):
        print(told, file=sys.stderr)
    return _write(jobs, forms, arguments.out, arguments.address) or (NOTHING if unfit else 0)


def _write(jobs: list[Job], forms: list[str], out: Path, of_server: str) -> int:
    out.mkdir(parents=True, exist_ok=True)
    made = 0
    with ExitStack() as closing:
        forms_made = list(forms)
        artist = _artist(forms_made, closing)
        make = partial(files_of, of_server=of_server, artist=artist)
        shown = track(jobs, "Exporting", disable=not sys.stderr.isatty())
        for job, cards in _collected(shown, artist if "pdf" in forms_made else None):
            made += _write_job(job, cards, forms_made, out, make)
    return 0 if made == len(jobs) and forms_made == forms else NOTHING


def _artist(forms: list[str], closing: ExitStack) -> Artist | None:
    """Who draws the charts of all jobs; without a browser, the forms that need it are taken out."""
    if not set(forms) & set(DRAWN):
        return None
    try:
        return closing.enter_context(Artist())
    except ChromiumError as error:
        print(f"--to {','.join(sorted(set(forms) & set(DRAWN)))}: {error}", file=sys.stderr)
        forms[:] = [form for form in forms if form not in DRAWN]
        return None


def _collected(jobs: Iterable[Job], artist: Artist | None) -> Iterator[tuple[Job, list[Card]]]:
    """The cards of each job; the next ones are collected while the artist draws these."""
    drawn: tuple[Job, list[Card]] | None = None
    for job in jobs:
        cards = job.cards(artist.ahead if artist else lambda _: None)
        if drawn:
            yield drawn
        drawn = job, cards
    if drawn:
        yield drawn


def _write_job(job: Job, cards: list[Card], forms: list[str], out: Path, make: Maker) -> bool:
    """Write the files of a job, each form by itself; whether all of them could be made."""
    cards, frame = [card.for_files() for card in cards], job.frame_of_files()
    if not cards:
        print(f"{job.name}: nothing to export", file=sys.stderr)
    whole = bool(cards)
    for form in forms:
        try:
            for file, content in make(frame, job.name, cards, [form], pack=job.pack, mark=job.mark):
                (out / file).write_bytes(content)
                print(out / file)
        except (ChromiumError, PdfError) as error:
            print(f"{job.name}, {form}: {error}", file=sys.stderr)
            whole = False
    return whole
