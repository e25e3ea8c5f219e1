"""Open one TOML file so that each fault found in it can be named with its line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.catalog.key_lines import KeyPath, key_lines, line_of
from etl.problems import Problem

_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")
_AT_END = re.compile(r"\s*\(at end of document\)")


@dataclass(frozen=True)
class Fault:
    """Something wrong at a key path; it becomes a problem once the file and line are known."""

    path: KeyPath
    wrong: str
    right: str


@dataclass(frozen=True)
class TomlFile:
    """The parsed content of a file and where its keys stand."""

    file: str
    content: dict[str, Any]
    lines: Mapping[KeyPath, int]

    def problem(self, fault: Fault) -> Problem:
        """Name the fault with file and line."""
        return problem_at(self.file, line_of(self.lines, fault.path), fault.wrong, fault.right)

    def problems(self, faults: Iterable[Fault]) -> tuple[Problem, ...]:
        """Name all faults in the order in which they stand in the file."""
        ordered = sorted(faults, key=lambda fault: (line_of(self.lines, fault.path), fault.wrong))
        return tuple(self.problem(fault) for fault in ordered)


def problem_at(file: str, line: int, wrong: str, right: str) -> Problem:
    """Name a problem by the number of its line."""
    return Problem(file, f"line {line}", wrong, right)


def open_toml(path: Path, file: str) -> TomlFile | Problem:
    """Parse `path`, called `file` in messages; a file that is no TOML at all is one problem."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Problem(file, "", "the file is missing", "Add it, even if it is empty")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return problem_at(file, line, "the file is not UTF-8 text", "Save it as UTF-8")
    try:
        return TomlFile(file, tomllib.loads(text), key_lines(text))
    except tomllib.TOMLDecodeError as error:
        return _syntax_problem(file, text, str(error))


def _syntax_problem(file: str, text: str, message: str) -> Problem:
    found = _AT_LINE.search(message)
    line = int(found[1]) if found else max(len(text.splitlines()), 1)
    wrong = _AT_END.sub(" at the end of the file", _AT_LINE.sub("", message))
    if "overwrite" in wrong or "twice" in wrong:
        return problem_at(file, line, "this key stands in the file twice", "Keep one of the two")
    return problem_at(file, line, f"not valid TOML: {wrong}", 'Write key = "value"')
