"""What English reports say, in sentences of our own, and the figures that are in it."""

import pytest

from tests.etl.proposals.shipped import told

SENTENCES = [
    (
        "The center accepted 64 legal aid cases and closed 31.",
        ["cases_accepted = 64", "cases_closed = 31"],
    ),
    (
        "Last year it handled 1,245 legal aid cases, of which 830 were civil and 415 criminal.",
        ["cases_handled = 1245", "cases_civil = 830", "cases_criminal = 415"],
    ),
    (
        "More than 2.5 lakh people attended and 3,210 legal awareness camps were organised.",
        ["people_reached > 250000", "events = 3210"],
    ),
    ("Lawyers gave legal advice to about 1,500 people.", ["consultations ~ 1500"]),
    (
        "They handed out 2,000 leaflets and 500 booklets, and hung at least 30 banners.",
        ["materials_distributed = 2000", "materials_distributed = 500", "banners >= 30"],
    ),
    (
        "It trained 340 community paralegals through twelve workshops.",
        ["people_trained = 340", "events = 12"],
    ),
    (
        "Legal aid cases: 1,234. Consultations: 5,678.",
        ["cases_handled = 1234", "consultations = 5678"],
    ),
    ("The helpline answered nearly 9,000 calls.", ["hotline_calls ~ 9000"]),
    (
        "It ran 70 legal education events, 45 in the city and 25 in villages.",
        ["events = 70", "events = 45", "events = 25"],
    ),
    (
        "It recovered 2.4 billion yuan (0.3 billion dollars) in unpaid wages.",
        ["wages_recovered_cny = 2400000000"],
    ),
    ("We provided 3, 949 consultations.", ["consultations = 3949"]),
    ("Two hundred clients were served.", ["recipients = 200"]),
    ("The number of cases closed rose to 1,560.", ["cases_closed = 1560"]),
    ("1.2 crore persons were provided free legal aid.", ["recipients = 12000000"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), SENTENCES)
def test_a_sentence_and_its_figures(text: str, figures: list[str]) -> None:
    assert told(text) == figures


def test_a_hedge_that_strayed_from_its_number_is_joined_to_it() -> None:
    text = "At the desk more than one legal question 140 was answered."
    assert told(text) == ["questions_answered > 140"]


def test_days_that_are_listed_are_counted() -> None:
    text = "The local newspaper published its cases on June 3 and June 9 respectively."
    assert told(text) == ["press >= 2"]


def test_people_that_are_listed_are_counted() -> None:
    text = "The center hired two retired judges, a teacher and three clerks to be on duty."
    assert told(text) == ["duty_advisers = 6"]


LISTS = [
    (
        "It helped 200 people, including 90 women, 40 farmers and 12 minors.",
        ["recipients = 200", "recipients = 90", "recipients_farmers = 40", "recipients = 12"],
    ),
    (
        "The center served 12 400 people in its offices.",
        ["recipients = 12400"],
    ),
    (
        "Over 400 residents attended 18 legal education workshops.",
        ["people_reached > 400", "events = 18"],
    ),
    ("In recent years 500 people were represented.", ["recipients = 500"]),
    ("They put up 25 banners.", ["banners = 25"]),
    ("It closed 70 cases, 30 of them for veterans.", ["cases_closed = 70", "cases_closed = 30"]),
    (
        "Legal awareness camps organised: 65\nPersons benefitted through legal services: 1,976",
        ["events = 65", "recipients = 1976"],
    ),
    ("It closed 64 cases involving tenants.", ["cases_closed = 64"]),
    (
        "It handled 412 cases, of which 156 were criminal and 256 civil.",
        ["cases_handled = 412", "cases_criminal = 156", "cases_civil = 256"],
    ),
    (
        "It closed 90 cases, including 30 cases involving wages.",
        ["cases_closed = 90", "cases_closed = 30"],
    ),
    (
        "It closed 90 cases, 30 with the help of lawyers.",
        ["cases_closed = 90", "cases_closed = 30"],
    ),
    ("It closed 90 cases for 140 individuals.", ["cases_closed = 90", "recipients = 140"]),
    ("A total of 90 cases were disposed of at the lok adalat.", ["disputes_resolved = 90"]),
    ("They assisted in filing 70 complaints regarding women.", []),
    ("They took part in the mediation of 90 cases.", ["mediations = 90"]),
    ("They answered 90 requests for legal counselling.", ["consultations = 90"]),
    (
        "It received 800 cases from 900 migrant workers.",
        ["cases_accepted = 800", "recipients_migrant_workers = 900"],
    ),
    ("It secured the release of 90 inmates.", ["recipients = 90"]),
    ("Advice was provided to 90 help seekers.", ["consultations = 90"]),
    ("At the fair 140 residents were served.", ["recipients = 140"]),
    ("More than 900 Nevadans were directly benefited.", ["recipients > 900"]),
    ("It recorded 70 Alternative Resolution (AR) cases.", ["cases_accepted = 70"]),
    ("It pledged to represent 600 clients.", []),
]


@pytest.mark.parametrize(("text", "figures"), LISTS)
def test_what_stands_side_by_side(text: str, figures: list[str]) -> None:
    assert told(text) == figures
