"""The screen Outreach: practices with their words, and the nearest thing where figures lack."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data
from dashboard.selection import DEMONSTRATION
from dashboard.views.outreach_channels import channels
from dashboard.views.outreach_periods import nearest, other_kinds
from dashboard.views.outreach_practices import practices_card
from dashboard.views.outreach_words import who

from .outreach_frames import CHANGLE, UNNAMED, frame

SECONDS = 60


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def test_every_practice_of_the_reports_leads_to_its_words() -> None:
    view = frame()
    card = practices_card(view)
    assert card is not None
    assert len(card.table.rows) == len(card.table.figures) == 27
    for row, identifier in zip(card.table.rows, card.table.figures, strict=True):
        words = data.figure(view.snapshot, str(identifier))
        assert words is not None and words["quote"] == row[3]
    dots = next(trace for trace in card.figure["data"] if trace["mode"] == "markers")
    assert set(dots["customdata"]) == set(card.table.figures)


def test_absence_is_said_to_be_silence() -> None:
    card = practices_card(frame())
    assert card is not None and "does not mean that it was not done" in card.marks[1]


def test_practices_follow_counties_years_and_picked_counties_keep_an_empty_row() -> None:
    assert practices_card(frame(years=(2021, 2021))) is None
    card = practices_card(frame(areas=("heshun",), context=False))
    assert card is not None and {row[0] for row in card.table.rows} == {"Heshun County"}
    assert card.title == "Practices that Heshun County mentions in reports of 2016"
    silent = practices_card(frame(areas=("qingchuan",)))
    assert silent is not None
    layout = silent.figure["layout"]
    named = [*layout["xaxis"]["ticktext"], *layout["yaxis"]["ticktext"]]
    assert any("Qingchuan" in name for name in named)


def test_few_counties_are_named_those_without_a_name_counted_and_many_only_counted() -> None:
    view = frame()
    assert who(view, {UNNAMED, CHANGLE}) == "Changle District and one unnamed county"
    assert who(view, {UNNAMED}) == "one unnamed county"
    assert who(view, set(view.scope[:7])) == "7 counties"
    assert who(frame("zh"), {UNNAMED, CHANGLE}) == "长乐区和1个未具名的县"


def test_what_another_kind_of_period_holds_is_found() -> None:
    view = frame()
    rows = data.measures(view.snapshot, channels(view), view.shown, (2017, 2017))
    assert other_kinds(view, rows) == {"campaign": {CHANGLE, UNNAMED}, "event": {CHANGLE}}
    assert nearest(view, channels(view), 2017) == (2021, "year")
    assert nearest(view, channels(view), None) == (2021, "year")
    assert nearest(frame(areas=(UNNAMED,), context=False), channels(view), None) == (
        2017,
        "campaign",
    )


def screen() -> None:
    """The screen alone, under the selection that the address holds."""
    from dashboard import data, filters
    from dashboard.edition import FULL
    from dashboard.frame import Frame
    from dashboard.text import Text
    from dashboard.views import outreach

    selection = filters.chosen()
    snapshot = data.current(selection.figures, FULL)
    assert snapshot is not None
    outreach.show(Frame(Text(selection.language or "en"), snapshot, selection))
    filters.write_address(filters.chosen())


def opened(**query: str) -> AppTest:
    app = AppTest.from_function(screen, default_timeout=SECONDS)
    app.query_params.update(query)
    return app.run()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("areas", ["", CHANGLE, f"{CHANGLE},{UNNAMED},heshun"])
@pytest.mark.parametrize("period", ["year", "campaign", "event"])
def test_filed_reports_open_without_an_error(period: str, areas: str, language: str) -> None:
    app = opened(period=period, areas=areas, lang=language)
    assert not app.exception
    assert app.get("component") or app.get("bidi_component") or app.button


@pytest.mark.parametrize("period", ["year", "campaign", "half_year", "quarter"])
def test_invented_figures_open_without_an_error(period: str) -> None:
    assert not opened(figures=DEMONSTRATION, period=period).exception


def test_a_year_without_yearly_figures_says_who_reports_what_instead() -> None:
    app = opened(year="2017")
    assert app.markdown[0].value == "No county in view reports outreach of a full year for 2017."
    labels = [button.label for button in app.button]
    assert labels == [
        "Changle District and one unnamed county report a campaign month for 2017: show them",
        "Changle District reports a single event for 2017: show it",
        "Show 2021 (full year)",
    ]
    app.button[0].click().run()
    assert not app.exception
    assert app.query_params["period"] == "campaign"
    assert app.query_params["year"] == "2017"
    assert [button.label for button in app.button] == [labels[1]]


def test_years_without_outreach_lead_to_the_nearest_that_has_some() -> None:
    app = opened(years="2010-2010", areas=UNNAMED, context="0")
    assert app.markdown[0].value == "No county in view reports outreach of a full year for 2010."
    app.button[0].click().run()
    assert app.query_params["year"] == "2017"
    assert app.query_params["period"] == "campaign"
    assert not app.exception
