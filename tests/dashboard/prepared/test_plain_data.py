"""Cards and sentences come back from a file as they went into it."""

import json
from typing import Any

import numpy as np
import pytest

from dashboard.card import Card, OnScreen, Refused, Table
from dashboard.prepared.plain_data import plain, value

CHART = {"data": [{"x": [1, None], "type": "bar"}], "layout": {"height": 300}}


def back(found: Any) -> Any:
    return value(json.loads(json.dumps(plain(found))))


@pytest.mark.parametrize("found", [None, "words", 3, 2.5, True, ["a", ["b", None]]])
def test_words_and_numbers_come_back(found: object) -> None:
    assert back(found) == found


def test_a_number_of_an_array_is_a_number() -> None:
    assert back([np.int64(3), np.float64(2.5)]) == [3, 2.5]


def test_a_card_comes_back_with_its_table_refusals_and_marks() -> None:
    card = Card(
        id="compare_consultations",
        title="Consultations",
        subtitle="2024",
        figure=CHART,
        height=300,
        alternative="A chart",
        file_name="consultations",
        marks=("plain", OnScreen("hatched")),
        refused=(Refused("Heshun", "Not in the year.", "compare?year=2023", "heshun:1", "why"),),
        table=Table(("County", "Figure"), (("Heshun", 5), ("Others", None)), ("heshun:1", None), 7),
        definition=(("Consultations", "Every one answered."),),
    )
    found = back([card, None])
    assert found == [card, None]
    assert [type(each) for each in found[0].marks] == [str, OnScreen]


def test_what_only_files_need_stays_behind() -> None:
    card = Card(
        "a", "", "", CHART | {"native": (object(),)}, 1, "", "", export_later=lambda: Table((), ())
    )
    found = back(card)
    assert found.figure == CHART and found.export_later is None


def test_what_no_file_can_hold_is_not_taken_for_something_else() -> None:
    with pytest.raises(TypeError, match="no file keeps a Thing"):
        plain([type("Thing", (), {})()])
