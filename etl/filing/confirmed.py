"""The figures that a person confirmed, as the JSON of the screen hands them over."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from etl.catalog.nearest import suggest
from etl.numbers import Comparator
from etl.problems import Problem, ProblemsFound
from etl.sources.model import COVERAGES, PERIOD_KINDS

STATUSES = ("published", "needs_review", "unreadable")
SCOPES = ("total", "part")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "comparator": ("", *(str(sign) for sign in Comparator)),
    "coverage": ("", *COVERAGES),
    "period_kind": ("", *PERIOD_KINDS),
    "status": STATUSES,
    "scope": SCOPES,
}


@dataclass(frozen=True)
class Confirmed:
    """One figure; `value` is in the indicator's unit, blank fields take what the report says.

    `start` is where `quote` begins in the document's text, counted in characters.
    """

    indicator: str
    quote: str
    value: float | None = None
    start: int | None = None
    comparator: str = ""
    coverage: str = ""
    period_kind: str = ""
    period_start: str = ""
    period_end: str = ""
    reporting_year: int | None = None
    variant: str = ""
    scope: str = "total"
    status: str = "published"
    note: str = ""


_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "value": (int, float),
    "start": int,
    "reporting_year": int,
}
_KNOWN = tuple(field.name for field in fields(Confirmed))


def read_confirmed(path: Path) -> tuple[Confirmed, ...]:
    """The list in that file; raises ProblemsFound with everything that is wrong with it."""
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        wrong = error.strerror or str(error)
        raise ProblemsFound([Problem(path.name, "", wrong, "Check the name")]) from error
    except ValueError as error:
        raise ProblemsFound([Problem(path.name, "", str(error), "Write JSON in UTF-8")]) from error
    if not isinstance(listed, list):
        right = 'Write [{"indicator": ..., "value": ..., "quote": ...}]'
        raise ProblemsFound([Problem(path.name, "", "it holds no list of figures", right)])
    problems = [
        problem
        for number, said in enumerate(listed, start=1)
        for problem in _problems(path.name, number, said)
    ]
    if problems:
        raise ProblemsFound(problems)
    return tuple(_figure(said) for said in listed)


def _figure(said: Mapping[str, Any]) -> Confirmed:
    return Confirmed(**{name: value for name, value in said.items() if value is not None})


def _problems(file: str, number: int, said: Any) -> list[Problem]:
    place = f"figure {number}"
    if not isinstance(said, dict):
        return [Problem(file, place, f"{said!r} is no figure", "Write {...} with its fields")]
    found = []
    for name, value in said.items():
        if name not in _KNOWN:
            found.append(Problem(file, place, f"unknown field {name!r}", suggest(name, _KNOWN)))
        elif value is not None and not _is(value, _TYPES.get(name, str)):
            right = "Write a number" if name in _TYPES else "Write text in quotes"
            found.append(Problem(file, place, f"{name} is {value!r}", right))
        elif name in _CHOICES and (value or "") not in _CHOICES[name]:
            right = suggest(str(value), _CHOICES[name])
            found.append(Problem(file, place, f"{name} is {value!r}", right))
    for name in ("indicator", "quote"):
        if not said.get(name):
            found.append(Problem(file, place, f"{name} is missing", "Every figure needs it"))
    if said.get("value") is None and said.get("status", "published") != "unreadable":
        right = "Give its value, or the status 'unreadable'"
        found.append(Problem(file, place, "a figure without a value", right))
    return found


def _is(value: object, kind: type | tuple[type, ...]) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)
