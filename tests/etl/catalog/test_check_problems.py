from pathlib import Path

import pytest

from tests.etl.catalog.sound import CHECKS, problems, replaced


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('["cases_closed"]', '["case_closed"]',
         ['line 3: "case_closed" is not an indicator. Did you mean "cases_closed"?']),
        ('["cases_accepted"]', '["cases_closed"]',
         ['line 5: "cases_closed" stands on both sides. Keep one of the two']),
        ('["cases_accepted"]', '["cases_accepted", "cases_accepted"]',
         ['line 5: "cases_accepted" is listed twice. Keep one of the two']),
        ('["cases_accepted"]', '["closed_per_100"]',
         ['line 5: "closed_per_100" is a ratio. Name a flow or a stock']),
        ('["cases_accepted"]', '"cases_accepted"',
         ["line 5: 'cases_accepted' is not a list. "
          "Write [\"...\", \"...\"] with at least one entry"]),
        ('">="', '">"', ["line 4: '>' is not allowed. Did you mean \">=\"?"]),
        ("severity", "sevrity", ['line 1: "severity" is missing. Add severity = ...',
                                 'line 6: unknown key "sevrity". Did you mean "severity"?']),
        (', zh = "办结不少于受理。"', "",
         ['line 7: the Chinese translation is missing. Add zh = "..."']),
        ("severity", "tolerance = -1\nseverity",
         ["line 6: -1 is not a number of 0 or more. Write it without quotes"]),
        ("[[check]]", "[[checks]]",
         ['line 1: unknown key "checks". Begin each check with [[check]]']),
    ],
)  # fmt: skip
def test_what_is_wrong_with_checks_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    found = problems(tmp_path, checks=replaced(CHECKS, old, new))
    assert found == [f"checks.toml, {line}" for line in expected]


def test_lines_of_the_second_check(tmp_path: Path) -> None:
    second = replaced(CHECKS, '"warning"', '"warn"')
    assert problems(tmp_path, checks=CHECKS + "\n" + second) == [
        'checks.toml, line 11: a check "closed_reach_accepted" is already there. '
        "Give it its own id",
        "checks.toml, line 15: 'warn' is not allowed. Did you mean \"warning\"?",
    ]


def test_no_checks_at_all_is_allowed(tmp_path: Path) -> None:
    assert problems(tmp_path, checks="") == []
