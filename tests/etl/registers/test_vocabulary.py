"""Every rule gives a figure of the catalog, stands in the SQL, and is told in the documentation."""

import re
from pathlib import Path

import pytest

from etl.catalog import load_catalog
from etl.registers.rollup import SQL, STEPS
from etl.registers.vocabulary import KINDS, columns, rules, words
from tests.house.test_size import ROOT

TOLD = (ROOT / "docs" / "registers.md").read_text("utf-8")
INDICATORS = load_catalog(ROOT / "data").indicators


def sql(kind: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((SQL / kind).glob("*.sql")))


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_gives_a_figure_that_the_build_accepts(kind: str) -> None:
    for rule in rules(kind):
        indicator = INDICATORS[rule.indicator]
        assert indicator.measure_words[rule.measure_word] == 1, rule
        assert not rule.variant or rule.variant in indicator.variants, rule
        assert set(rule.needs) <= set(columns(kind)), rule


@pytest.mark.parametrize("kind", KINDS)
def test_the_sql_has_exactly_the_rules_of_the_vocabulary(kind: str) -> None:
    assert set(re.findall(r"'(\w+)' AS rule", sql(kind))) == {rule.id for rule in rules(kind)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_reason_has_its_words(kind: str) -> None:
    asked = re.findall(r"THEN '(\w+)'(?: END|\n\s+END)", sql(kind))
    asked += re.findall(r"'(repeated_\w+|claim_unlike)'", sql(kind))
    assert len(set(asked)) > 8
    for reason in asked:
        said = words("reasons", reason, columns="x")
        assert said.en and said.zh


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_and_rule_is_documented_in_both_languages(kind: str) -> None:
    for name, column in columns(kind).items():
        assert f"| `{name}` | {column.meaning.en} | {column.meaning.zh} |" in TOLD
    for rule in rules(kind):
        line = f"| `{rule.id}` | `{rule.indicator}` | {rule.meaning.en} | {rule.meaning.zh} |"
        assert line in TOLD


def test_no_heading_stands_for_two_columns() -> None:
    for kind in KINDS:
        keys = [key for column in columns(kind).values() for key in column.keys]
        assert len(keys) == len(set(keys))


def test_sql_files_are_all_used() -> None:
    used = {step.rstrip("*") for steps in STEPS.values() for step in steps.split()}
    files = {p.relative_to(SQL).with_suffix("").as_posix() for p in Path(SQL).rglob("*.sql")}
    assert {name for name in files if not name.startswith("demo/")} == used
