"""What must hold between indicators: names of their own, and ids that lead to one another."""

from collections.abc import Mapping
from typing import Any

from etl.catalog.indicator_file import IndicatorFile
from etl.catalog.indicator_shapes import same_word
from etl.catalog.nearest import suggest
from etl.catalog.shapes import LANGUAGES
from etl.catalog.toml_file import Fault
from etl.catalog.vocabulary import Kind
from etl.problems import Problem

COUNTED = frozenset({Kind.FLOW, Kind.STOCK})
_LINKS = ("part_of", "numerator", "denominator")


def link_problems(files: list[IndicatorFile]) -> list[Problem]:
    """Check every file that could be parsed, so that one bad key does not hide a bad link."""
    contents = {file.id: file.toml.content if file.toml else {} for file in files}
    names: dict[tuple[str, str], IndicatorFile] = {}
    problems: list[Problem] = []
    for file in files:
        if file.toml:
            faults = (
                _names(file, file.toml.content.get("name"), names)
                + _links(file.id, contents)
                + _circle(file.id, contents)
            )
            problems += file.toml.problems(faults)
    return problems


def _names(
    file: IndicatorFile, name: Any, seen: dict[tuple[str, str], IndicatorFile]
) -> list[Fault]:
    faults = []
    for code, language in LANGUAGES.items():
        word = name.get(code) if isinstance(name, dict) else None
        if not isinstance(word, str) or not word.strip():
            continue
        first = seen.setdefault((code, same_word(word)), file)
        if first is not file:
            wrong = f'the {language} name "{word}" is also that of {first.file}'
            faults.append(Fault(("name", code), wrong, "Give each a name of its own"))
    return faults


def _links(own: str, contents: Mapping[str, dict[str, Any]]) -> list[Fault]:
    faults = []
    for key in _LINKS:
        target = contents[own].get(key)
        if not isinstance(target, str) or not target.strip():
            continue
        if target not in contents:
            right = suggest(target, contents.keys() - {own})
            faults.append(Fault((key,), f'{key} "{target}" is not an indicator', right))
        elif (kind := contents[target].get("kind")) in set(Kind) - COUNTED:
            wrong = f'{key} "{target}" is a {kind}, which counts nothing'
            faults.append(Fault((key,), wrong, "Name a flow or a stock"))
    return faults


def _circle(own: str, contents: Mapping[str, dict[str, Any]]) -> list[Fault]:
    """A total that is, over however many steps, a part of itself."""
    path = [own]
    while isinstance(total := contents.get(path[-1], {}).get("part_of"), str):
        if total == own:
            way = " -> ".join([*path, own])
            return [Fault(("part_of",), f"part_of goes round in a circle: {way}", "Break it")]
        if total in path:
            return []
        path.append(total)
    return []
