"""The same province sent otherwise: its yearly returns as workbooks, or a report of each county."""

import csv
import io
import re
import shutil
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from openpyxl import Workbook

CARD, TABLE, WORKBOOK = "source.toml", "returns.csv", "returns.xlsx"
Rows = list[list[str]]


def as_workbooks(province: Path) -> Path:
    """A copy whose yearly returns are XLSX; the second call finds the first's."""
    copy, new = _copied(province, "workbooks")
    for report in _yearly(copy) if new else ():
        card = (report / CARD).read_text("utf-8").replace('encoding = "utf-8"\n', "")
        head, *rows = _rows(report / TABLE)
        (report / TABLE).unlink()
        _write(report, WORKBOOK, _workbook(head, rows), card)
    return copy


def report_a_county(province: Path) -> Path:
    """A copy in which every county sent its returns as a report of its own."""
    copy, new = _copied(province, "counties")
    for report in _yearly(copy) if new else ():
        card = (report / CARD).read_text("utf-8")
        head, *rows = _rows(report / TABLE)
        shutil.rmtree(report)
        year = report.name.removeprefix("returns-")
        for area, own in _by_area(rows).items():
            folder = report.with_name(f"{area}-{year}")
            folder.mkdir()
            _write(folder, TABLE, _table([head, *own]), card)
    return copy


def correct(copy: Path, number: int) -> None:
    """Change one figure of one county's report, another one for every number."""
    reports = sorted(path for path in (copy / "reports").iterdir() if (path / TABLE).is_file())
    report = reports[len(reports) // 2]
    head, first, *rows = _rows(report / TABLE)
    first[head.index("value")] = str(1_000 + number)
    card = (report / CARD).read_text("utf-8")
    _write(report, TABLE, _table([head, first, *rows]), card)


def _copied(province: Path, name: str) -> tuple[Path, bool]:
    copy = province.with_name(f"{province.name}-{name}")
    if copy.is_dir():
        return copy, False
    shutil.copytree(province, copy, ignore=shutil.ignore_patterns("built"))
    return copy, True


def _yearly(copy: Path) -> Iterator[Path]:
    yield from sorted((copy / "reports").glob("returns-*"))


def _rows(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as lines:
        return [*csv.reader(lines)]


def _by_area(rows: Rows) -> Mapping[str, Rows]:
    found: dict[str, Rows] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _write(report: Path, file: str, content: bytes, card: str) -> None:
    (report / file).write_bytes(content)
    card = re.sub(r'^file = ".*"$', f'file = "{file}"', card, flags=re.MULTILINE)
    digest = sha256(content).hexdigest()
    card = re.sub(r'^sha256 = ".*"$', f'sha256 = "{digest}"', card, flags=re.MULTILINE)
    (report / CARD).write_text(card, encoding="utf-8", newline="\n")


def _table(rows: Rows) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _workbook(head: list[str], rows: Rows) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("returns")
    sheet.append(head)
    at = head.index("value")
    for row in rows:
        said = row[at]
        sheet.append([*row[:at], int(said) if said.isdecimal() else said, *row[at + 1 :]])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
