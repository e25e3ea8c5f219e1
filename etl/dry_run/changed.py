"""A map with the columns that a person changed, and the rest as it was."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.catalog.nearest import suggest
from etl.dry_run.columns import said_once
from etl.dry_run.model import Guess, SheetGuess
from etl.dry_run.table_map import table_map
from etl.dry_run.vocabulary import Vocabulary
from etl.problems import Problem, ProblemsFound
from etl.proposals.model import Certainty
from etl.readers.names import heading_key
from etl.sources.model import ROW_FIELDS, TableMap

SAID = ("indicator", "measure_word", "reporting_year", "area", "variant")
Changes = Mapping[str, Guess]


def read_changes(path: Path) -> Changes:
    """What each heading is, from JSON; raises ProblemsFound with everything that is wrong.

    A line is `"heading": {"field": "area"}`, `{"said": {"indicator": "consultations"}}`, or `{}`
    for a column that is not loaded.
    """
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ProblemsFound([Problem(path.name, "", str(error), "Write JSON in UTF-8")]) from error
    if not isinstance(listed, dict):
        right = 'Write {"heading": {"field": "area"}}'
        raise ProblemsFound([Problem(path.name, "", "it holds no columns", right)])
    problems = [each for heading, said in listed.items() for each in _problems(heading, said)]
    if problems:
        raise ProblemsFound(Problem(path.name, *each) for each in problems)
    return {heading: _guess(said) for heading, said in listed.items()}


def changed(
    table: TableMap,
    sheets: Sequence[SheetGuess],
    names: Sequence[str | None],
    changes: Changes,
    vocabulary: Vocabulary,
) -> tuple[TableMap, list[SheetGuess]]:
    """The map and its columns after the changes; `names` are those of all sheets of the file."""
    known = {heading_key(heading): guess for heading, guess in changes.items()}
    after = [replace(sheet, guesses=_columns(sheet, known)) for sheet in sheets]
    made = table_map(after, names, vocabulary)
    kept = {
        name: cells
        for name, cells in table.values.items()
        if name in made.columns and made.columns[name] == table.columns.get(name)
    }
    skipped = tuple(dict.fromkeys((*table.skip_rows, *made.skip_rows)))
    new = replace(
        made,
        sheets=table.sheets,
        sheet_is=None if table.sheet_is in made.columns else table.sheet_is,
        encoding=table.encoding,
        header_row=table.header_row,
        header_rows=table.header_rows,
        skip_rows=skipped if "area" in made.columns else (),
        values={**made.values, **kept},
    )
    return new, after


def _columns(sheet: SheetGuess, changes: Changes) -> list[Guess]:
    """What a person says comes first; another column that said the same is left out."""
    taken = {guess.target for guess in changes.values() if guess.weight}
    guesses = []
    for heading, guess in zip(sheet.header.headings, sheet.guesses, strict=True):
        own = changes.get(heading_key(heading))
        if own is None and guess.weight and guess.target in taken:
            own = Guess(Certainty.LIKELY, "taken")
        guesses.append(guess if own is None else own)
    return said_once(guesses)


def _guess(said: Mapping[str, Any]) -> Guess:
    told = {name: value for name, value in said.get("said", {}).items() if value}
    return Guess(Certainty.CERTAIN, "by_person", said.get("field") or "", told)


def _problems(heading: str, said: Any) -> list[tuple[str, str, str]]:
    """Place, wrong and right of each."""
    place = f"column {heading!r}"
    if not isinstance(said, dict) or not isinstance(said.get("said", {}), dict):
        return [(place, f"it is {said!r}", 'Write {"field": "area"}')]
    found = [
        (place, f"unknown key {name!r}", suggest(name, ("field", "said")))
        for name in said
        if name not in ("field", "said")
    ]
    if said.get("field") and said["field"] not in ROW_FIELDS:
        right = suggest(str(said["field"]), ROW_FIELDS)
        found.append((place, f"there is no field {said['field']!r}", right))
    for name, value in said.get("said", {}).items():
        if name not in SAID:
            found.append((place, f"unknown key {name!r}", suggest(name, SAID)))
        elif value is not None and not isinstance(value, str):
            found.append((place, f"{name} is {value!r}", "Write text in quotes"))
    return found
