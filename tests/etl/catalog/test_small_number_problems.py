from pathlib import Path

import pytest

from etl.catalog import load_catalog
from tests.etl.catalog.sound import CHECKS, problems, replaced

SMALL = """\
largest = 4
indicators = ["cases_closed", "cases_accepted"]
"""
SHARE = '\n[[share]]\nindicator = "closed_per_100"\ncounts = "cases_closed"\n'


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("largest = 4", "largest = 0",
         ["line 1: 0 protects nothing sensible. Write 1 to 100, as in 4"]),
        ("largest = 4", 'largest = "4"',
         ["line 1: '4' is not a whole number. Write 0 or more, without quotes"]),
        ("largest = 4\n", "", ['line 1: "largest" is missing. Add largest = ...']),
        ("largest", "lagest",
         ['line 1: "largest" is missing. Add largest = ...',
          'line 1: unknown key "lagest". Did you mean "largest"?']),
        ('"cases_closed"', '"cases_closd"',
         ['line 2: "cases_closd" is not an indicator. Did you mean "cases_closed"?']),
        ('"cases_closed"', '"duty_roster"',
         ['line 2: "duty_roster" is a practice. Name a flow or a stock']),
        ('"cases_closed", "cases_accepted"', '"cases_closed", "cases_closed"',
         ['line 2: "cases_closed" is listed twice. Keep one of the two']),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    found = problems(tmp_path, small=replaced(SMALL, old, new))
    assert found == [f"small_numbers.toml, {line}" for line in expected]


def test_a_share_must_be_a_printed_percentage_of_a_protected_count(tmp_path: Path) -> None:
    found = problems(tmp_path, small=SMALL + SHARE.replace("cases_closed", "cases_clsed"))
    assert found == [
        'small_numbers.toml, line 5: "closed_per_100" is a ratio. Name a reported_ratio; a ratio '
        "follows by itself",
        'small_numbers.toml, line 6: "cases_clsed" is not protected. Did you mean "cases_closed"?',
    ]


def test_a_check_must_not_give_the_only_protected_figure_back(tmp_path: Path) -> None:
    equal = replaced(CHECKS, '">="', '"="')
    small = replaced(SMALL, ', "cases_accepted"', "")
    assert problems(tmp_path, small=small, checks=equal) == [
        'small_numbers.toml, line 2: the check "closed_reach_accepted" gives "cases_closed" back '
        "from figures that are not protected. Protect another of its figures too"
    ]
    assert problems(tmp_path, small=SMALL, checks=equal) == []


def test_an_empty_file_protects_nothing(tmp_path: Path) -> None:
    assert problems(tmp_path, small="") == []
    assert load_catalog(tmp_path).small.indicators == ()


def test_the_shipped_file_protects_every_group_of_recipients_and_of_their_cases() -> None:
    catalog = load_catalog(Path(__file__).resolve().parents[3] / "data")
    groups = {name.removeprefix("recipients_") for name in catalog.indicators} & {
        name.removeprefix("cases_") for name in catalog.indicators
    }
    kinds = {"criminal", "civil", "administrative"}
    expected = {
        f"{what}_{group}"
        for what in ("recipients", "cases")
        for group in groups
        if f"recipients_{group}" in catalog.indicators and group not in kinds
    }
    assert set(catalog.small.indicators) == expected
    assert catalog.small.largest == 4
