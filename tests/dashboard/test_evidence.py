"""What stands beside a chart says every figure, every source, and everything left out."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import data, evidence, export
from dashboard.card import SHOWN_ROWS
from dashboard.gate import Reason, Refusal
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def measured(view, *indicators: str, years: tuple[int, int] = (2016, 2016)):
    return data.measures(view.snapshot, indicators, view.focus or view.scope, years)


def refused(area: str, reason: Reason = Reason.NOT_REPORTED, **more: object) -> Refusal:
    return Refusal(reason, area, 2016, **more)  # type: ignore[arg-type]


def test_the_source_of_a_ratio_are_the_reports_of_both_of_its_figures():
    view = frame(figures="demonstration", areas=("cuiwei",))
    rows = measured(view, "consultations_per_10000_residents", years=(2019, 2019))
    assert len(rows) == 1 and rows["report"].isna().all()
    assert evidence.source(view, rows).endswith("yearly returns of the counties, 2019")


def test_rows_without_any_report_have_no_source():
    view = frame(areas=("heshun",))
    assert evidence.source(view, measured(view, "cases_accepted").iloc[0:0]) == ""


def test_many_reports_are_counted_after_the_first_three():
    view = frame(figures="demonstration")
    said = evidence.source(view, measured(view, "cases_accepted", years=(2016, 2025)))
    assert said.count("yearly returns") == 3 and "more reports" in said


def test_an_export_row_holds_value_bounds_dates_and_words():
    view = frame(areas=("heshun",))
    made = export.export(view, measured(view, "cases_closed"))
    (row,) = made.rows
    cells = dict(zip(export.EXPORT_COLUMNS, row, strict=True))
    assert (cells["value"], cells["lower"], cells["upper"]) == (53, 53, 53)
    assert (cells["start"], cells["end"]) == ("2016-01-01", "2016-12-31")
    assert (cells["compared"], cells["words"]) == ("yes", "53 cases were closed")


def test_a_refused_figure_is_a_row_with_its_reason_and_without_a_value():
    view = frame()
    made = export.export(view, measured(view, "cases_closed").iloc[0:0], [refused("changle")])
    (row,) = made.rows
    cells = dict(zip(export.EXPORT_COLUMNS, row, strict=True))
    assert cells["value"] is None and cells["county"] == "Changle District"
    assert "Changle District" in cells["compared"] and "2016" in cells["compared"]


def test_picked_counties_are_named_and_the_others_counted():
    view = frame(areas=("heshun",))
    lines = evidence.refused(view, [refused(a) for a in ("heshun", "changle", "dehua")], "compare")
    assert [line.name for line in lines] == ["Heshun County", ""]
    assert lines[-1].sentence.startswith("2 other counties")


def test_an_unreadable_number_is_always_named_with_its_words():
    unread = refused("heshun", Reason.UNREADABLE, values={"quote": "2 cases1case"})
    (line,) = evidence.refused(frame(), [unread], "compare")
    assert line.name == "Heshun County" and "“2 cases1case”" in line.sentence
    assert line.address is None


def test_a_refused_period_links_to_where_it_would_be_at_home():
    month = refused(
        "changle",
        Reason.OTHER_PERIOD,
        values={"kind": "campaign", "wanted": "year"},
        nearest={"period": "campaign"},
    )
    (line,) = evidence.refused(frame("zh", indicator="consultations"), [month], "compare")
    assert line.address is not None
    for part in ("compare?", "period=campaign", "year=2016", "indicator=consultations", "lang=zh"):
        assert part in line.address


@pytest.mark.parametrize(("figures", "said"), [("filed", ""), ("demonstration", "invented")])
def test_only_invented_figures_carry_the_notice(figures, said):
    notice = evidence.notice(frame(figures=figures))
    assert said in notice and bool(notice) == bool(said)


def several(rows, count: int):
    """The same rows under as many made-up areas, so that a table has too many for the page."""
    made = [rows.assign(area=f"made-{at:04}", figure_id=f"made-{at:04}:1") for at in range(count)]
    return pd.concat([*made, rows])


def test_a_long_table_holds_the_picked_county_first_and_says_how_many_rows_are_left():
    view = frame(areas=("heshun",))
    rows = several(measured(view, "cases_closed"), 700)
    made = evidence.table(view, rows)
    assert len(made.rows) == SHOWN_ROWS and made.rows[0][0] == "Heshun County"
    assert made.shown()["total"] == len(export.export(view, rows).rows) == 701


def test_of_very_many_refused_counties_each_reason_is_told_and_the_rest_counted():
    view = frame(areas=("heshun",))
    months = {"values": {"kind": "campaign", "wanted": "year"}}
    refusals = [
        *(refused(f"month-{at}", Reason.OTHER_PERIOD, **months) for at in range(2000)),
        *(refused(f"part-{at}", Reason.PART_OF_TOTAL) for at in range(500)),
        refused("heshun", Reason.SEVERAL_FIGURES),
    ]
    lines = evidence.refused(view, refusals, "compare")
    said = " ".join(line.sentence for line in lines)
    assert len(lines) < 30 and lines[-1].sentence.startswith("2,480 more counties")
    assert "campaign month" in said and "part of a total" in said and "Heshun County" in said
