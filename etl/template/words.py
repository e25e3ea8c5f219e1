"""The words of a return, in one language or both side by side."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etl.catalog.model import Bilingual

LANGUAGES = ("both", "en", "zh")
_FILE = Path(__file__).with_name("words.toml")


@cache
def entries(group: str) -> Mapping[str, Bilingual]:
    """Every entry of one part of words.toml, by its key, in the order of the file."""
    part = tomllib.loads(_FILE.read_text("utf-8"))[group]
    return {key: Bilingual(words["en"], words["zh"]) for key, words in part.items()}


@dataclass(frozen=True)
class Words:
    """Says things in `language`: en, zh, or both with Chinese first."""

    language: str = "both"

    def __call__(self, words: Bilingual, between: str = " ") -> str:
        """The words; in both languages the same word is said once."""
        if self.language == "en":
            return words.en
        if self.language == "zh":
            return words.zh
        return between.join(dict.fromkeys((words.zh, words.en)))

    def of(self, group: str, key: str, between: str = " ") -> str:
        """An entry of words.toml."""
        return self(entries(group)[key], between)

    def all(self, group: str) -> dict[str, str]:
        """What is said -> the key it stands for, for every entry of a part of words.toml."""
        return {self(words): key for key, words in entries(group).items()}
