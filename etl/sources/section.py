"""One TOML table read strictly: every key is taken once, and what nobody took is a problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from etl.catalog.key_lines import KeyPath
from etl.catalog.model import Bilingual
from etl.catalog.nearest import suggest
from etl.catalog.toml_file import Fault, TomlFile
from etl.problems import Problem

_AMOUNT = (int, float)
_WORDS_OR_AMOUNT = (str, int, float)
_KINDS: Mapping[type | tuple[type, ...], str] = {
    str: "text in quotes",
    int: "a whole number",
    bool: "true or false",
    date: "a date such as 2026-11-23, without quotes",
    list: 'a list such as ["a", "b"]',
    dict: "a table of keys",
    _AMOUNT: "a number of 0 or more, without quotes",
    _WORDS_OR_AMOUNT: "the words in quotes, or the number without",
}
_MOST = 1e15


@dataclass
class Complaints:
    """Collects the problems of one TOML file, each with the line of its key."""

    card: TomlFile
    problems: list[Problem] = field(default_factory=list)

    def add(self, path: KeyPath, wrong: str, right: str) -> None:
        self.problems.append(self.card.problem(Fault(path, wrong, right)))


class Section:
    """A table of the file; each method takes one key and complains when it is not as it must be."""

    def __init__(
        self, content: Mapping[str, Any], complaints: Complaints, path: KeyPath = ()
    ) -> None:
        self._left = dict(content)
        self._known: list[str] = []
        self._complaints = complaints
        self._path = path

    def text(self, key: str, required: bool = True, allowed: Iterable[str] | None = None) -> str:
        """A text, "" when it is not there; `allowed` lists the only values it may have."""
        value: str | None = self._take(key, str, required)
        choices = None if allowed is None else tuple(allowed)
        if value is None:
            return ""
        if not value.strip():
            self.complain(key, f"{key} is blank", "Write its text or remove the line")
        elif choices is not None and value not in choices:
            self.complain(key, f"{key} is {value!r}", suggest(value, choices))
        return value

    def number(self, key: str, required: bool = False, least: int = 1) -> int | None:
        value: int | None = self._take(key, int, required)
        if value is not None and value < least:
            self.complain(key, f"{key} is {value}", f"It must be {least} or more")
        return value

    def amount(self, key: str, required: bool = False) -> float | None:
        """A number of 0 or more, whole or not."""
        return self._not_negative(key, self._take(key, _AMOUNT, required))

    def text_or_amount(self, key: str) -> str | float:
        """Words or a number, one of which must be there; "" where it is neither."""
        value: str | float | None = self._take(key, _WORDS_OR_AMOUNT, required=True)
        if isinstance(value, str) and not value.strip():
            self.complain(key, f"{key} is blank", f"It must be {_KINDS[_WORDS_OR_AMOUNT]}")
        if value is None or isinstance(value, str):
            return value or ""
        return self._not_negative(key, value) or 0.0

    def _not_negative(self, key: str, value: float | None) -> float | None:
        if value is None or 0 <= value < _MOST:
            return None if value is None else float(value)
        self.complain(key, f"{key} is {value}", f"It must be {_KINDS[_AMOUNT]}")
        return None

    def flag(self, key: str) -> bool:
        return bool(self._take(key, bool, required=False))

    def day(self, key: str, required: bool = False) -> date | None:
        return self._take(key, date, required)

    def texts(self, key: str) -> tuple[str, ...]:
        """An optional list of texts."""
        value = self._take(key, list, required=False) or []
        if all(isinstance(item, str) and item.strip() for item in value):
            return tuple(value)
        self.complain(key, f"{key} holds something that is not text", f"It must be {_KINDS[list]}")
        return ()

    def bilingual(self, key: str) -> Bilingual:
        """The same words in both languages; a missing one is a problem."""
        section = self.section(key, required=True)
        if section is None:
            return Bilingual("", "")
        words = Bilingual(section.text("en"), section.text("zh"))
        section.close()
        return words

    def section(self, key: str, required: bool = False) -> "Section | None":
        """The table under a key, None when it is not there."""
        value = self._take(key, dict, required)
        return None if value is None else Section(value, self._complaints, (*self._path, key))

    def sections(self, key: str) -> "list[Section]":
        """The tables of a list, which must be there."""
        value = self._take(key, list, required=True) or []
        if all(isinstance(item, dict) for item in value):
            path = (*self._path, key)
            return [Section(item, self._complaints, (*path, n)) for n, item in enumerate(value)]
        self.complain(key, f"{key} holds something that is no table", "Write [{ key = ... }]")
        return []

    def refuse(self, key: str, wrong: str, right: str) -> None:
        """Complain about a key that has no place here, if it is there."""
        if key in self._left:
            del self._left[key]
            self.complain(key, wrong, right)

    def rest(self) -> dict[str, Any]:
        """Every key that is left, for tables whose keys are the center's own words."""
        left, self._left = self._left, {}
        return left

    def complain(self, key: str, wrong: str, right: str) -> None:
        self._complaints.add((*self._path, key), wrong, right)

    def close(self) -> None:
        """Name every key that nobody asked for."""
        for key in self._left:
            self.complain(key, f"unknown key {key!r}", suggest(key, self._known))

    def _take(self, key: str, kind: type | tuple[type, ...], required: bool) -> Any:
        self._known.append(key)
        if key not in self._left:
            if required:
                inside = f" in {'.'.join(map(str, self._path))}" if self._path else ""
                self.complain(key, f"{key} is missing{inside}", f"It must be {_KINDS[kind]}")
            return None
        value = self._left.pop(key)
        if _is(value, kind):
            return value
        self.complain(key, f"{key} is {value!r}", f"It must be {_KINDS[kind]}")
        return None


def _is(value: object, kind: type | tuple[type, ...]) -> bool:
    """True for exactly that kind: a moment is not a date, true is not a number."""
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, kind) and not isinstance(value, datetime)
