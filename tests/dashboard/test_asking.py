"""A question on the command line that names what does not exist is told what would be right."""

from argparse import Namespace
from pathlib import Path

import pytest

from dashboard import data
from dashboard.asking import QuestionError, question_of
from dashboard.edition import FULL


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def problems(indicator: str, areas: str = "") -> list[str]:
    snapshot = data.current("filed", FULL)
    assert snapshot is not None
    asked = Namespace(indicator=indicator, areas=areas, parent=None, year=2016, per=None)
    with pytest.raises(QuestionError) as found:
        question_of(snapshot, asked)
    return found.value.problems


@pytest.mark.parametrize("words", ["受理案件", "cases acepted"])
def test_a_near_indicator_is_named_by_id_and_by_both_names(words: str) -> None:
    (told,) = problems(words)
    assert told.startswith(f"There is no indicator “{words}”. Did you mean ")
    assert "cases_accepted (Cases accepted, 受理法律援助案件)" in told


def test_so_is_a_near_area() -> None:
    (told,) = problems("cases_accepted", areas="和顺")
    assert told == ("There is no area “和顺”. Did you mean heshun (Heshun County, 和顺县)?")


def test_what_resembles_nothing_has_no_suggestion() -> None:
    assert problems("天气预报") == ["There is no indicator “天气预报”."]
