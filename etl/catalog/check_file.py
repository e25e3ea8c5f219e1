"""Read the checks that figures must satisfy."""

from pathlib import Path
from typing import Any

from etl.catalog.indicator_file import IndicatorFile
from etl.catalog.links import COUNTED
from etl.catalog.model import Check
from etl.catalog.nearest import suggest
from etl.catalog.shapes import Shape, bilingual, choice, inside, not_negative, table, text, texts
from etl.catalog.toml_file import Fault, open_toml
from etl.catalog.vocabulary import Kind, Relation, Severity
from etl.problems import Problem

FILE = "checks.toml"
SHAPES: dict[str, Shape] = {
    "id": text,
    "name": bilingual,
    "left": texts,
    "relation": choice(Relation),
    "right": texts,
    "tolerance": not_negative,
    "severity": choice(Severity),
    "sentence": bilingual,
}


def read_check_file(data: Path, files: list[IndicatorFile]) -> tuple[list[Check], list[Problem]]:
    """Return the sound checks of data/checks.toml and the problems of all others."""
    toml = open_toml(data / FILE, FILE)
    if isinstance(toml, Problem):
        return [], [toml]
    faults = [
        Fault((key,), f'unknown key "{key}"', "Begin each check with [[check]]")
        for key in toml.content
        if key != "check"
    ]
    entries = toml.content.get("check", [])
    if not isinstance(entries, list):
        return [], [*toml.problems([Fault(("check",), "check is no list", "Write [[check]]")])]
    kinds = {file.id: file.toml.content.get("kind") if file.toml else None for file in files}
    checks: list[Check] = []
    for index, entry in enumerate(entries):
        check, found = _read_check(entry, kinds)
        faults += [Fault(("check", *fault.path), *_texts(fault)) for fault in inside(index, found)]
        checks += [check] if check else []
    return checks, [*toml.problems(faults + shared_ids(entries, "check"))]


def _texts(fault: Fault) -> tuple[str, str]:
    return fault.wrong, fault.right


def _read_check(entry: Any, kinds: dict[str, Any]) -> tuple[Check | None, list[Fault]]:
    given = {"tolerance": 0} | entry if isinstance(entry, dict) else entry
    values, faults = table(given, SHAPES)
    if values is None:
        return None, faults
    left, right = values.get("left") or (), values.get("right") or ()
    for side in ("left", "right"):
        for index, name in enumerate(values.get(side) or ()):
            faults += inside(side, inside(index, _operand(name, kinds)))
    for name in sorted({*left} & {*right}):
        faults.append(Fault(("right",), f'"{name}" stands on both sides', "Keep one of the two"))
    return (None if faults else Check(**values)), faults


def _operand(name: str, kinds: dict[str, Any]) -> list[Fault]:
    if name not in kinds:
        return [Fault((), f'"{name}" is not an indicator', suggest(name, kinds))]
    if kinds[name] in set(Kind) - COUNTED:
        return [Fault((), f'"{name}" is a {kinds[name]}', "Name a flow or a stock")]
    return []


def shared_ids(entries: list[Any], word: str) -> list[Fault]:
    """Name every entry of the list [[word]] whose id an earlier one has."""
    names = [entry.get("id") if isinstance(entry, dict) else None for entry in entries]
    return [
        Fault((word, index, "id"), f'a {word} "{name}" is already there', "Give it its own id")
        for index, name in enumerate(names)
        if name is not None and name in names[:index]
    ]
