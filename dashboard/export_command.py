"""Write the charts of a view as files without a browser, as a monthly job does."""

import argparse
import sys
from pathlib import Path

from rich.progress import track

from dashboard import data
from dashboard.collected import cards_of
from dashboard.exported import FORMS, files_of
from dashboard.frame import Frame
from dashboard.selection import Selection
from dashboard.text import LANGUAGES, Text
from dashboard.viewed import View, ViewError, view_of

NOTHING = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which views, in which forms, and where to."""
    parser.add_argument(
        "--view",
        action="append",
        required=True,
        metavar="ADDRESS",
        help='as in the address bar: "compare?indicator=cases_accepted&year=2024"; may be repeated',
    )
    parser.add_argument("--to", default="pptx", help=f"any of {','.join(FORMS)} (default: pptx)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    parser.add_argument("--language", choices=LANGUAGES, help="where the address says none")


def run(arguments: argparse.Namespace) -> int:
    """Write them and print where; 1 if anything of what was asked for does not exist."""
    forms = list(dict.fromkeys(arguments.to.split(",")))
    unknown = [form for form in forms if form not in FORMS]
    problems = [f"--to {form}: no such form; known are {', '.join(FORMS)}" for form in unknown]
    views = []
    for address in arguments.view:
        try:
            views.append(view_of(address))
        except ViewError as found:
            problems.append(str(found))
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return NOTHING
    return _write(views, forms, arguments)


def _write(views: list[View], forms: list[str], arguments: argparse.Namespace) -> int:
    arguments.out.mkdir(parents=True, exist_ok=True)
    missing = 0
    for view in track(views, "Exporting", disable=not sys.stderr.isatty()):
        frame = _frame(view.selection, arguments.language)
        cards = cards_of(frame, view.show) if frame else []
        if frame is None or not cards:
            print(f"{view.name}: nothing to export for this view", file=sys.stderr)
            missing += 1
            continue
        for file, content in files_of(frame, view.name, cards, forms):
            (arguments.out / file).write_bytes(content)
            print(arguments.out / file)
    return NOTHING if missing else 0


def _frame(selection: Selection, language: str | None) -> Frame | None:
    snapshot = data.current(selection.figures)
    text = Text(selection.language or language or LANGUAGES[0])
    return Frame(text, snapshot, selection) if snapshot else None
