"""A golden table of headings and what they are taken for."""

import pytest

from etl.dry_run.heading import guess_indicator, take_apart
from tests.etl.dry_run.guessing import vocabulary

GOLDEN = """
受理法律援助案件          | cases_accepted                     | certain  | name
Cases accepted            | cases_accepted                     | certain  | name
cases_accepted            | cases_accepted                     | certain  | name
受 理 法律援助案件（件）  | cases_accepted 件                  | certain  | nearly_name
受理案件数                | cases_accepted                     | likely   | phrase
受理法律援助案件数        | cases_accepted                     | likely   | nearly_name
咨询人次                  | consultations                      | likely   | phrase
2023年受理案件            | cases_accepted 2023                | likely   | phrase
挽回损失（万元）          | losses_recovered_cny 万元          | likely   | phrase
挽回损失 / 万元           | losses_recovered_cny 万元          | likely   | phrase
案件 / 受理               | cases_accepted                     | likely   | phrase
Total applications        | applications                       | likely   | nearly_name
Cases acepted             | cases_accepted                     | doubtful | near
发放宣传资料（辆）        | materials_distributed 辆           | doubtful | wrong_unit
满意率(%)                 | satisfaction_rate %                | likely   | phrase
"""


def rows() -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in GOLDEN.strip().splitlines()]


@pytest.mark.parametrize(("heading", "said", "certainty", "reason"), rows())
def test_a_heading_names_an_indicator_with_its_unit_and_year(
    heading: str, said: str, certainty: str, reason: str
) -> None:
    guess = guess_indicator(heading, vocabulary())
    assert guess is not None
    found = (" ".join(guess.said.values()), str(guess.certainty), guess.reason)
    assert found == (said, certainty, reason)


@pytest.mark.parametrize("heading", ["", "序号", "电话", "上级领导", "民事 / 受理", "2023"])
def test_what_names_nothing_or_something_else_is_not_forced(heading: str) -> None:
    assert guess_indicator(heading, vocabulary()) is None


def test_a_unit_of_another_indicator_makes_the_guess_doubtful() -> None:
    guess = guess_indicator("发放宣传资料（辆次）", vocabulary())
    assert guess is not None
    assert (guess.reason, guess.said["measure_word"]) == ("wrong_unit", "辆次")


def test_year_and_brackets_are_taken_off() -> None:
    parts = take_apart("２０２３年度 / 其中：受理（件）")
    assert (parts.levels, parts.brackets, parts.year) == (("其中:受理",), ("件",), "2023")
