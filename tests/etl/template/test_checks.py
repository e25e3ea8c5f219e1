"""The checks of the form, recalculated by LibreOffice: red only where nothing could be right."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from etl.template.layout import CHECKS, RETURN, VERDICT
from tests.etl.small_data import asked, build, small_data
from tests.etl.template.returns import asked_for, file_as, fill

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
SUM = ("cases_accepted", "cases_criminal", "cases_civil")


def converted(books: list[Workbook], home: Path, kind: str) -> list[Path]:
    """The workbooks as LibreOffice saves them."""
    files = [home / f"filled-{number}.xlsx" for number in range(len(books))]
    for book, path in zip(books, files, strict=True):
        book.save(path)
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    out = home / "out"
    command = [str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(out)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
    return [out / f"{path.stem}.{kind}" for path in files]


def recalculated(books: list[Workbook], home: Path) -> list[Workbook]:
    """The workbooks with the values that LibreOffice gives their formulas."""
    return [load_workbook(path, data_only=True) for path in converted(books, home, "xlsx")]


@needs_office
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_return_that_libreoffice_saved_loads_as_it_was_filled(tmp_path: Path, kind: str) -> None:
    data = small_data(tmp_path)
    cells = {"value": 93, "comparator": ">", "coverage": "incomplete"}
    book = fill(asked_for(data), cases_accepted=cells, cases_closed={"value": 0})
    (saved,) = converted([book], tmp_path, kind)
    file_as(data, f"return.{kind}", saved.read_bytes())
    with build(data) as snapshot:
        found = "SELECT indicator, value, comparator, coverage, period_end FROM figure ORDER BY 1"
        assert asked(snapshot, found) == [
            ("cases_accepted", 93, ">", "incomplete", date(2016, 12, 31)),
            ("cases_closed", 0, "=", "complete", date(2016, 12, 31)),
        ]


@needs_office
def test_a_sum_that_fails_is_found_and_hedges_missing_parts_and_variants_are_not(
    tmp_path: Path,
) -> None:
    data = small_data(tmp_path)
    cases = [
        ("fails", {"value": 93}, {"value": 40}, {"value": 50}),
        ("holds", {"value": 93}, {"value": 40}, {"value": 53}),
        ("holds", {"value": 93, "comparator": ">"}, {"value": 50}, {"value": 50}),
        ("fails", {"value": 93, "comparator": ">"}, {"value": 40}, {"value": 50}),
        ("fails", {"value": 93, "comparator": "<"}, {"value": 50}, {"value": 50}),
        ("holds", {"value": 93}, {"value": 40, "comparator": "~"}, {"value": 90}),
        ("holds", {"value": 93, "coverage": "incomplete"}, {"value": 50}, {"value": 50}),
        ("left open", {"value": 93}, {"value": 40}, {}),
        (
            "left open",
            {"value": 93, "variant": "含法律帮助 · With legal help"},
            {"value": 40},
            {"value": 50},
        ),
    ]
    books = [fill(asked_for(data), **dict(zip(SUM, cells, strict=True))) for _, *cells in cases]
    told = []
    for done in recalculated(books, tmp_path):
        told.append(done[CHECKS]["G2"].value.split(" ", 1)[1])
        assert done[RETURN][f"D{VERDICT}"].value == (told[-1] == "fails")
        assert done[CHECKS]["A2"].value == {"fails": 1, "holds": 0}.get(told[-1])
    assert told == [outcome for outcome, *_ in cases]


def test_a_check_that_fails_paints_its_line_and_its_values(tmp_path: Path) -> None:
    book = asked_for(small_data(tmp_path))
    (line,) = book[CHECKS].conditional_formatting
    assert line.rules[0].formula == ["$A2=1"]
    rules = [each.rules[0].formula for each in book[RETURN].conditional_formatting]
    assert rules.count([f"OR('{CHECKS}'!$A$2=1)"]) == 3
