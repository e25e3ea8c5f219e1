"""The counting rules of consultations: literal entries in, figures out."""

from pathlib import Path

from tests.etl.registers.counting import counted, of_year, reasons, values

HEAD = "consultation_id,area,day,channel,subject,matters"


def test_one_person_once_is_one_however_many_matters(tmp_path: Path) -> None:
    year = of_year(
        counted(
            tmp_path,
            f"""{HEAD}
        1,heshun,2023-01-01,in_person,civil,3
        2,heshun,2023-12-31,phone,criminal,1""",
        )
    )
    assert (year["consultations"], year["consultation_matters"]) == (2, 4)


def test_the_hotline_is_a_part_of_the_telephone(tmp_path: Path) -> None:
    year = of_year(
        counted(
            tmp_path,
            f"""{HEAD}
        1,heshun,2023-01-01,hotline,civil,1
        2,heshun,2023-02-01,phone,civil,1
        3,heshun,2023-02-01,letter,civil,1
        4,heshun,2023-02-01,online,economic,1
        5,heshun,2023-02-01,in_person,administrative,1""",
        )
    )
    assert (year["consultations_by_phone"], year["hotline_calls"]) == (2, 1)
    names = ("consultations_by_letter", "consultations_online", "consultations_in_person")
    assert [year[name] for name in names] == [1, 1, 1]
    assert (year["consultations_civil"], year["consultations_economic"]) == (3, 1)


def test_faulty_entries_are_set_aside_with_every_reason(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{HEAD}
        1,heshun,2023-01-01,fax,space,0
        2,heshun,,phone,civil,1
        ,heshun,2023-01-01,phone,civil,1
        4,heshun,2023-01-01,phone,civil,1
        4,heshun,2023-01-01,phone,civil,1
        5,heshun,2023-01-01,phone,civil,1
        5,heshun,2023-01-01,letter,civil,1""",
    )
    assert reasons(done) == [
        (2, "channel_unknown subject_unknown number_out_of_range"),
        (3, "no_date"),
        (4, "id_missing"),
        (6, "repeated_equal"),
        (7, "repeated_otherwise"),
        (8, "repeated_otherwise"),
    ]
    assert of_year(done)["consultations"] == 1 and done.read == 7


def test_a_log_without_a_column_has_no_figures_of_it(tmp_path: Path) -> None:
    year = of_year(
        counted(
            tmp_path,
            """consultation_id,area,day
        1,heshun,2023-01-01""",
        )
    )
    assert year == {"consultations": 1}


def test_months_add_up_to_quarters_and_the_year(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        f"""{HEAD}
        1,heshun,2023-01-31,phone,civil,1
        2,heshun,2023-02-01,phone,civil,1
        3,heshun,2023-04-01,phone,civil,1""",
    )
    assert values(done, "consultations", "month")[:4] == [1, 1, 0, 1]
    assert values(done, "consultations", "quarter") == [2, 1, 0, 0]
    assert values(done, "consultations") == [3]
