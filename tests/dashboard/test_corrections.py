"""What the ledger of corrections changed is marked wherever it is shown, with its history."""

from pathlib import Path

import pytest

from dashboard import corrections, data, evidence, export
from dashboard.marking import mark
from dashboard.views import county_rows, county_table
from dashboard.views.county import narrowed
from tests.dashboard.ledger_data import with_ledger
from tests.dashboard.screens import cards, frame, markup, opened


@pytest.fixture(scope="module")
def ledger_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_ledger(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(autouse=True)
def own_figures(ledger_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(ledger_data))


def rows(view, indicator: str):
    return data.measures(view.snapshot, [indicator], ["heshun"], (2016, 2016))


@pytest.mark.parametrize(
    ("indicator", "corrected", "questioned"),
    [
        ("cases_closed", True, False),
        ("cases_closed_per_100_accepted", True, False),
        ("consultations", False, True),
        ("cases_accepted", False, False),
    ],
)
def test_a_mark_says_whether_the_ledger_changed_or_doubts_it(
    indicator: str, corrected: bool, questioned: bool
) -> None:
    view = frame()
    (row,) = rows(view, indicator).to_dict("records")
    made = mark(view, row, position=2016)
    assert (made.corrected, made.questioned) == (corrected, questioned)
    assert ("corrected" in made.note, "in question" in made.note) == (corrected, questioned)


def test_tables_and_files_say_it_in_words() -> None:
    view = frame()
    found = rows(view, "cases_closed")
    assert evidence.table(view, found).rows[0][2] == "63 cases · corrected"
    (line,) = export.export(view, found).rows
    cells = dict(zip(export.EXPORT_COLUMNS, line, strict=True))
    assert (cells["value"], cells["ledger"], cells["status"]) == (63, "corrected", "published")
    (line,) = export.export(view, rows(view, "cases_accepted")).rows
    assert dict(zip(export.EXPORT_COLUMNS, line, strict=True))["ledger"] is None


def test_a_chart_explains_its_dots() -> None:
    (card, *_) = cards(opened("compare", indicator="cases_closed", year=2016))
    assert "dot above: corrected" in card["marks"]
    (card, *_) = cards(opened("compare", indicator="consultations", year=2016, lang="zh"))
    assert "上方空心圆点：存疑" in card["marks"]


def test_the_table_of_a_county_keeps_both_numbers() -> None:
    view = narrowed(frame(), "heshun")
    lines = county_table.lines(view, county_rows.figures(view.snapshot, "heshun"))
    told = [(line.indicator, *line.cells.values()) for line in lines]
    assert ("Cases closed", "63 · corrected") in told
    assert ("Cases closed", "53 (replaced by a correction)") in told
    assert ("People's mediation", "21 · corrected") in told
    assert ("People's mediation", "? (replaced by a correction)") in told
    assert ("Consultations answered", "2,456 · in question") in told


HISTORY = {
    "heshun-2016:5": [
        ("Was", "53 cases"),
        ("Now", "63 cases"),
        ("Why", "The center counted again."),
        ("Decided by", "Statistics section"),
        ("On", "2026-11-20"),
        ("State", "confirmed and applied"),
        ("In the ledger", "corrections/heshun-2016.toml, line 1"),
    ],
}


@pytest.mark.parametrize("figure", ["heshun-2016:5", "heshun-2016:5:corrected"])
def test_old_and_new_figure_tell_the_same_history(figure: str) -> None:
    view = frame()
    (entry,) = corrections.history(view, figure).to_dict("records")
    assert corrections.facts(view, entry) == HISTORY["heshun-2016:5"]


def entry(action: str, outcome: str, language: str = "en"):
    view = frame(language)
    found = corrections.listed(narrowed(view, "heshun")).to_dict("records")
    return view, next(e for e in found if (e["action"], e["outcome"]) == (action, outcome))


def test_a_number_that_could_not_be_read_is_told_by_its_words() -> None:
    view = frame("zh")
    row, _ = corrections.history(view, "heshun-2016:2").to_dict("records")
    assert corrections.was(view, row).startswith("“What was settled by people's mediation")
    assert corrections.now(view, row) == "21 件"


def test_what_waits_says_what_it_would_become() -> None:
    view, split = entry("split", "waiting")
    assert corrections.now(view, split) == (
        "Consultations in person 2,000 person-times and "
        "Consultations by telephone 456 person-times, once confirmed"
    )
    assert corrections.state(view, split) == "the county was asked; no answer yet"


def test_a_doubt_beside_a_confirmed_answer_is_told_as_answered() -> None:
    view, doubt = entry("flag", "answered")
    assert corrections.now(view, doubt) == ""
    answered = "answered: the county confirmed another entry on this figure"
    assert corrections.state(view, doubt) == answered
    assert corrections.state(frame("zh"), doubt) == "已有答复：同一数据的另一条记录已经确认"
    page = markup(opened("health"))
    assert answered in page and "In question: “What was settled" not in page


def test_a_stale_entry_says_what_no_longer_fits() -> None:
    view, stale = entry("drop", "stale")
    assert corrections.was(view, stale) == "expected “94”"
    assert corrections.now(view, stale) == ""
    assert corrections.state(view, stale).startswith(
        'no longer fits and is not applied: it expects "94", and the source now says "93 cases'
    )


def test_a_stale_entry_says_so_in_chinese() -> None:
    _, stale = entry("drop", "stale")
    told = corrections.state(frame("zh"), stale)
    assert told.startswith("与现有原文不符，未采用（该条预期原文为“94”，而原文现为")


def test_the_ledger_is_listed_with_what_needs_somebody_first() -> None:
    page = markup(opened("health"))
    order = [page.index(words) for words in ("expected “94”", "once confirmed", "53 cases → 63")]
    assert order == sorted(order)
    assert "Zhenjiang District · Consultations answered, 2024 (full year)" in page
    assert "figure=heshun-2016:5" in page.replace("%3A", ":")


def test_only_the_entries_of_the_counties_in_view_are_listed() -> None:
    page = markup(opened("health", lang="zh", areas="zhenjiang"))
    assert "浈江区 · 2024年解答法律咨询（全年）" in page and "和顺县 · " not in page
    assert "The ledger of corrections says nothing" in markup(opened("health", areas="changle"))


def test_a_report_lists_both_numbers_with_their_state() -> None:
    page = opened("sources", report="heshun-2016")
    (figures,) = (each.value for each in page.dataframe)
    assert {
        "Cases closed: 63 · corrected",
        "Cases closed: 53 · replaced by a correction",
        "People's mediation: replaced by a correction",
        "Consultations answered: 2,456 · in question",
    } <= set(figures["Figure"])
