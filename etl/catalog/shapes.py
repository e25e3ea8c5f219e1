"""The shapes a value may have: each takes it and returns what it means and what is wrong."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from etl.catalog.model import Bilingual
from etl.catalog.nearest import suggest
from etl.catalog.toml_file import Fault

Choice = TypeVar("Choice", bound=StrEnum)
Taken = tuple[Any, list[Fault]]
Shape = Callable[[Any], Taken]

LANGUAGES = {"en": "English", "zh": "Chinese"}


def _fault(wrong: str, right: str) -> Taken:
    return None, [Fault((), wrong, right)]


def inside(key: str | int, faults: list[Fault]) -> list[Fault]:
    """Place faults of a value one key deeper."""
    return [Fault((key, *fault.path), fault.wrong, fault.right) for fault in faults]


def text(value: Any) -> Taken:
    """Take words that are not blank."""
    if not isinstance(value, str):
        return _fault(f"{value!r} is not text", "Put the words in quotes")
    if not value.strip():
        return _fault("the text is empty", "Write the words, or remove the key")
    return value.strip(), []


def switch(value: Any) -> Taken:
    """Take true or false."""
    if not isinstance(value, bool):
        return _fault(f"{value!r} is neither true nor false", "Write true or false, without quotes")
    return value, []


def whole_number(value: Any) -> Taken:
    """Take 0, 1, 2 and so on."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        return _fault(f"{value!r} is not a whole number", "Write 0 or more, without quotes")
    return value, []


def not_negative(value: Any) -> Taken:
    """Take a number from 0 up."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e15:
        return _fault(f"{value!r} is not a number of 0 or more", "Write it without quotes")
    return float(value), []


def positive(value: Any) -> Taken:
    """Take a number greater than 0."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e15:
        return _fault(f"{value!r} is not a number above 0", "Write 1, 100, 10000 ...")
    return float(value), []


def day(value: Any) -> Taken:
    """Take a date without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        return _fault(f"{value!r} is not a date", "Write it as 2026-11-23, without quotes")
    return value, []


def choice(allowed: type[Choice]) -> Shape:
    """Make the shape of one word out of a closed list."""

    def take(value: Any) -> Taken:
        if not isinstance(value, str) or value not in [*allowed]:
            return _fault(f"{value!r} is not allowed", suggest(str(value), [*allowed]))
        return allowed(value), []

    return take


def table(value: Any, shapes: Mapping[str, Shape]) -> Taken:
    """Take a table whose keys are all required and all known, as a dictionary."""
    if not isinstance(value, dict):
        return _fault(
            f"{value!r} is not a table", "Write { " + " = ..., ".join(shapes) + " = ... }"
        )
    taken: dict[str, Any] = {}
    faults = [
        Fault((key,), f'unknown key "{key}"', suggest(key, set(shapes) - set(value)))
        for key in value.keys() - shapes.keys()
    ]
    for key, shape in shapes.items():
        if key not in value:
            faults.append(Fault((), f'"{key}" is missing', f"Add {key} = ..."))
            continue
        taken[key], found = shape(value[key])
        faults += inside(key, found)
    return taken, faults


def bilingual(value: Any) -> Taken:
    """Take the same words in both languages."""
    if not isinstance(value, dict):
        return _fault("a translation is missing", 'Write { en = "...", zh = "..." }')
    taken, faults = table(value, dict.fromkeys(LANGUAGES, text))
    faults = [_as_translation(fault, value) for fault in faults]
    return (None, faults) if faults else (Bilingual(**taken), [])


def _as_translation(fault: Fault, value: Mapping[str, Any]) -> Fault:
    for code, language in LANGUAGES.items():
        missing = not fault.path and fault.wrong == f'"{code}" is missing'
        if missing or (fault.path == (code,) and value.get(code) == ""):
            return Fault(
                fault.path, f"the {language} translation is missing", f'Add {code} = "..."'
            )
    return fault


def texts(value: Any) -> Taken:
    """Take a list of at least one text, none of them twice."""
    if not isinstance(value, list) or not value:
        return _fault(f"{value!r} is not a list", 'Write ["...", "..."] with at least one entry')
    taken = [text(entry) for entry in value]
    faults = [fault for index, (_, found) in enumerate(taken) for fault in inside(index, found)]
    words = [word for word, _ in taken if word is not None]
    for word in sorted({word for word in words if words.count(word) > 1}):
        faults.append(Fault((), f'"{word}" is listed twice', "Keep one of the two"))
    return tuple(words), faults
