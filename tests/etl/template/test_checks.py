"""The checks of the form, recalculated by LibreOffice: red only where nothing could be right."""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from etl.template.layout import CHECKS, RETURN, VERDICT
from tests.etl.small_data import small_data
from tests.etl.template.returns import asked_for, fill

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
SUM = ("cases_accepted", "cases_criminal", "cases_civil")


def recalculated(books: list[Workbook], home: Path) -> list[Workbook]:
    """The workbooks as LibreOffice saves them, with the values of their formulas."""
    files = [home / f"filled-{number}.xlsx" for number in range(len(books))]
    for book, path in zip(books, files, strict=True):
        book.save(path)
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    out = home / "out"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
    return [load_workbook(out / path.name, data_only=True) for path in files]


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
