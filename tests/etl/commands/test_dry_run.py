"""legal-aid dry-run shows map, figures and rejects as the build has them, and writes nothing."""

import hashlib
import json
from pathlib import Path

import pytest

from etl.command_line import main
from etl.snapshot.identity import snapshot_id
from tests.etl.small_data import CARD, asked, build, small_data, write
from tests.etl.template.returns import asked_for, fill

TABLE = (
    "县区,受理案件,法律咨询,热线咨询（万人次）\n"
    "和顺县,93,2千余,0.5\n鼓楼区,1,2,3\n不详县,约5,七八件九,—\n合计,99,9,9\n"
)
Capture = pytest.CaptureFixture[str]


def run(data: Path, file: Path, *words: str) -> int:
    where = ["--data", str(data), "--area", "heshun", "--year", "2016"]
    return main(["dry-run", str(file), *where, *words])


def table(home: Path, text: str = TABLE, name: str = "returns.csv") -> Path:
    path = home / name
    path.write_text(text, encoding="utf-8")
    return path


def content(folder: Path) -> dict[str, str]:
    """Every file below a folder with its checksum."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_figures_and_rejects_are_told_in_one_run_and_data_stays_untouched(
    tmp_path: Path, capsys: Capture
) -> None:
    data = small_data(tmp_path)
    before = content(data)
    assert run(data, table(tmp_path)) == 3
    told = capsys.readouterr().out
    for words in (
        "header in row 1",
        "column 2 '受理案件' -> Cases accepted [cases_accepted] (certain: ",
        "column 4 '热线咨询（万人次）' -> Hotline calls [hotline_calls], 万人次",
        "Heshun County | Consultations | year 2016 | more than 2,000 person-times | returns.csv, ",
        "Heshun County | Hotline calls | year 2016 | 5,000 person-times",
        'unknown area "不详县"',
        'the area "鼓楼区" is ambiguous',
        'the value "七八件九" is not a number',
        "Nothing was written.",
    ):
        assert words in told
    assert content(data) == before


def test_the_printed_map_makes_the_build_read_the_file_with_the_same_rejects(
    tmp_path: Path, capsys: Capture
) -> None:
    data, file = small_data(tmp_path), table(tmp_path)
    run(data, file, "--json")
    tried = json.loads(capsys.readouterr().out)
    folder = data / "reports" / "heshun-2016"
    write(folder / file.name, TABLE)
    digest = hashlib.sha256(TABLE.encode()).hexdigest()
    card = CARD.format(
        reader="table", file=file.name, sha256=digest, language="zh", top='area = "heshun"'
    )
    write(folder / "source.toml", card.split("[defaults]")[0] + tried["map"])
    with build(data) as snapshot:
        figures = asked(
            snapshot, "SELECT area, indicator, value, comparator FROM figure ORDER BY ALL"
        )
        rejects = asked(snapshot, "SELECT place, reasons FROM reject ORDER BY ALL")
    names = ("area", "indicator", "value", "comparator")
    assert sorted(tuple(row[name] for name in names) for row in tried["figures"]) == figures
    assert sorted((row["place"], row["reasons"]) for row in tried["rejects"]) == rejects
    assert len(figures) == 3 and rejects


def test_it_is_told_in_chinese(tmp_path: Path, capsys: Capture) -> None:
    assert run(small_data(tmp_path), table(tmp_path), "--language", "zh") == 3
    told = capsys.readouterr().out
    assert "表头在第1行" in told and "和顺县 | 法律咨询 | year 2016 | 超过 2,000 人次" in told
    assert "列名即目录中的名称" in told and "没有写入任何内容。" in told


def test_an_edited_map_is_used_as_it_is(tmp_path: Path, capsys: Capture) -> None:
    data, file, path = small_data(tmp_path), table(tmp_path), tmp_path / "map.toml"
    run(data, file, "--out", str(path))
    assert f"The map was written to {path}." in capsys.readouterr().out
    edited = path.read_text("utf-8").replace('"cases_accepted"', '"cases_closed"')
    path.write_text(edited, encoding="utf-8")
    run(data, file, "--map", str(path), "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["origin"] == "given" and told["map"] == edited
    assert {row["indicator"] for row in told["figures"]} >= {"cases_closed"}


def test_a_wrong_map_is_named_with_file_and_line(tmp_path: Path, capsys: Capture) -> None:
    path = table(tmp_path, '[table]\nshape = "wide"\n[table.columns]\nare = "县区"\n', "map.toml")
    assert run(small_data(tmp_path), table(tmp_path), "--map", str(path)) == 1
    told = capsys.readouterr().err
    assert "map.toml, line 4: unknown key 'are'" in told
    assert "a wide table needs its columns of figures" in told


def test_a_center_s_map_is_remembered_and_comes_first(tmp_path: Path, capsys: Capture) -> None:
    data, file, path = small_data(tmp_path), table(tmp_path), tmp_path / "map.toml"
    run(data, file, "--out", str(path))
    edited = path.read_text("utf-8").replace('"cases_accepted"', '"cases_closed"')
    path.write_text(edited, encoding="utf-8")
    before = snapshot_id(data)
    run(data, file, "--map", str(path), "--remember")
    assert (data / "maps" / "heshun.toml").read_text("utf-8") == edited
    assert snapshot_id(data) == before
    capsys.readouterr()
    run(data, table(tmp_path, TABLE.replace("93", "94"), "next.csv"), "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["origin"] == "remembered"
    assert ("cases_closed", 94) in [(row["indicator"], row["value"]) for row in told["figures"]]


def test_a_remembered_map_that_no_longer_fits_is_told_and_guessed_anew(
    tmp_path: Path, capsys: Capture
) -> None:
    data, file = small_data(tmp_path), table(tmp_path)
    run(data, file, "--remember")
    capsys.readouterr()
    changed = table(tmp_path, "县区,办结案件\n和顺县,5\n西城,6\n", "changed.csv")
    run(data, changed)
    told = capsys.readouterr().out
    assert "does not fit this file: the column '受理案件' is missing" in told
    assert "Heshun County | Cases closed | year 2016 | 5 cases" in told


def test_a_filled_return_needs_no_map(tmp_path: Path, capsys: Capture) -> None:
    data, file = small_data(tmp_path), tmp_path / "filled.xlsx"
    book = asked_for(data, "--period", "campaign")
    fill(book, hotline_calls={"value": 9, "comparator": ">"}).save(file)
    capsys.readouterr()
    assert run(data, file, "--remember") == 0
    told = capsys.readouterr().out
    assert "needs no map" in told and "Nothing was written." in told
    assert "Hotline calls | campaign 2016 | more than 9 person-times (complete)" in told


def test_a_return_of_another_area_loads_nothing(tmp_path: Path, capsys: Capture) -> None:
    data, file = small_data(tmp_path), tmp_path / "filled.xlsx"
    fill(asked_for(data, "--area", "east"), hotline_calls={"value": 9}).save(file)
    assert run(data, file) == 1
    assert 'the area of the return is "east"' in capsys.readouterr().out


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    assert run(small_data(tmp_path), tmp_path / "none.csv") == 1
    assert "none.csv: the file is not there" in capsys.readouterr().err
