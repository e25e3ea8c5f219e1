"""Every sentence by which the build sets something aside has its Chinese."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.reasons import REASONS, known, place, reason

ETL = Path(__file__).resolve().parents[2] / "etl"
SQL = (
    "12_area_match", "13_indicator_match", "16_fault", "17_repeated_row", "17_practice_fault",
    "21_claim",
)  # fmt: skip
# Not sentences: what joins words or names a place; and what is said to a programmer.
PARTS = {" and ", " / ", " | ", '" is a word of ', "{X} has no map of its columns"}
PLACES = ("{X}, sheet", "{X}, line", ', "column"', ", column", "sheet {X}, cell")


def in_readers() -> Iterator[str]:
    """The words of the readers, docstrings apart, with X for what they fill in."""
    for path in sorted((ETL / "readers").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        nodes = list(ast.walk(tree))
        inner = {
            id(part)
            for node in nodes
            if isinstance(node, ast.JoinedStr)
            for part in ast.walk(node)
            if part is not node
        }
        inner |= {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if id(node) in inner:
                continue
            if isinstance(node, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "{X}"
                    for part in node.values
                )
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def in_sql() -> Iterator[str]:
    """The literals of the rules, split ones put together."""
    for name in SQL:
        text = re.sub(r"--[^\n]*", "", (ETL / "sql" / f"{name}.sql").read_text("utf-8"))
        text = re.sub(r"'\s*\|\|\s*'", "", text)
        for words in re.findall(r"'((?:[^']|'')*)'", text):
            if not re.search("[\u4e00-\u9fff]", words):
                yield re.sub("%[sd]", "{X}", words)


def sentences() -> list[str]:
    found = {each for each in (*in_readers(), *in_sql()) if each.count(" ") >= 2}
    return sorted(each for each in found - PARTS if not each.startswith(PLACES))


@pytest.mark.parametrize("words", sentences())
def test_a_sentence_of_the_build_is_known(words: str) -> None:
    assert known(words.replace("{X}", "X"))


def test_there_are_many_sentences_and_none_in_vain() -> None:
    entries = tomllib.loads(REASONS.read_text("utf-8"))["reason"]
    assert len(sentences()) > 60
    for each in entries:
        gaps = [re.findall(r"\{\d\}", each[language]) for language in ("en", "zh")]
        assert sorted(gaps[0]) == sorted(gaps[1]), each["en"]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (
            'the value "12a" is not a number: correct it, or set the status to unreadable',
            "数值“12a”不是数字：请更正，或将状态写作 unreadable",
        ),
        (
            "the column 'value' is missing; found: 'county', 'valeu'; "
            "did you mean 'valeu'? Correct the map in source.toml",
            "缺少列'value'；现有列：'county', 'valeu'；"
            "请在 source.toml 中改正映射（是否指'valeu'？）",
        ),
        ("the same figure stands already at returns.csv, line 3: remove one of the two",
         "同一数据已见于returns.csv, 第3行：请删除其一"),
        ('cases_closed is not counted in "人" but in cases, 件; "人" is a word of population',
         "cases_closed不以“人”计，而以cases, 件计；“人”是population的量词"),
        ("the quote 'line 3' is not in the text; nothing in it is like them",
         "正文中没有引文'line 3'；正文中没有相近的文字"),
        ('the value "add it" is negative: nothing is counted below zero',
         "数值“add it”为负：计数不会小于零"),
    ],
)  # fmt: skip
def test_a_reason_is_told_in_chinese_with_the_words_of_the_file(english: str, chinese: str) -> None:
    assert reason(english, "zh") == chinese
    assert reason(english, "en") == english


def test_what_nobody_has_put_into_chinese_stays_as_it_is() -> None:
    assert reason("something new", "zh") == "something new"


def test_places_are_told_in_the_language() -> None:
    assert place("sheet Returns, cell B3", "zh") == "工作表Returns, 单元格B3"
    assert place("line 12", "zh") == "第12行" and place("line 12", "en") == "line 12"
