"""Reads every file of data/corrections, or names everything that is wrong with them at once."""

from pathlib import Path

from etl.catalog import Catalog
from etl.catalog.toml_file import TomlFile, open_toml
from etl.corrections.entry import read_entry
from etl.corrections.model import Correction
from etl.corrections.names import Names
from etl.problems import Problem, ProblemsFound
from etl.sources.section import Complaints

FOLDER = "corrections"
_ENTRY = "correction"


def read_ledger(data: Path, catalog: Catalog) -> tuple[Correction, ...]:
    """The entries of all files, in order; raises ProblemsFound with every problem of every file.

    A data folder without a ledger has no corrections.
    """
    names = Names.of(data, catalog)
    entries: list[Correction] = []
    problems: list[Problem] = []
    for path in sorted((data / FOLDER).glob("[!.]*")):
        if path.suffix == ".md":
            continue
        found, wrong = _read_file(path, names)
        entries += found
        problems += wrong
    if problems:
        raise ProblemsFound(problems)
    return tuple(entries)


def _read_file(path: Path, names: Names) -> tuple[list[Correction], list[Problem]]:
    file = f"{FOLDER}/{path.name}"
    if path.suffix != ".toml":
        return [], [Problem(file, "", "it is no file of the ledger", "Name it like heshun.toml")]
    toml = open_toml(path, file)
    if isinstance(toml, Problem):
        return [], [toml]
    complaints = Complaints(toml)
    entries = _entries(toml, complaints)
    read = [read_entry(entry, n, complaints, names) for n, entry in enumerate(entries)]
    return read, complaints.problems


def _entries(toml: TomlFile, complaints: Complaints) -> list[dict[str, object]]:
    """The tables under [[correction]]; complains about anything else in the file."""
    for key in toml.content:
        if key != _ENTRY:
            complaints.add((key,), f"unknown key {key!r}", "Begin each entry with [[correction]]")
    found = toml.content.get(_ENTRY, [])
    if isinstance(found, list) and all(isinstance(entry, dict) for entry in found):
        return found
    complaints.add((_ENTRY,), "correction is no list of tables", "Write [[correction]]")
    return []
