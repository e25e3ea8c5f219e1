"""What is written as TOML is read back as it was."""

import tomllib
from datetime import date

from etl.toml_lines import toml_lines


def test_every_kind_of_value_is_read_back():
    table = {
        "title": {"en": 'a "quoted" title', "zh": "登记簿"},
        "received": date(2026, 11, 28),
        "synthetic": True,
        "rows": 3,
        "ignore": ["rule", "row_count"],
    }
    assert tomllib.loads(toml_lines(table)) == table


def test_a_key_that_is_no_plain_word_is_quoted():
    assert toml_lines({"案号 1": "case_id"}) == '"案号 1" = "case_id"\n'
    assert tomllib.loads(toml_lines({"a.b": 1})) == {"a.b": 1}
