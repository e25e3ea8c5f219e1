"""A figure is read across the line breaks that a page puts into its sentence."""

import pytest

from tests.etl.proposals.shipped import propose, told

BROKEN = [
    ("窗口共接待\n5000 余人次。", ["consultations > 5000"]),
    ("全年解答法律咨询 5000\n余人次。", ["consultations > 5000"]),
    ("受理案件 93 件，\n办结 53 件。", ["cases_accepted = 93", "cases_closed = 53"]),
    ("发放宣传资料 1,200\n份、悬挂横幅 30\n条。", ["materials_distributed = 1200", "banners = 30"]),
    (
        "In 2021 the center of the county handled 1,250 legal\naid cases in its offices.",
        ["cases_handled = 1250"],
    ),
]  # fmt: skip
APART = [
    ("法律援助案件\n\n5000 元补贴标准。", []),
    ("受理案件93件。\n5000 余人次。", ["cases_accepted = 93"]),
]


@pytest.mark.parametrize(("text", "figures"), BROKEN + APART)
def test_a_sentence_goes_on_behind_a_single_break(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize("text", [text for text, _ in BROKEN])
def test_the_words_of_a_broken_figure_stay_as_they_stand(text: str) -> None:
    for proposal in propose(text):
        assert text[proposal.start : proposal.end] == proposal.quote
        assert any(digit.isdigit() for digit in proposal.quote)


def test_a_figure_stands_on_the_line_where_its_words_begin() -> None:
    text = "年度情况。\n窗口共接待\n5000 余人次。"
    assert [(one.line, one.quote) for one in propose(text)] == [(2, "接待\n5000 余人次")]
