"""Remarks and sources that are shipped with the figures can be read in both languages."""

import csv
import re
import tomllib
from pathlib import Path

import pytest

REPORTS = Path(__file__).resolve().parents[2] / "data" / "reports"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def halves(words: str) -> tuple[str, str]:
    english, stroke, chinese = words.partition(" / ")
    assert stroke, words
    return english, chinese


def told(english: str, chinese: str) -> bool:
    """Whether the first half has letters beside any Chinese words it quotes, and the second is
    Chinese."""
    return bool(re.search("[A-Za-z]", english)) and bool(CHINESE.search(chinese))


@pytest.mark.parametrize("folder", sorted(REPORTS.iterdir()), ids=lambda each: each.name)
def test_every_note_and_citation_has_an_english_and_a_chinese_half(folder: Path) -> None:
    card = tomllib.loads((folder / "source.toml").read_text("utf-8"))
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words = {row.get(name) for row in rows for name in ("note", "citation")} - {"", None}
    assert [each for each in {*words, card["citation"]} if not told(*halves(str(each)))] == []
