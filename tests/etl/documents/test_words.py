"""Every refusal and caution is said in both languages, with the same gaps, and is used."""

import re
import string
from pathlib import Path

import pytest

import etl.documents
from etl.documents import Refusal
from etl.documents.words import entries

CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(etl.documents.__file__).parent.glob("*.py")
)


def gaps(words: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(words) if name}
    return {name.removesuffix("_zh") for name in named}


@pytest.mark.parametrize("group", ["refusals", "cautions"])
def test_both_languages_say_the_same(group: str) -> None:
    for code, entry in entries(group).items():
        assert gaps(entry["en"]) == gaps(entry["zh"]), code
        assert re.search("[一-鿿]", entry["zh"]), code


def test_every_refusal_has_words_and_is_raised_somewhere() -> None:
    assert set(entries("refusals")) == set(Refusal)
    assert [code for code in Refusal if f"Refusal.{code.name}" not in CODE] == []
    for entry in entries("refusals").values():
        assert entry["right_en"].endswith(".") and entry["right_zh"].endswith("。")


def test_every_caution_is_used() -> None:
    assert [code for code in entries("cautions") if f'"{code}"' not in CODE] == []
