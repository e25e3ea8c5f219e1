"""Where in a TOML file each key stands, so that a problem can name its line."""

import tomllib
from collections.abc import Mapping
from typing import Any

KeyPath = tuple[str, ...]


def key_lines(text: str) -> dict[KeyPath, int]:
    """The 1-based line of every key of a valid TOML text; an array's tables count from 0."""
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    pending, start = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        if not pending:
            start = number
        pending += line + "\n"
        statement = _parsed(pending)
        if statement is None:
            continue
        if pending.lstrip().startswith("["):
            table = _header(statement, counts)
            lines.setdefault(table, start)
        else:
            _record(statement, table, start, lines)
        pending = ""
    return lines


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """The line of a key, or of the nearest table around it when the key itself is not there."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _header(statement: dict[str, Any], counts: dict[KeyPath, int]) -> KeyPath:
    path: KeyPath = ()
    value: Any = statement
    while value:
        if isinstance(value, list):
            index = counts.get(path, 0)
            counts[path] = index + 1
            return (*path, str(index))
        key = next(iter(value))
        path, value = (*path, key), value[key]
    return path


def _record(value: Any, path: KeyPath, line: int, lines: dict[KeyPath, int]) -> None:
    if path:
        lines.setdefault(path, line)
    if isinstance(value, dict):
        for key, inner in value.items():
            _record(inner, (*path, key), line, lines)
