"""Reads source.toml, the card that says what a report is and how its file is read."""

import tomllib
from pathlib import Path

from etl.problems import Problem, ProblemsFound
from etl.sources.card import read_card
from etl.sources.model import Source
from etl.sources.section import Complaints, Section
from etl.toml_lines import key_lines


def find_sources(data: Path) -> list[Path]:
    """The folders of all reports under a data folder, by name; hidden ones are left out."""
    reports = data / "reports"
    if not reports.is_dir():
        return []
    return sorted(f for f in reports.iterdir() if f.is_dir() and not f.name.startswith("."))


def load_source(folder: Path) -> Source:
    """The report in a folder; raises ProblemsFound with everything that is wrong with its card."""
    file = f"reports/{folder.name}/source.toml"
    text = _card_text(folder, file)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = Problem(file, "", f"not valid TOML: {error}", "Correct it there")
        raise ProblemsFound([problem]) from error
    complaints = Complaints(file, key_lines(text))
    source = read_card(folder, Section(content, complaints))
    if complaints.problems:
        raise ProblemsFound(complaints.problems)
    return source


def _card_text(folder: Path, file: str) -> str:
    path = folder / "source.toml"
    if not path.is_file():
        raise ProblemsFound([Problem(file, "", "the file is missing", "Every report needs one")])
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(file, "", "the file is not UTF-8", "Save it as UTF-8")
        raise ProblemsFound([problem]) from error
