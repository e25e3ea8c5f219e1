"""The originals of the shipped digests, where someone has them: every expected row comes out."""

import csv
import os
from pathlib import Path

import pytest

from tests.etl.proposals.shipped import propose

# A folder with <report>.txt and expected.csv; the originals are not ours to ship.
ORIGINALS = os.environ.get("LEGAL_AID_ORIGINALS")


def test_every_expected_row_is_proposed() -> None:
    if not ORIGINALS:
        pytest.skip("LEGAL_AID_ORIGINALS names no folder")
    folder, missed = Path(ORIGINALS), []
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            text = (folder / f"{row['report']}.txt").read_text(encoding="utf-8")
            if not comes_out(text, row):
                missed.append((row["indicator"], row["quote"]))
    assert missed == []


def comes_out(text: str, row: dict[str, str]) -> bool:
    """True where a proposal has the row's indicator, value and hedge, and shares its words."""
    start = text.find(row["quote"])
    end = start + len(row["quote"])
    value = float(row["value"]) if row["value"] else None
    return any(
        one.indicator == row["indicator"]
        and one.value == value
        and (value is None or one.comparator == row["comparator"])
        and one.start < end
        and start < one.end
        for one in propose(text)
    )
