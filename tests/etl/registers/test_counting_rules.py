"""Each official counting rule by itself: literal rows in, figures out."""

from datetime import date
from pathlib import Path

from tests.etl.registers.counting import counted, of_year, told, values

DATES = "case_id,area,type,applied,approved,accepted,closed,terminated"


def test_one_applicant_with_one_matter_is_one_application(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,2023-03-01,,,,
        2,heshun,criminal,2023-03-02,,,,
        3,heshun,civil,2022-12-31,,,,""",
    )
    assert of_year(done)["applications"] == 2


def test_a_refused_application_is_one_and_nothing_else(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,2023-03-01,,,,
        2,heshun,civil,2023-03-02,2023-03-03,2023-03-04,2023-05-01,""",
    )
    year = of_year(done)
    names = ("applications", "cases_approved", "cases_accepted", "cases_closed")
    assert [year[name] for name in names] == [2, 1, 1, 1]
    assert "cases_not_approved" not in year
    assert values(done, "cases_open_end", "stock")[2:] == [1, 1] + [0] * 8


def test_a_divisible_claim_of_n_workers_in_n_rows_is_n_applications(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied,approved,claim_id,claim_kind
        1,heshun,civil,2023-03-01,2023-03-02,G1,divisible
        2,heshun,civil,2023-03-01,2023-03-02,G1,divisible
        3,heshun,civil,2023-03-01,2023-03-02,G1,divisible""",
    )
    assert (of_year(done)["applications"], of_year(done)["cases_approved"]) == (3, 3)


def test_a_divisible_claim_of_n_workers_in_one_row_is_n_applications(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied,approved,claim_id,claim_kind,applicants
        1,heshun,civil,2023-03-01,2023-03-02,G1,divisible,30""",
    )
    assert (of_year(done)["applications"], of_year(done)["cases_approved"]) == (30, 30)
    (figure,) = [
        f for f in told(done) if (f["rule"], f["kind"]) == ("applications_in_period", "year")
    ]
    assert figure["row_count"] == 1


def test_an_indivisible_joint_claim_is_one_however_many_rows(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied,approved,claim_id,claim_kind
        1,heshun,civil,2023-03-31,2023-04-02,G1,indivisible
        2,heshun,civil,2023-04-01,2023-04-02,G1,indivisible
        3,east,civil,2023-04-01,2023-04-02,G1,indivisible""",
    )
    assert values(done, "applications") == [1, 1]
    by_month = {
        (f["area"], f["start"].month): f
        for f in told(done)
        if (f["rule"], f["kind"]) == ("applications_in_period", "month") and f["value"]
    }
    assert set(by_month) == {("heshun", 3), ("east", 4)}
    assert by_month["heshun", 3]["row_count"] == 2


def test_an_indivisible_claim_is_closed_once_its_last_row_is(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,approved,closed,claim_id,claim_kind
        1,heshun,civil,2023-01-05,2023-02-01,G1,indivisible
        2,heshun,civil,2023-01-05,2023-05-01,G1,indivisible
        3,heshun,civil,2023-01-05,2023-02-01,G2,indivisible
        4,heshun,civil,2023-01-05,,G2,indivisible""",
    )
    assert [n + 1 for n, v in enumerate(values(done, "cases_closed", "month")) if v] == [5]
    assert values(done, "cases_open_end", "stock")[3:5] == [2, 1]


def test_a_case_is_closed_in_the_period_whatever_year_it_was_accepted(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,2019-03-01,2019-03-02,2019-03-03,2023-06-30,
        2,heshun,civil,2023-03-01,2023-03-02,2023-03-03,2024-01-01,""",
    )
    year = of_year(done)
    assert (year["cases_accepted"], year["cases_closed"]) == (1, 1)
    assert values(done, "cases_closed", "quarter") == [0, 1, 0, 0]


def test_termination_is_an_outcome_that_is_counted_in_closed(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,,2023-03-02,2023-03-03,2023-06-30,
        2,heshun,civil,,2023-03-02,2023-03-03,,2023-07-01
        3,heshun,criminal,,2023-03-02,2023-03-03,2023-08-01,2023-07-15""",
    )
    year = of_year(done)
    assert (year["cases_closed"], year["cases_terminated"]) == (3, 2)
    assert (year["cases_closed_civil"], year["cases_closed_criminal"]) == (2, 1)


def test_recipients_are_person_times_and_groups_overlap(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,approved,recipients,women,elderly
        1,heshun,civil,2023-03-02,3,2,2
        2,heshun,criminal,2023-03-02,1,1,1
        3,heshun,civil,2022-03-02,9,9,9""",
    )
    year = of_year(done)
    assert (year["recipients"], year["cases_approved"]) == (4, 2)
    assert (year["recipients_women"], year["recipients_elderly"]) == (3, 3)
    assert (year["recipients_civil"], year["recipients_criminal"]) == (3, 1)


def test_all_people_of_an_indivisible_claim_are_recipients(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,approved,claim_id,claim_kind,migrant_workers
        1,heshun,civil,2023-03-02,G1,indivisible,1
        2,heshun,civil,2023-03-02,G1,indivisible,0
        3,heshun,civil,2023-03-02,G1,indivisible,1""",
    )
    year = of_year(done)
    assert (year["cases_approved"], year["recipients"]) == (1, 3)
    assert year["recipients_migrant_workers"] == 2


def test_open_at_the_end_follows_from_the_dates(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,,2021-05-01,2021-05-02,,
        2,heshun,civil,,2022-05-01,2022-05-02,2023-02-28,
        3,heshun,civil,,2023-02-10,2023-02-11,2023-02-20,
        4,heshun,civil,,,2023-04-01,,2023-12-31
        5,heshun,civil,,,,2023-03-05,""",
    )
    stocks = [f for f in told(done) if f["rule"] == "open_at_end"]
    assert [float(f["value"]) for f in stocks] == [2, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1]
    assert {f["kind"] for f in stocks} == {"stock"} and stocks[0]["start"] is None
    assert stocks[0]["end"] == date(2023, 1, 31)


def test_open_end_is_open_start_and_approved_less_closed(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,,2021-05-01,2021-05-02,,
        2,heshun,civil,,2022-05-01,2022-05-02,2023-02-28,
        3,heshun,civil,,2023-02-10,2023-02-11,2024-02-20,""",
        date(2022, 1, 1),
        date(2023, 12, 31),
    )
    open_2022, open_2023 = values(done, "cases_open_end", "stock")[11::12]
    approved, closed = values(done, "cases_approved")[1], values(done, "cases_closed")[1]
    assert open_2023 == open_2022 + approved - closed == 2


def test_legal_help_is_no_full_case_and_counted_by_itself(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,legal_help,2023-03-01,2023-03-02,2023-03-03,2023-03-03,
        2,heshun,criminal,2023-03-01,2023-03-02,2023-03-03,2023-04-03,""",
    )
    year = of_year(done)
    assert year["legal_help"] == 1
    assert {year[name] for name in ("applications", "cases_approved", "cases_closed")} == {1}


def test_approved_cases_are_told_by_type(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{DATES}
        1,heshun,civil,,2023-03-02,,,
        2,heshun,criminal,,2023-03-02,,,
        3,heshun,civil,,2023-03-02,,,""",
    )
    year = of_year(done)
    names = ("cases_civil", "cases_criminal", "cases_administrative")
    assert [year[name] for name in names] == [2, 1, 0]


def test_closed_cases_are_told_by_the_kind_of_handler(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,approved,closed,handler
        1,heshun,civil,2023-03-02,2023-04-01,lawyer
        2,heshun,civil,2023-03-02,2023-04-01,volunteer
        3,heshun,civil,2023-03-02,2023-04-01,lawyer""",
    )
    year = of_year(done)
    assert (year["cases_closed_by_lawyers"], year["cases_closed_by_volunteers"]) == (2, 1)
    assert year["cases_closed_by_agency_staff"] == 0


def test_what_closed_cases_brought_is_added_to_the_last_fen(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,approved,closed,recovered
        1,heshun,civil,2023-03-02,2023-04-01,0.10
        2,heshun,civil,2023-03-02,2023-04-01,0.20
        3,heshun,civil,2023-03-02,2024-04-01,5000
        4,heshun,civil,2023-03-02,2023-05-01,9007199254740993.01
        5,heshun,civil,2023-03-02,2023-05-01,""",
    )
    (figure,) = [f for f in told(done) if (f["rule"], f["kind"]) == ("recovered_in_period", "year")]
    assert str(figure["value"]) == "9007199254740993.31"
    assert (figure["row_count"], figure["unsaid"]) == (3, 1)
