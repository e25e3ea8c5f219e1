"""Every word for people exists in both languages and is used."""

import re
import string
import tomllib
from typing import Any

import pytest

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


@pytest.mark.parametrize(("key", "entry"), ENTRIES, ids=[key for key, _ in ENTRIES])
def test_a_word_stands_in_both_languages_with_the_same_gaps(
    key: str, entry: dict[str, str]
) -> None:
    assert entry.keys() <= {"en", "zh", "en_one"} and {"en", "zh"} <= entry.keys()
    assert entry["en"].strip() and entry["zh"].strip()
    assert gaps(entry["en"]) == gaps(entry["zh"])


def test_each_word_takes_one_line() -> None:
    lines = [line for line in TEXT.read_text(encoding="utf-8").splitlines() if " = {" in line]
    assert len(lines) == len(ENTRIES)


def test_every_word_asked_for_exists() -> None:
    known = {key for key, _ in ENTRIES}
    asked = set(re.findall(r"\btext\(\s*\"([a-z_]+\.[a-z_0-9.]+)\"", SOURCE))
    assert asked - known == set()
    assert len(asked) > 30
