"""Every word for people exists in both languages and is used."""

import re
import string
import tomllib
from typing import Any

from tests.house.test_size import ROOT

TEXT = ROOT / "dashboard" / "text.toml"
SOURCE = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "dashboard").rglob("*.py"))


def entries(table: dict[str, Any], prefix: str = "") -> list[tuple[str, dict[str, str]]]:
    found = []
    for key, value in table.items():
        leaf = isinstance(value, dict) and any(isinstance(v, str) for v in value.values())
        found += [(prefix + key, value)] if leaf else entries(value, f"{prefix}{key}.")
    return found


ENTRIES = entries(tomllib.loads(TEXT.read_text(encoding="utf-8")))


def gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def whole(entry: dict[str, str]) -> bool:
    """Both languages are there, say something, and leave the same gaps."""
    if not {"en", "zh"} <= entry.keys() <= {"en", "zh", "en_one"}:
        return False
    said = entry["en"].strip() and entry["zh"].strip()
    return bool(said) and gaps(entry["en"]) == gaps(entry["zh"])


def test_a_word_stands_in_both_languages_with_the_same_gaps() -> None:
    assert len(ENTRIES) > 500
    assert {key: entry for key, entry in ENTRIES if not whole(entry)} == {}


def test_each_word_takes_one_line() -> None:
    lines = [line for line in TEXT.read_text(encoding="utf-8").splitlines() if " = {" in line]
    assert len(lines) == len(ENTRIES)


def test_every_word_asked_for_exists() -> None:
    known = {key for key, _ in ENTRIES}
    asked = set(re.findall(r"\btext\(\s*\"([a-z_]+\.[a-z_0-9.]+)\"", SOURCE))
    assert asked - known == set()
    assert len(asked) > 30
