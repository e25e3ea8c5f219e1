"""Each proposal says how certain it is and why, in both languages."""

import pytest

from etl.proposals import Certainty, Reason
from etl.proposals.reasons import CERTAINTIES, REASONS
from tests.etl.proposals.shipped import propose


@pytest.mark.parametrize(
    ("text", "certainty", "reason"),
    [
        ("2021年，共受理法律援助案件93件。", "certain", Reason.PHRASE_BESIDE_NUMBER),
        ("2021年，共受理法律援助案件93件。", "certain", Reason.UNIT_FITS),
        ("受理案件93。", "likely", Reason.UNIT_MISSING),
        ("受理案件93件。", "likely", Reason.PERIOD_UNKNOWN),
        ("受理案件93件。活动当天办结2件。", "likely", Reason.PERIOD_FROM_ELSEWHERE),
        ("2021年，宣传册500本。", "likely", Reason.PHRASE_WITHOUT_VERB),
        ("办结47件(含上年转来的19件)。", "likely", Reason.PART_OF_FIGURE_BEFORE),
        ("悬挂宣传横幅，在各村共50条。", "doubtful", Reason.PHRASE_IN_ANOTHER_CLAUSE),
    ],
)
def test_the_reasons_of_a_certainty(text: str, certainty: str, reason: Reason) -> None:
    found = propose(text)
    assert any(one.certainty == certainty and reason in one.reasons for one in found)


def test_incomplete_statistics_are_told() -> None:
    (proposal,) = propose("据不完全统计，共接待咨询80人次。")
    assert proposal.coverage == "incomplete"


def test_every_reason_and_certainty_has_words() -> None:
    assert set(REASONS) == set(Reason) and set(CERTAINTIES) == set(Certainty)
    for words in (*REASONS.values(), *CERTAINTIES.values()):
        assert words.en.isascii() and words.zh and not words.zh.isascii()
