"""Write charts as files without a browser, as a monthly job does."""

import argparse
import os
import sys
from pathlib import Path

from rich.progress import track

from dashboard.export_jobs import ALL, PACKS, Job, jobs_of
from dashboard.exported import FORMS, files_of
from dashboard.links import ADDRESS, reachable
from dashboard.selection import DEMONSTRATION, FILED
from dashboard.text import LANGUAGES

NOTHING = 1


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


def run(arguments: argparse.Namespace) -> int:
    """Write them and print where; 1 if anything of what was asked for does not exist."""
    forms = list(dict.fromkeys(arguments.to.split(",")))
    unknown = [form for form in forms if form not in FORMS]
    jobs, problems = jobs_of(arguments)
    if arguments.address and not reachable(arguments.address):
        problems.append(f"--address {arguments.address}: give it whole, as https:... or http:...")
    problems += [f"--to {form}: no such form; known are {', '.join(FORMS)}" for form in unknown]
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return NOTHING
    return _write(jobs, forms, arguments.out, arguments.address)


def _write(jobs: list[Job], forms: list[str], out: Path, of_server: str) -> int:
    out.mkdir(parents=True, exist_ok=True)
    missing = 0
    for job in track(jobs, "Exporting", disable=not sys.stderr.isatty()):
        cards = job.cards()
        if not cards:
            print(f"{job.name}: nothing to export", file=sys.stderr)
            missing += 1
        whole = files_of(
            job.frame_of_files(), job.name, cards, forms, pack=job.pack, of_server=of_server
        )
        for file, content in whole:
            (out / file).write_bytes(content)
            print(out / file)
    return NOTHING if missing else 0
