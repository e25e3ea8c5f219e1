"""What an address asks for and these figures do not have is named, in both languages."""

from dataclasses import replace

import pytest

from dashboard.unknown import outside, unknown
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ({"areas": ("heshun", "nowhere")}, ["nowhere"]),
        ({"area": "nowhere", "parent": "jinzhong2"}, ["nowhere", "jinzhong2"]),
        ({"indicator": "cases_acepted", "second": "x"}, ["cases_acepted", "x"]),
        ({"year": 2093}, ["2093"]),
        ({"areas": ("heshun",), "indicator": "cases_accepted", "year": 2016}, []),
        ({"years": (1900, 2093)}, []),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_is_named_once_and_what_is_known_is_not(language, chosen, named):
    told = unknown(frame(language, **chosen))
    assert len(told) == len(named)
    assert all(name in sentence for name, sentence in zip(named, told, strict=True))


def test_a_picked_county_outside_of_the_picked_place_is_named() -> None:
    view = frame(figures="demonstration", areas=("cuiwei",), parent="guihe-prefecture")
    inside = next(area for area in view.scope)
    told = outside(replace(view, selection=view.selection.with_(areas=("cuiwei", inside))))
    assert told == ["Cuiwei County is not inside Guihe Prefecture: it is left out."]
    assert outside(frame(figures="demonstration", areas=("cuiwei",))) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "No report here has a figure of “{}”; another indicator is shown."),
        ("zh", "现有报告均无“{}”的数据，现显示其他指标。"),
    ],
)
def test_an_indicator_of_which_nothing_is_reported_is_named(language: str, said: str) -> None:
    view = frame(language, figures="demonstration", indicator="recipients_women")
    assert unknown(view) == [said.format(view.indicator_name("recipients_women"))]
    assert unknown(view.settled(indicator="cases_accepted")) == []
