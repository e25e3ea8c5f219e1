"""A number that was broken is proposed with its words and without a value."""

import pytest

from tests.etl.proposals.shipped import propose, told

BROKEN = [
    ("调解矛盾纠纷3件1件。", "peoples_mediation", "3件1件"),
    ("受理法律援助案件13件件5。", "cases_accepted", "13件件5"),
    ("办理法律援助案件__件，", "cases_handled", "__件"),
    ("解答法律咨询人次，", "consultations", "人次"),
    ("调解矛盾纠纷3■件，", "peoples_mediation", "3■件"),
    ("受理法律援助案件1□8件。", "cases_accepted", "1□8件"),
    ("办结法律援助案件12O件。", "cases_closed", "12O件"),
    ("调解矛盾纠纷3？件。", "peoples_mediation", "3？件"),
    ("ended 4 cases2case through people's mediation", "peoples_mediation", "4 cases2case"),
    ("this year briefings numbered more than 0/0", "briefs", "0/0"),
]


@pytest.mark.parametrize(("text", "indicator", "words"), BROKEN)
def test_it_is_never_guessed_and_never_dropped(text: str, indicator: str, words: str) -> None:
    (proposal,) = propose(text)
    assert proposal.indicator == indicator and proposal.value is None
    assert words in proposal.quote
    assert proposal.certainty == "doubtful" and "number_garbled" in proposal.reasons


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("受理案件20件30人", ["cases_accepted = 20"]),
        ("刑事案件3件，民事案件1件", ["cases_criminal = 3", "cases_civil = 1"]),
        ("closed 2 cases; 5 cases were refused", ["cases_closed = 2", "cases_handled = 5"]),
    ],
)
def test_numbers_that_merely_stand_together_are_read(text: str, figures: list[str]) -> None:
    assert told(text)[: len(figures)] == figures
