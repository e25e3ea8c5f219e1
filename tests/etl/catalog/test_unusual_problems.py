from pathlib import Path

import pytest

from etl.catalog.unusual_file import GAPS, LIMITS, read_unusual_file
from tests.etl.catalog.sound import problems, replaced

UNUSUAL = """\
[spread]
floor = 0.05
fewest_changes = 8
unknown = 0.4

[[kind]]
id = "repeated_value"
name = { en = "Repeated", zh = "雷同" }
sentence = { en = "{area} {year}: {value}", zh = "{area}{year}年{value}" }
question = { en = "Is it {value}?", zh = "是{value}吗？" }
limits = { fewest_digits = 5 }
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"repeated_value"', '"repeated_valu"',
         ['line 7: "repeated_valu" is not looked for. Did you mean "repeated_value"?',
          'line 11: unknown key "fewest_digits". Remove it']),
        ("fewest_digits = 5", "",
         ['line 11: "fewest_digits" is missing. Add fewest_digits = ...']),
        ("= 5", '= "5"', ["line 11: '5' is not a number of 0 or more. Write it without quotes"]),
        ('"Is it {value}?"', '"Is it {vlaue}?"',
         ['line 10: nothing fills the gap "vlaue". Did you mean "value"?']),
        ('"Is it {value}?"', '"Is it {}?"',
         [f'line 10: nothing fills the gap "". None of the {len(GAPS)} that exist comes near it']),
        ("floor = 0.05\n", "", ['line 1: "floor" is missing. Add floor = ...']),
        ("unknown = 0.4", "unknown = 0",
         ["line 4: 0 is not a number above 0. Write 1, 100, 10000 ..."]),
        ("[[kind]]", "[[kinds]]", ['line 1: unknown key "kinds". Begin each kind with [[kind]]']),
        (', zh = "雷同"', "", ['line 8: the Chinese translation is missing. Add zh = "..."']),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_kind_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    found = problems(tmp_path, unusual=replaced(UNUSUAL, old, new))
    assert found == [f"unusual.toml, {line}" for line in expected]


def test_a_kind_stands_there_once(tmp_path: Path) -> None:
    twice = UNUSUAL + UNUSUAL[UNUSUAL.index("[[kind]]") :]
    assert problems(tmp_path, unusual=twice) == [
        'unusual.toml, line 13: a kind "repeated_value" is already there. Give it its own id'
    ]


def test_a_bureau_may_look_for_nothing(tmp_path: Path) -> None:
    assert problems(tmp_path, unusual=UNUSUAL[: UNUSUAL.index("[[kind]]")]) == []


def test_every_kind_that_is_looked_for_is_shipped() -> None:
    shipped, wrong = read_unusual_file(Path(__file__).resolve().parents[3] / "data")
    assert wrong == []
    assert [kind.id for kind in shipped.kinds] == list(LIMITS)
