"""A table is filed by its map: the good rows load, the others are set aside with every reason."""

import json
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from etl.command_line import main
from tests.etl.dry_run.hostile_tables import TABLES
from tests.etl.filing.filings import files
from tests.etl.small_data import asked, build, opened, small_data
from tests.etl.template.returns import asked_for, fill

TABLE = "县区,受理案件,法律咨询\n和顺县,93,2千余\n不详县,约5,七八件九\n合计,99,9\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return small_data(tmp_path)


def file(
    data: Path, capsys: Capture, raw: bytes | str, *more: str, name: str = "returns.csv"
) -> tuple[int, dict[str, Any]]:
    path = data.parent / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    capsys.readouterr()
    code = main(
        [
            "file",
            str(path),
            "--data",
            str(data),
            "--area",
            "heshun",
            "--period",
            "year",
            "--year",
            "2016",
            "--by",
            "Statistics section",
            *more,
        ]
    )
    return code, json.loads(capsys.readouterr().out)


def columns(data: Path, **said: object) -> tuple[str, str]:
    path = data.parent / "columns.json"
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return "--columns", str(path)


def test_good_rows_are_published_and_the_others_told(data: Path, capsys: Capture) -> None:
    code, said = file(data, capsys, TABLE)
    assert (code, said["report"], said["figures_count"], said["rejects_count"]) == (
        0, "heshun-2016", 2, 2,
    )  # fmt: skip
    reasons = [len(row["reasons"]) for row in said["rejects"]]
    assert reasons == [1, 2] and said["rejects"][1]["place"] == "line 3, column 法律咨询"
    with opened(data) as snapshot:
        rows = asked(snapshot, "SELECT indicator, value, comparator, quote FROM figures ORDER BY 1")
    assert rows == [("cases_accepted", 93, "=", "93"), ("consultations", 2000, ">", "2千余")]
    folder = data / "reports" / "heshun-2016"
    assert (folder / "returns.csv").read_text() == TABLE
    card = tomllib.loads((folder / "source.toml").read_text())
    assert card["table"]["indicators"]["受理案件"] == "cases_accepted"
    (line,) = (data / "audit.jsonl").read_text().splitlines()
    assert json.loads(line)["sha256"] == card["sha256"]


def test_a_preview_writes_nothing_and_tells_no_more_than_asked(data: Path, capsys: Capture) -> None:
    build(data)
    before = files(data)
    code, said = file(data, capsys, TABLE, "--preview", "--remember", "--most", "1")
    assert code == 0 and said["figures_count"] == 2
    assert len(said["figures"]) == len(said["rejects"]) == 1
    assert files(data) == before and not said["remembered"]


def test_a_changed_column_is_filed_and_remembered_for_the_next_table(
    data: Path, capsys: Capture
) -> None:
    other = columns(data, 受理案件={"said": {"indicator": "cases_closed"}})
    code, said = file(data, capsys, TABLE, *other, "--remember")
    assert code == 0 and said["remembered"]
    assert {each["indicator"] for each in said["figures"]} == {"cases_closed", "consultations"}
    _, said = file(data, capsys, TABLE.replace("93", "94"), name="next.csv")
    assert [(each["indicator"], each["value"]) for each in said["figures"]] == [
        ("cases_closed", 94),
        ("consultations", 2000),
    ]


def test_a_table_of_which_nothing_loads_changes_nothing(data: Path, capsys: Capture) -> None:
    build(data)
    before = files(data)
    code, said = file(data, capsys, "县区,受理案件\n不详县,5\n", "--remember")
    assert code == 1 and "unknown area" in said["problems"][0]["wrong"]
    code, said = file(data, capsys, "县区,受理案件\n和顺县,\n")
    assert code == 1 and said["problems"][0]["wrong"] == "no figure is in it"
    assert files(data) == before


def test_a_filled_return_is_filed_without_a_map(data: Path, capsys: Capture) -> None:
    content = BytesIO()
    fill(asked_for(data), hotline_calls={"value": 9, "comparator": ">"}).save(content)
    code, said = file(data, capsys, content.getvalue(), "--remember", name="return.xlsx")
    assert code == 0 and not said["remembered"] and not (data / "maps").exists()
    (figure,) = said["figures"]
    assert (figure["indicator"], figure["value"], figure["comparator"]) == ("hotline_calls", 9, ">")
    assert "table" not in tomllib.loads((data / "reports/heshun-2016/source.toml").read_text())


def test_a_return_of_another_year_is_refused(data: Path, capsys: Capture) -> None:
    content = BytesIO()
    fill(asked_for(data, "--year", "2017"), hotline_calls={"value": 9}).save(content)
    code, said = file(data, capsys, content.getvalue(), name="return.xlsx")
    assert code == 1 and 'the reporting year of the return is "2017"' in str(said["problems"])


@pytest.mark.parametrize("label", ["a cell in the far corner", "a bomb in a workbook"])
def test_a_hostile_workbook_changes_nothing(data: Path, capsys: Capture, label: str) -> None:
    before = files(data)
    name, raw, words = TABLES[label]
    code, said = file(data, capsys, raw, name=name)
    assert code == 1 and words in said["refused"]["en"] and said["refused"]["zh"]
    assert files(data) == before


def test_a_document_without_confirmed_figures_is_no_table(data: Path, capsys: Capture) -> None:
    code, said = file(data, capsys, b"%PDF-1.4\n%%EOF\n", name="report.pdf")
    assert code == 1 and "a document and no table" in said["problems"][0]["wrong"]


@pytest.mark.parametrize(
    ("name", "text", "guessed"),
    [
        ("和顺县.csv", "县区,受理案件\n和顺县,93\n", ("heshun", "year", None)),
        ("a.csv", "2016年上半年,,\n县区,受理案件\n和顺县,93\n", ("heshun", "half_year", 2016)),
        ("2017.csv", "县区,受理案件\n和顺县,93\n分县,1\n", (None, "year", 2017)),
        ("2017-heshun.csv", "县区,受理案件\n和顺县,93\n分县,1\n", ("heshun", "year", 2017)),
    ],
)
def test_whose_table_it_is_is_guessed(
    data: Path, capsys: Capture, name: str, text: str, guessed: tuple
) -> None:
    path = data.parent / name
    path.write_text(text, encoding="utf-8")
    assert main(["dry-run", str(path), "--data", str(data), "--whose"]) == 0
    said = json.loads(capsys.readouterr().out)["guess"]
    assert (said["area"], said["period"], said["year"]) == guessed


def test_the_head_of_a_return_says_whose_it_is(data: Path, capsys: Capture) -> None:
    path = data.parent / "form.xlsx"
    asked_for(data, "--period", "campaign").save(path)
    capsys.readouterr()
    assert main(["dry-run", str(path), "--data", str(data), "--whose"]) == 0
    said = json.loads(capsys.readouterr().out)["guess"]
    assert said == {"area": "heshun", "period": "campaign", "year": 2016}


def test_programs_are_told_what_is_wrong_in_json(data: Path, capsys: Capture) -> None:
    path = data.parent / "r.csv"
    path.write_text("1,2\n3,4\n", encoding="utf-8")
    assert main(["dry-run", str(path), "--data", str(data), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["problems"][0]["wrong"] == "nothing tells whose table it is"
