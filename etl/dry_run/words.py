"""The words of a dry run, in both languages, from words.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from etl.catalog.model import Bilingual

_FILE = Path(__file__).with_name("words.toml")


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def listed(part: str) -> Mapping[str, list[str]]:
    """The lists of words of one part."""
    found: Mapping[str, list[str]] = _content()[part]
    return found


def words(part: str, key: str, **gaps: object) -> Bilingual:
    """An entry with its gaps filled."""
    entry = _content()[part][key]
    return Bilingual(entry["en"].format(**gaps), entry["zh"].format(**gaps))


def say(language: str, part: str, key: str, **gaps: object) -> str:
    """An entry in one language."""
    found = words(part, key, **gaps)
    return found.zh if language == "zh" else found.en
