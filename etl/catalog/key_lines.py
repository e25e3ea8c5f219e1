"""Find the line on which each key of a TOML text stands, which tomllib does not tell."""

import re
from collections.abc import Mapping

KeyPath = tuple[str | int, ...]

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_PATH = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_PATH})\s*\]")
_ASSIGNMENT = re.compile(rf"\s*({_PATH})\s*=")
_OPENING = r'"""|' r"'''"
_LONG = r'"""(?:[^\\]|\\.)*?"""|' r"'''.*?'''"
_SHORT = r'"(?:[^"\\]|\\.)*"|' r"'[^']*'"
_NOT_STRUCTURE = re.compile(rf"{_LONG}|(?P<opening>{_OPENING})|{_SHORT}|#.*")


def key_lines(text: str) -> dict[KeyPath, int]:
    """Map each key's path to its line, from 1; entries of [[tables]] are numbered from 0."""
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in _statements(text):
        header = _HEADER.match(line)
        assignment = _ASSIGNMENT.match(line)
        if header:
            table = _split(header[2])
            if header[1] == "[[":
                table = (*table, sum(1 for path in lines if _is_entry(path, table)))
            lines[table] = number
        elif assignment:
            lines.setdefault((*table, *_split(assignment[1])), number)
    return lines


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """Return the line of the path, or of the nearest thing around it that has one."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _statements(text: str) -> list[tuple[int, str]]:
    """Return the lines that begin a statement, not those inside a long string or an array."""
    statements = []
    quote = ""
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        rest = line
        if quote:
            _, closed, rest = line.partition(quote)
            if not closed:
                continue
            quote = ""
        elif depth == 0:
            statements.append((number, line))
        bare = _NOT_STRUCTURE.sub(lambda found: found["opening"] or "", rest)
        opened = re.search(_OPENING, bare)
        if opened:
            quote, bare = opened[0], bare[: opened.start()]
        depth += sum(bare.count(sign) for sign in "[{") - sum(bare.count(sign) for sign in "]}")
    return statements


def _is_entry(path: KeyPath, table: KeyPath) -> bool:
    return len(path) == len(table) + 1 and path[:-1] == table and isinstance(path[-1], int)


def _split(dotted: str) -> KeyPath:
    return tuple(_unquote(key) for key in re.findall(_KEY, dotted))


def _unquote(key: str) -> str:
    if key[0] == '"':
        return re.sub(r'\\(["\\])', r"\1", key[1:-1])
    return key[1:-1] if key[0] == "'" else key
