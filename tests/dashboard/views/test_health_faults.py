"""Data health names each injected fault: its county, its year and its kind."""

import re

import pandas as pd
import pytest

from dashboard.text import Text
from tests.dashboard.screens import markup, opened
from tests.spoiled_province import Spoiled

# What the sentence of each fault must say, beside county and year.
SAID = {
    "swapped_digits": "With two neighbouring digits exchanged it is 2,906,800",
    "failed_sum": "a difference of 37",
    "garbled": "Cases closed cannot be read: “2件1件”",
    "boundary_moved": "the boundary changed",
    "repeated_year": "figures are the same as in 2022",
    "group_claim": "about twice the",
    "other_days": "its year runs from 12-01 to 11-30",
}
HEADING = {
    "swapped_digits": "Digits exchanged",
    "failed_sum": "Consultations by channel",
    "garbled": "Cannot be read",
    "boundary_moved": "Boundary moved",
    "repeated_year": "Return repeated from another year",
    "group_claim": "Cases doubled by themselves",
    "other_days": "Year of other days",
}


def sentences(data, monkeypatch) -> list[tuple[str, str]]:
    """Heading and words of every sentence of the lists."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(data))
    page = opened("health")
    found, heading = [], ""
    for tag, words in re.findall(r"<(h4|li)\b[^>]*>(.*?)</(?:h4|li)>", markup(page)):
        plain = re.sub(r"<[^>]+>", " ", words)
        heading = plain if tag == "h4" else heading
        found += [(heading, plain)] if tag == "li" else []
    return found


def test_every_fault_is_named_and_was_not_there_before(spoiled: Spoiled, monkeypatch) -> None:
    areas = pd.read_csv(spoiled.before / "areas.csv").drop_duplicates("id").set_index("id")
    before, after = (sentences(each, monkeypatch) for each in (spoiled.before, spoiled.after))
    new = [each for each in after if each not in before]
    for fault in spoiled.faults:
        start = f"{areas.loc[fault.area, 'name_en']} {fault.year}:"
        (own,) = ((heading, words) for heading, words in new if words.startswith(start))
        assert SAID[fault.kind] in own[1]
        assert HEADING[fault.kind] in own[0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_question_stands_below_its_sentence(spoiled: Spoiled, monkeypatch, language) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(spoiled.after))
    words = markup(opened("health", lang=language))
    start = Text(language)("health.asked", question="")
    assert words.count(f'class="ask">{start}') >= len(spoiled.faults) - 1
