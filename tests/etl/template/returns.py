"""Returns written, filled in as a center would, and filed with the least of a card."""

import hashlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from etl.command_line import main
from etl.template.layout import COLUMNS, FIRST, RETURN
from etl.template.words import Words, entries

CARD = """\
title = {{ en = "Return", zh = "报表" }}
reader = "table"
file = "{file}"
sha256 = "{sha256}"
language = "zh"
received = 2017-01-15
publisher = {{ en = "Legal aid center", zh = "法律援助中心" }}
citation = "Return of the center."
{more}"""


def asked_for(data: Path, *words: str) -> Workbook:
    """The empty return that the command writes."""
    out = data.parent / "return.xlsx"
    out.unlink(missing_ok=True)
    year = () if "--year" in words else ("--year", "2016")
    area = () if "--area" in words else ("--area", "heshun")
    assert main(["template", "--data", str(data), *area, *year, "-o", str(out), *words]) == 0
    return load_workbook(out)


def row_of(book: Workbook, indicator: str) -> int:
    column = book[RETURN][COLUMNS["indicator"]]
    return next(cell.row for cell in column[FIRST - 1 :] if cell.value == indicator)


def fill(book: Workbook, language: str = "both", /, **rows: Mapping[str, object]) -> Workbook:
    """Each indicator's cells; hedges and coverage by our own signs, written as the lists do."""
    say = Words(language)
    for indicator, cells in rows.items():
        row = row_of(book, indicator)
        for name, value in cells.items():
            if name in ("comparator", "coverage"):
                value = say(entries(name)[str(value)])
            book[RETURN][f"{COLUMNS[name]}{row}"] = value
    return book


def file(data: Path, book: Workbook, folder: str = "heshun-2016", more: str = "") -> Path:
    """The report's folder: the workbook and a card without any map."""
    content = BytesIO()
    book.save(content)
    return file_as(data, "return.xlsx", content.getvalue(), folder, more)


def file_as(
    data: Path, name: str, content: bytes, folder: str = "heshun-2016", more: str = ""
) -> Path:
    """The report's folder from the bytes of its file."""
    home = data / "reports" / folder
    home.mkdir(parents=True, exist_ok=True)
    (home / name).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    card = CARD.format(file=name, sha256=digest, more=more)
    (home / "source.toml").write_text(card, encoding="utf-8")
    return home
