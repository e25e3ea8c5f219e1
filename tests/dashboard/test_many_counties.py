"""With very many counties every screen stays as light as with a few: in marks, rows and bytes."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dashboard import catalog, data
from dashboard.card import SHOWN_ROWS
from dashboard.data import Snapshot
from dashboard.edition import FULL
from tests.dashboard.charts.build import weight
from tests.dashboard.screens import cards, opened

COUNTIES = 200
CHARTED = ("overview", "trends", "compare", "cases", "outreach", "county", "health")
MOST_MARKS = 400
MOST_BYTES = 100_000
MOST_REFUSALS = 80


@pytest.fixture(autouse=True)
def snapshot(troubled_data: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    monkeypatch.setenv("LEGAL_AID_DATA", str(troubled_data))
    found = data.current("demonstration", FULL)
    assert found is not None
    assert len(catalog.counties(found, None)) == COUNTIES
    return found


def shown(screen: str, **query: object) -> list[dict[str, Any]]:
    found = cards(opened(screen, figures="demonstration", **query))
    assert found
    return found


def weigh(found: list[dict[str, Any]]) -> dict[str, str]:
    """What is too heavy of the cards, by their id."""
    measured = {
        card["id"]: {
            "marks": (weight(card["figure"]), MOST_MARKS),
            "rows": (len(card["table"]["rows"]), SHOWN_ROWS),
            "refusals": (len(card["refused"]), MOST_REFUSALS),
            "bytes": (len(json.dumps(card, ensure_ascii=False).encode()), MOST_BYTES),
        }
        for card in found
    }
    return {
        name: f"{what}: {found} of {most} at most"
        for name, sizes in measured.items()
        for what, (found, most) in sizes.items()
        if found > most
    }


@pytest.mark.parametrize("screen", CHARTED)
def test_no_chart_table_or_list_outgrows_what_a_reader_takes_in(screen):
    assert weigh(shown(screen)) == {}


@pytest.mark.parametrize("screen", ["trends", "compare", "cases", "outreach"])
def test_not_even_when_every_county_is_picked(screen, snapshot):
    assert weigh(shown(screen, areas=",".join(catalog.counties(snapshot, None)))) == {}


def test_a_table_says_how_many_rows_only_its_file_has():
    (pair, *_) = shown("cases")
    table = pair["table"]
    assert len(table["rows"]) == len(table["figures"]) == SHOWN_ROWS < table["total"]


def test_the_figures_of_a_chart_are_shared_between_sessions_and_not_copied(snapshot):
    areas = catalog.counties(snapshot, None)
    first, second = (
        data.measures(snapshot, ["cases_accepted"], areas, (2023, 2025)) for _ in range(2)
    )
    assert first is not second
    for column in ("value", "lower", "upper"):
        assert np.shares_memory(first[column].to_numpy(), second[column].to_numpy())
