"""A figure beside what took its place says what else than the number differs, in both languages."""

import pytest

from dashboard.selection import Selection
from dashboard.text import Text
from dashboard.versions.said import number
from tests.dashboard.screens import Frame

PLAIN = {
    "indicator": "cases_accepted", "value": 93.0, "comparator": "=", "coverage": "complete",
    "lower": 93.0, "upper": 93.0, "variant": "unknown", "status": "published",
    "period_kind": "year", "reporting_year": 2016, "period_start": None, "period_end": None,
}  # fmt: skip
OPEN = {"coverage": "incomplete", "upper": None}
UNREADABLE = {"value": None, "lower": None, "upper": None, "status": "unreadable"}


@pytest.mark.parametrize(
    ("changed", "english", "chinese"),
    [
        ({}, "93 cases", "93 件"),
        (
            OPEN,
            "≥ 93 cases (Coverage: incomplete statistics)",
            "≥ 93 件（统计范围：不完全统计）",
        ),
        (UNREADABLE, "cannot be read", "无法辨认"),
        ({"status": "needs_review"}, "93 cases (waits for confirmation)", "93 件（待确认）"),
        (
            {"variant": "with_legal_help", "period_end": "2016-11-30"},
            "93 cases (With legal help; 2016 full year (at 2016-11-30))",
            "93 件（含法律帮助；2016 全年 (截至2016-11-30)）",
        ),
    ],
)
def test_a_number_says_what_differs_from_the_one_beside_it(pair, changed, english, chinese):
    for language, words in (("en", english), ("zh", chinese)):
        frame = Frame(Text(language), pair[1], Selection())
        assert number(frame, PLAIN | changed, PLAIN) == words
        assert number(frame, PLAIN, PLAIN | {"variant": "part"}).endswith(
            "(not stated)" if language == "en" else "（未说明）"
        )
