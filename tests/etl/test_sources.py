"""The card of a report is read strictly, and everything wrong with it is told at once."""

from datetime import date
from pathlib import Path

import pytest

from etl.catalog.model import Bilingual
from etl.problems import ProblemsFound
from etl.sources import Defaults, Original, Period, Source, find_sources, load_source
from tests.etl.report_folder import LONG, WIDE, YEAR, file_report

FIGURES = {"figures.csv": "indicator,value,quote\n"}


def problems(folder: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        load_source(folder)
    return [str(problem) for problem in found.value.problems]


def edit(folder: Path, before: str, after: str) -> Path:
    """The folder, one text of its card exchanged for another."""
    card = folder / "source.toml"
    text = card.read_text(encoding="utf-8")
    assert before in text
    card.write_text(text.replace(before, after, 1), encoding="utf-8")
    return folder


def test_a_card_becomes_a_source(tmp_path: Path) -> None:
    extra = """area = "heshun"
original = { name = "heshun.docx", sha256 = "ab12" }
synthetic = true
"""
    source = load_source(file_report(tmp_path, "returns.csv", "x", YEAR + LONG, top=extra))
    assert source == Source(
        id="returns-2023",
        folder=tmp_path / "reports" / "returns-2023",
        title=Bilingual("Returns of 2023", "2023年报表"),
        reader="table",
        file="returns.csv",
        sha256="2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        language="zh",
        received=date(2024, 1, 15),
        publisher=Bilingual("Justice bureau", "司法局"),
        citation="Annual returns of the counties.",
        synthetic=True,
        original=Original("heshun.docx", "ab12"),
        text=None,
        supersedes=None,
        area="heshun",
        period=Period("year", date(2023, 1, 1), date(2023, 12, 31), 2023),
        defaults=Defaults("unknown", "unknown"),
        table=source.table,
    )
    assert source.table is not None
    assert source.table.columns == {"area": "县区", "indicator": "指标", "value": "数值"}
    assert source.path.read_bytes() == b"x"


def test_wide_columns_may_be_an_id_or_a_table_of_fields(tmp_path: Path) -> None:
    table = load_source(file_report(tmp_path, "r.csv", "x", YEAR + WIDE)).table
    assert table is not None
    assert table.indicators == {
        "受理": {"indicator": "cases_accepted"},
        "咨询": {"indicator": "consultations", "measure_word": "人次"},
    }
    assert table.headings == ("县区", "受理", "咨询")


def test_folders_are_found_by_name(tmp_path: Path) -> None:
    for name in ("b-2016", "a-2017", ".hidden"):
        (tmp_path / "reports" / name).mkdir(parents=True)
    (tmp_path / "reports" / "notes.txt").write_text("x")
    assert [folder.name for folder in find_sources(tmp_path)] == ["a-2017", "b-2016"]
    assert find_sources(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("citation =", "citatoin =", 9, 'unknown key \'citatoin\'. Did you mean "citation"?'),
        ("title =", "tytle =", 1, "title is missing"),
        (', zh = "司法局"', "", 8, "zh is missing in publisher"),
        ('zh = "司法局"', 'zh = " "', 8, "zh is blank"),
        ('language = "zh"', 'language = "fr"', 6, "language is 'fr'. Use one of: en, zh"),
        ('reader = "table"', 'reader = "tabel"', 1, 'reader is \'tabel\'. Did you mean "table"?'),
        ("2024-01-15", '"2024-01-15"', 7, "received is '2024-01-15'. It must be a date"),
        ("2024-01-15", "2024-01-15T10:00:00", 7, "It must be a date"),
        ('kind = "year"', 'kind = "anual"', 12, "kind is 'anual'"),
        ("reporting_year = 2023", "reporting_year = true", 15, "It must be a whole number"),
        ("reporting_year = 2023", "reporting_year = 23", 15, "It must be 1900 or more"),
        ("end = 2023-12-31", "end = 2022-12-31", 14, "the period ends before it starts"),
        ('shape = "long"', 'shape = "tall"', 18, "shape is 'tall'. Use one of: long, wide"),
        ('shape = "long"', 'shape = "long"\nencoding = "big5"', 19, "encoding is 'big5'"),
        ('shape = "long"', 'shape = "long"\nignore = ["a", 1]', 19, "that is not text"),
        ('shape = "long"', 'shape = "long"\nsheet_is = "sheet"', 19, "sheet_is is 'sheet'"),
        ('shape = "long"', 'shape = "long"\nfill_down = ["aera"]', 19, "fill_down names 'aera'"),
        ('shape = "long"', 'shape = "long"\nfill_down = ["note"]', 19, "no column to fill"),
        ('shape = "long"', 'shape = "long"\nskip_rows = ["*"]', 19, "would skip every row"),
        ('value = "数值"', 'values = "数值"', 22, 'Did you mean "value"?'),
        ('area = "县区"', "", 19, "nothing says the area of a row"),
        ('indicator = "指标"', "", 19, "nothing says the indicator of a row"),
        ('value = "数值"', "", 19, "a long table needs the column of the values"),
        ('kind = "year"', "", 19, "nothing says the period_kind of a row"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named_with_what_would_be_right(
    tmp_path: Path, before: str, after: str, line: int, words: str
) -> None:
    folder = file_report(tmp_path, "r.csv", "x", YEAR + LONG)
    found = problems(edit(folder, before, after))
    place = f"reports/returns-2023/source.toml, line {line}: "
    assert [text for text in found if text.startswith(place) and words in text], found


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    folder = file_report(tmp_path, "r.csv", "x", YEAR + LONG)
    edit(edit(edit(folder, "citation", "zitation"), "en = ", "an = "), "县区", " ")
    found = problems(folder)
    assert len(found) == 5
    for words in ("zitation", "citation is missing", "'an'", "en is missing", "area is blank"):
        assert any(words in text for text in found)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (WIDE.replace("[table.indicators]", "[table.values.note]"), "needs its columns of figures"),
        (WIDE.replace('area = "县区"', 'area = "县区"\nvalue = "n"'), "no single column of values"),
        (LONG + '[table.indicators]\n"a" = "b"\n', "belongs to wide tables"),
        (WIDE.replace('"cases_accepted"', "7"), "the column '受理' is 7"),
        (WIDE.replace("measure_word", "measureword"), 'Did you mean "measure_word"?'),
        (WIDE.replace('"人次"', "1"), "measure_word is 1"),
        (WIDE.replace('"cases_accepted"', '{ note = "x" }'), "nothing says the indicator"),
        (WIDE.replace('"cases_accepted"', '{ indicator = "a", area = "b" }'), "another place both"),
        (WIDE + "[table.values.coverage]\nyes = true\n", "'yes' is True"),
        (WIDE + '[table.values.covrage]\nyes = "a"\n', 'Did you mean "coverage"?'),
    ],
)
def test_a_map_that_cannot_be_meant_is_refused(tmp_path: Path, table: str, words: str) -> None:
    found = problems(file_report(tmp_path, "r.csv", "x", YEAR + table))
    assert [text for text in found if words in text], found


def test_a_file_that_changed_is_named_with_its_new_sha256(tmp_path: Path) -> None:
    folder = file_report(tmp_path, "r.csv", "x", YEAR + LONG)
    (folder / "r.csv").write_text("y")
    (found,) = problems(folder)
    assert "line 3: r.csv changed since it was filed: its sha256 is a1fce4363854ff888cff" in found
    assert "file the new one as a report of its own" in found


@pytest.mark.parametrize("name", ["gone.csv", "../r.csv", "."])
def test_a_file_that_is_not_in_the_folder_is_named(tmp_path: Path, name: str) -> None:
    folder = edit(file_report(tmp_path, "r.csv", "x", YEAR + LONG), '"r.csv"', f'"{name}"')
    (found,) = problems(folder)
    assert f"line 2: there is no file {name!r} here" in found


def test_prose_needs_its_figures_area_and_period(tmp_path: Path) -> None:
    found = problems(file_report(tmp_path, "report.txt", "x", "[period]\n"))
    for words in ("prose needs area", "prose needs period.kind", "figures.csv is missing"):
        assert any(words in text for text in found)
    folder = file_report(tmp_path, "report.txt", "x", YEAR, FIGURES, 'area = "heshun"')
    assert load_source(folder).reader == "prose"


def test_tables_and_prose_keep_to_their_own_keys(tmp_path: Path) -> None:
    folder = file_report(tmp_path, "r.csv", "x", YEAR + LONG, FIGURES, 'area = "heshun"')
    (found,) = problems(edit(folder, 'reader = "table"', 'reader = "prose"'))
    assert "[table] belongs to the reader 'table'" in found
    folder = file_report(tmp_path, "report.txt", "x", YEAR, FIGURES, 'area = "heshun"')
    (found,) = problems(edit(folder, 'reader = "prose"', 'reader = "table"'))
    assert "needs a map of the columns" in found


def test_an_older_report_must_be_filed_here(tmp_path: Path) -> None:
    top = 'supersedes = "returns-2022"'
    folder = file_report(tmp_path, "r.csv", "x", YEAR + LONG, top=top)
    (found,) = problems(folder)
    assert "there is no report 'returns-2022'" in found
    (tmp_path / "reports" / "returns-2022").mkdir()
    assert load_source(folder).supersedes == "returns-2022"
    edit(folder, "returns-2022", "returns-2023")
    assert "supersedes itself" in problems(folder)[0]


@pytest.mark.parametrize(
    ("raw", "words"),
    [(b"title = \n", "line 1: not valid TOML"), (b"\xff", "not UTF-8"), (None, "is missing")],
)
def test_a_card_that_cannot_be_read_is_one_problem(
    tmp_path: Path, raw: bytes | None, words: str
) -> None:
    folder = file_report(tmp_path, "r.csv", "x", YEAR + LONG)
    (folder / "source.toml").unlink()
    if raw is not None:
        (folder / "source.toml").write_bytes(raw)
    (found,) = problems(folder)
    assert words in found
