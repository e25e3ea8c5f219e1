"""Every word for people comes from text.toml, in the reader's language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "zh")
COUNTS = ("count", "all", "others", "compared", "reported")
WORDS = Path(__file__).with_name("text.toml")


@cache
def load(path: Path = WORDS) -> dict[str, dict[str, str]]:
    """All entries by dotted key, each a mapping of language to words."""
    with path.open("rb") as file:
        return dict(_flatten(tomllib.load(file), ""))


def _flatten(table: dict[str, Any], prefix: str) -> list[tuple[str, dict[str, str]]]:
    entries: list[tuple[str, dict[str, str]]] = []
    for key, value in table.items():
        if "en" in value or "zh" in value:
            entries.append((prefix + key, value))
        else:
            entries.extend(_flatten(value, f"{prefix}{key}."))
    return entries


class _Count(int):
    """A whole number that prints in groups of three, as no year does."""

    def __format__(self, how: str) -> str:
        return super().__format__(how or ",")


class Words(str):
    """Words whose gaps a chart fills: `format(count=1)` takes the singular where there is one."""

    one: str

    def __new__(cls, words: str, one: str = "") -> "Words":
        made = super().__new__(cls, words)
        made.one = one or words
        return made

    def format(self, *places: object, **values: object) -> str:
        """The words of this count."""
        words = self.one if values.get("count") == 1 else str(self)
        return words.format(*places, **values)


def _counted(values: Mapping[str, object]) -> dict[str, object]:
    """The values with their counts told from years."""
    return {
        name: _Count(value) if name in COUNTS and isinstance(value, int) else value
        for name, value in values.items()
    }


class Text:
    """The words of one language; `text("gate.title", count=3)` fills the gaps in the sentence."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._entries = load()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other.language == self.language

    def __hash__(self) -> int:
        return hash(self.language)

    def __call__(self, key: str, **values: object) -> str:
        """The words for `key`; an entry may hold `en_one` for a count of one."""
        entry = self._entries[key]
        singular = self.language == "en" and values.get("count") == 1 and "en_one" in entry
        words = entry["en_one"] if singular else entry[self.language]
        return words.format(**_counted(values)) if values else words

    def has(self, key: str) -> bool:
        """Whether text.toml holds this key."""
        return key in self._entries

    def section(self, name: str) -> dict[str, str]:
        """All words of one section, by the last part of their key."""
        start = f"{name}."
        return {
            key.removeprefix(start): self._words(entry)
            for key, entry in self._entries.items()
            if key.startswith(start)
        }

    def _words(self, entry: Mapping[str, str]) -> Words:
        """The reader's words, with the singular that only English has."""
        return Words(entry[self.language], entry.get("en_one", "") if self.language == "en" else "")

    def pick(self, row: Any, field: str) -> str:
        """The reader's language of a field stored as `<field>_en` and `<field>_zh`."""
        value = row[f"{field}_{self.language}"]
        return "" if value is None or value != value else str(value)

    def join(self, words: list[str]) -> str:
        """A list of words as people write it: "a, b and c", "a、b和c"."""
        if len(words) < 2:
            return "".join(words)
        comma, last = ("、", "和") if self.language == "zh" else (", ", " and ")
        return comma.join(words[:-1]) + last + words[-1]


def in_language(words: str, language: str) -> str:
    """The reader's half of words written as "English / 中文"; other words as they stand."""
    english, slash, chinese = words.partition(" / ")
    return (chinese if language == "zh" else english) if slash else words
