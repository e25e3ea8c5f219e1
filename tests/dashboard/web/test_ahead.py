"""What is drawn ahead of a run is what the run itself is going to draw."""

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest

from dashboard.access.reader import LOCAL
from dashboard.web.ahead import SCREENS, _found
from tests.dashboard.screens import cards, opened


@pytest.fixture(autouse=True)
def figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def asked(screen: str, query: dict[str, str], **picked: str) -> dict[str, object] | None:
    """The answer as it comes to the page."""
    found = _found({"view": f"{screen}?{urlencode(query)}", "lang": "en", **picked}, LOCAL)
    return json.loads(json.dumps(found)) if found else None


DEMONSTRATION = {"figures": "demonstration"}
PICKS = [
    ("year", "2021", {"year": "2021"}),
    ("indicator", "Consultations answered (person-times)", {"indicator": "consultations"}),
    ("areas", "Cuiwei County · 翠苇县", {"areas": "cuiwei"}),
    ("first_year", "2020", {"years": "2020-2025"}),
]


@pytest.mark.parametrize(("field", "words", "after"), PICKS)
def test_a_pick_on_compare_is_answered_with_the_cards_of_the_run_after_it(field, words, after):
    answer = asked("compare", DEMONSTRATION, field=field, words=words)
    assert answer["cards"] == cards(opened("compare", **DEMONSTRATION, **after))
    assert answer["view"] == "compare?" + urlencode(DEMONSTRATION | after)
    assert answer["cards"] != cards(opened("compare", **DEMONSTRATION)) or field == "first_year"


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_with_filters_is_answered_as_it_is_drawn(screen):
    drawn = cards(opened(screen, **DEMONSTRATION))
    assert asked(screen, DEMONSTRATION)["cards"] == drawn
    assert len(drawn) >= 1


@pytest.mark.parametrize(
    ("screen", "picked"),
    [
        ("nowhere", {}),
        ("file", {}),
        ("compare", {"field": "year", "words": "1066"}),
        ("compare", {"field": "figure", "words": "a"}),
        ("compare", {"field": "areas", "words": "Select all"}),
    ],
)
def test_what_is_not_known_is_left_to_the_run(screen, picked):
    assert asked(screen, DEMONSTRATION, **picked) is None
