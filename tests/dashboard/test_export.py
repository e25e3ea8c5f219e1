"""Files carry what a rate is made of, and no more digits than it can bear."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import data
from dashboard.card import Card
from dashboard.export import EXPORT_COLUMNS, export
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal
from dashboard.rate_parts import RATE_COLUMNS
from dashboard.series import against_base, gather
from dashboard.views import compare_position
from dashboard.views.trends_card import trend_card
from tests.dashboard.screens import frame

RATE = "cases_accepted_per_10000_residents"
CLOSED = "cases_closed_per_100_accepted"


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def exported(indicator: str, language: str = "en", **choices: Any) -> tuple[Any, list[Any], Any]:
    """The columns, each row by name, and the measures that they are of."""
    view = frame(language, **choices)
    rows = data.measures(view.snapshot, [indicator], view.focus or view.scope, view.years)
    made = export(view, rows)
    names = (*EXPORT_COLUMNS, *RATE_COLUMNS)[: len(made.columns)]
    return made.columns, [dict(zip(names, row, strict=True)) for row in made.rows], rows


def test_a_rate_names_its_numerator_and_denominator_with_their_units() -> None:
    columns, rows, _ = exported(CLOSED, areas=("heshun",), years=(2016, 2016))
    assert columns[-5:] == (
        "Numerator: Cases closed (cases)",
        "Numerator hedge",
        "Denominator: Cases accepted (cases)",
        "Denominator hedge",
        "Denominator year",
    )
    (row,) = rows
    assert [row[name] for name in RATE_COLUMNS] == [53, "exactly", 93, "exactly", 2016]
    assert (row["lower"], row["value"], row["upper"]) == (56.98, 56.99, 56.99)


def test_the_heads_are_in_the_readers_language() -> None:
    columns, _, _ = exported(CLOSED, "zh", areas=("heshun",), years=(2016, 2016))
    assert columns[-5:] == (
        "分子：办结法律援助案件（件）", "分子限定", "分母：受理法律援助案件（件）", "分母限定",
        "分母年份",
    )  # fmt: skip


def test_every_rate_can_be_worked_out_again_and_keeps_its_bounds() -> None:
    _, rows, found = exported(RATE, figures="demonstration")
    assert len(rows) > 100
    for row, (_, told) in zip(rows, found.iterrows(), strict=True):
        rate = 10_000 * row["numerator"] / row["denominator"]
        assert row["value"] == pytest.approx(rate, rel=1e-3)
        assert len(str(row["value"])) <= 7
        if row["lower"] is not None:
            assert row["lower"] <= told["lower"] + 1e-9
        if row["upper"] is not None:
            assert row["upper"] >= told["upper"] - 1e-9


def test_a_hedged_part_is_never_printed_as_an_exact_one() -> None:
    _, rows, _ = exported("consultations_per_10000_residents", figures="demonstration")
    hedges = {row["numerator_hedge"] for row in rows}
    assert "exactly" in hedges and hedges & {"more than", "at least"}
    for row in rows:
        if row["numerator_hedge"] in ("more than", "at least"):
            assert row["comparator"] != "exactly" and row["upper"] is None


def test_counts_have_no_such_columns_and_keep_every_digit() -> None:
    columns, rows, _ = exported("consultations", figures="demonstration")
    assert len(columns) == len(EXPORT_COLUMNS)
    assert all(isinstance(row["value"], int) for row in rows if row["value"] is not None)


def test_what_is_not_compared_has_no_parts() -> None:
    view = frame(areas=("heshun",))
    rows = data.measures(view.snapshot, [CLOSED], ["heshun"], (2016, 2016))
    made = export(view, rows, [Refusal(Reason.NOT_REPORTED, "changle", 2016)])
    assert [len(row) for row in made.rows] == [len(made.columns)] * 2
    assert made.rows[1][-5:] == (None,) * 5


def position_card(view: Frame) -> Card:
    return compare_position.cards(view, RATE, 2024)[0]


def line_card(view: Frame) -> Card:
    series = gather(view, RATE)
    assert series is not None
    return trend_card(view, against_base(series, 2019))


@pytest.mark.parametrize("made", [position_card, line_card])
def test_the_files_of_the_screens_have_them_and_no_long_decimals(
    made: Callable[[Frame], Card],
) -> None:
    table = made(frame(figures="demonstration")).for_files().export
    assert "Numerator: Cases accepted (cases)" in table.columns
    assert all(len(row) == len(table.columns) for row in table.rows)
    numbers = [cell for row in table.rows for cell in row if isinstance(cell, float)]
    assert numbers and max(len(str(number)) for number in numbers) <= 8
