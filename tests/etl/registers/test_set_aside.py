"""Rows that break a rule are set aside with every reason, and nothing is lost."""

from pathlib import Path

import pytest

from tests.etl.registers.counting import counted, of_year, reasons, told

DATES = "case_id,area,type,applied,approved,accepted,closed,terminated"
SOUND = "9,heshun,civil,2023-01-01,2023-01-02,2023-01-03,2023-02-01,"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",heshun,civil,2023-01-01,,,,", "id_missing"),
        ("1,,civil,2023-01-01,,,,", "area_missing"),
        ("1,heshun,,2023-01-01,,,,", "type_unknown"),
        ("1,heshun,civic,2023-01-01,,,,", "type_unknown"),
        ("1,heshun,civil,,,,,", "no_date"),
        ("1,heshun,civil,2023-13-01,,,,", "unreadable no_date"),
        ("1,heshun,civil,2023-02-30,2023-03-01,,,", "unreadable"),
        ("1,heshun,civil,2023-01-05,2023-01-04,,,", "approved_before_applied"),
        ("1,heshun,civil,2023-01-05,,2023-01-04,,", "accepted_before_approved"),
        ("1,heshun,civil,,2023-01-05,2023-01-06,2023-01-05,", "closed_before_accepted"),
        ("1,heshun,civil,,2023-01-05,,,2023-01-04", "terminated_before_accepted"),
        ("1,heshun,civil,1979-12-31,,,,", "date_out_of_range"),
        ("1,heshun,civil,2023-01-05,,,2203-01-05,", "date_out_of_range"),
    ],
)
def test_a_row_that_breaks_a_rule_is_no_figure(tmp_path: Path, row: str, reason: str) -> None:
    done = counted(tmp_path, f"{DATES}\n{row}\n{SOUND}")
    assert reasons(done) == [(2, reason)] and done.read == 2
    year = of_year(done)
    names = ("applications", "cases_approved", "cases_accepted", "cases_closed")
    assert [year[name] for name in names] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("lawyer Zhou,,,1,1,0,1", "handler_unknown"),
        (",G1,,1,1,0,1", "claim_unclear"),
        (",,divisible,1,1,0,1", "claim_unclear"),
        (",G1,both,1,1,0,1", "claim_unclear"),
        (",,,0,1,0,1", "number_out_of_range"),
        (",,,1,1,2,1", "group_above_recipients"),
        (",,,1,one,0,1", "unreadable"),
        (",,,1,1,0,-5", "unreadable"),
    ],
)
def test_so_is_one_whose_people_or_claim_cannot_be(tmp_path: Path, row: str, reason: str) -> None:
    head = (
        "case_id,area,type,closed,handler,claim_id,claim_kind,applicants,recipients,women,recovered"
    )
    lines = f"{head}\n1,heshun,civil,2023-02-01,{row}\n2,heshun,civil,2023-02-01,,,,1,1,1,5"
    done = counted(tmp_path, lines)
    assert reasons(done) == [(2, reason)]
    assert (of_year(done)["cases_closed"], of_year(done)["losses_recovered_cny"]) == (1, 5)


def test_every_reason_is_told(tmp_path: Path) -> None:
    done = counted(tmp_path, f"{DATES}\n1,,civic,2023-01-05,2023-01-04,,2023-01-01,\n{SOUND}")
    told_reasons = "area_missing type_unknown approved_before_applied closed_before_accepted"
    assert reasons(done) == [(2, told_reasons)]


def test_equal_rows_count_once_and_unequal_ones_not_at_all(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,2023-01-01,2023-01-02,,,
        1,heshun,civil,2023-01-01,2023-01-02,,,
        2,heshun,civil,2023-01-01,2023-01-02,,,
        2,heshun,civil,2023-01-01,2023-01-03,,,
        1,east,civil,2023-01-01,2023-01-02,,,""",
    )
    assert reasons(done) == [
        (3, "repeated_equal"),
        (4, "repeated_otherwise"),
        (5, "repeated_otherwise"),
    ]
    approved = {
        f["area"]: f for f in told(done) if (f["rule"], f["kind"]) == ("approved_in_period", "year")
    }
    assert {area: float(f["value"]) for area, f in approved.items()} == {"heshun": 1, "east": 1}


def test_a_figure_says_how_many_rows_it_lacks(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,2023-01-01,2023-01-02,2023-01-03,2023-01-02,
        2,heshun,civil,2023-02-01,2023-02-02,2023-02-03,2023-05-02,
        3,heshun,civil,2023-02-01,2023-02-02,2023-02-03,2023-05-02,
        3,heshun,civil,2023-02-01,2023-02-02,2023-02-03,2023-05-02,""",
    )
    lost = {
        f["start"].month: f["lost"]
        for f in told(done)
        if (f["rule"], f["kind"]) == ("approved_in_period", "month")
    }
    # The row that is only repeated is counted by its twin.
    assert lost == {month: int(month == 1) for month in range(1, 13)}
    assert of_year(done)["cases_approved"] == 2


def test_rows_of_one_indivisible_claim_must_be_of_one_type(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied,claim_id,claim_kind
        1,heshun,civil,2023-01-01,G1,indivisible
        2,heshun,administrative,2023-01-01,G1,indivisible
        3,heshun,civil,2023-01-01,G2,indivisible""",
    )
    assert reasons(done) == [(2, "claim_unlike"), (3, "claim_unlike")]
    assert of_year(done)["applications"] == 1


def test_a_faulty_row_of_a_claim_leaves_the_others_of_it(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied,approved,claim_id,claim_kind
        1,heshun,civil,2023-01-02,2023-01-01,G1,indivisible
        2,heshun,civil,2023-02-01,2023-02-02,G1,indivisible""",
    )
    assert of_year(done)["applications"] == 1 and of_year(done)["recipients"] == 1
