"""What is said about a document in both languages, from words.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from etl.catalog.model import Bilingual

_FILE = Path(__file__).with_name("words.toml")


@cache
def entries(group: str) -> Mapping[str, Mapping[str, str]]:
    """Every entry of `refusals` or `cautions`, by its code."""
    words: Mapping[str, Mapping[str, str]] = tomllib.loads(_FILE.read_text("utf-8"))[group]
    return words


def say(group: str, code: str, **gaps: object) -> Bilingual:
    """The words of an entry with its gaps filled."""
    entry = entries(group)[code]
    return Bilingual(entry["en"].format(**gaps), entry["zh"].format(**gaps))


def advise(code: str) -> Bilingual:
    """What would be right instead of what was refused."""
    entry = entries("refusals")[code]
    return Bilingual(entry["right_en"], entry["right_zh"])


__all__ = ["Bilingual", "advise", "entries", "say"]
