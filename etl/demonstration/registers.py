"""Writes an invented province that has registers instead of reports."""

from pathlib import Path

from etl.demonstration.folder import GUIDE, REGISTERS, refuse_other_folders, write_places
from etl.demonstration.guide import MARK
from etl.demonstration.oddities import Calendar
from etl.demonstration.province import PROVINCE
from etl.registers.demonstration import write_registers

_TOLD = """{mark}

# 演示省：以下数字全部为虚构

Places, centers and cases do not exist. The folder was written by
`legal-aid demo --areas {areas} --years {years} --seed {seed} --registers {rows}`,
and the same command writes the same rows again. Its counties sent registers instead of reports:

- `registers/cases`: a row a case, Parquet by province and year.
- `registers/consultations`: a row a consultation.

A few rows are wrong on purpose: a type that is misspelt, a closing date before the application, a
row that stands twice. `legal-aid rollup registers/cases --data .` counts all others.

各县报送登记簿，没有报表：`registers/cases` 一行一案，`registers/consultations` 一行一次咨询，
按省和年度分区。其中有少量故意写错的行，由 `legal-aid rollup` 统计时剔除并列明理由。
"""


def write_register_province(data: Path, out: Path, calendar: Calendar, seed: int, rows: int) -> int:
    """Write the data folder `out` with `rows` cases; returns all rows, consultations among them.

    Raises ProblemsFound as `write_demonstration` does.
    """
    refuse_other_folders(data, out)
    places = write_places(data, out, calendar, seed)
    (out / "reports").mkdir()
    areas = [place.id for place in places]
    written = write_registers(out / REGISTERS, areas, calendar.years, rows, seed, PROVINCE)
    told = _TOLD.format(
        mark=MARK, areas=calendar.counties, years=len(calendar.years), seed=seed, rows=rows
    )
    (out / GUIDE).write_text(told, "utf-8", newline="\n")
    return written
