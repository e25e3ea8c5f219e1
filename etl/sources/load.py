"""Finds the reports of a data folder and reads the card that lies with each of them."""

from pathlib import Path

from etl.catalog.toml_file import open_toml
from etl.problems import Problem, ProblemsFound
from etl.sources.card import read_card
from etl.sources.model import Source
from etl.sources.section import Complaints, Section

CARD = "source.toml"


def find_sources(data: Path) -> list[Path]:
    """The folders of all reports under a data folder, by name; hidden ones are left out."""
    reports = data / "reports"
    if not reports.is_dir():
        return []
    return sorted(f for f in reports.iterdir() if f.is_dir() and not f.name.startswith("."))


def load_source(folder: Path) -> Source:
    """The report in a folder; raises ProblemsFound with everything that is wrong with its card."""
    card = open_toml(folder / CARD, f"reports/{folder.name}/{CARD}")
    if isinstance(card, Problem):
        raise ProblemsFound([card])
    complaints = Complaints(card)
    source = read_card(folder, Section(card.content, complaints))
    if complaints.problems:
        raise ProblemsFound(complaints.problems)
    return source
