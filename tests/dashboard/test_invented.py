"""Invented figures say so wherever they lie, in the place of filed reports as well."""

from pathlib import Path

import pytest

from dashboard import data, filters
from dashboard.edition import FULL
from dashboard.frame import Frame
from dashboard.selection import DEMONSTRATION, FILED, Selection
from dashboard.text import Text


def frame_of(figures: str) -> Frame:
    snapshot = data.current(figures, FULL)
    assert snapshot
    return Frame(Text("en"), snapshot, Selection(figures=figures))


def test_figures_of_a_demonstration_are_invented_and_filed_ones_are_not(
    built_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    assert frame_of(DEMONSTRATION).demonstration
    assert not frame_of(FILED).demonstration


def test_a_demonstration_in_the_place_of_filed_reports_is_invented_as_well(
    built_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data / "built" / "demonstration"))
    frame = frame_of(FILED)
    assert frame.demonstration
    assert "emonstration" in frame.text(f"filters.{filters._kind(frame, FILED)}")
