"""The reports as tables of text, under the names by which the SQL asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa

from etl.problems import Problem
from etl.readers import RAW_COLUMNS, Reading, Reject
from etl.snapshot.arrow import arrow_table
from etl.sources import Source

REPORT = (
    "report", "area", "title_en", "title_zh", "publisher_en", "publisher_zh", "language",
    "reader", "file", "sha256", "original_name", "original_sha256", "citation", "received",
    "period_kind", "period_start", "period_end", "reporting_year", "synthetic", "supersedes",
    "text", "not_reported_count",
)  # fmt: skip
PRACTICE = ("report", "row_order", "practice", "quote", "locator")
REJECT = ("report", "row_order", "file", "place", "raw", "reasons")
RAW = pa.schema(
    [("report", pa.large_string()), ("row_order", pa.int64())]
    + [(name, pa.large_string()) for name in RAW_COLUMNS if name != "row"]
)


@dataclass
class ReportTables:
    """Collects what the readers hand on, report by report."""

    reports: list[tuple[object, ...]] = field(default_factory=list)
    rows: list[pa.Table] = field(default_factory=list)
    practices: list[tuple[object, ...]] = field(default_factory=list)
    rejects: list[tuple[object, ...]] = field(default_factory=list)

    def add(self, source: Source, reading: Reading) -> None:
        """A report that could be read, even if none of its rows could."""
        self.reports.append(_report(source, reading))
        self.rows.append(_raw(source.id, reading.rows))
        self._practices(source.id, reading.practices)
        for reject in reading.rejects:
            self._reject(source.id, reject)

    def _practices(self, report: str, practices: pd.DataFrame) -> None:
        if practices.empty:  # of most reports: pandas would take a while to find no rows
            return
        told = practices.astype(object)
        for number, cells in enumerate(told.where(told.notna(), None).to_numpy(), start=1):
            self.practices.append((report, number, *cells))

    def refuse(self, report: str, problem: Problem) -> None:
        """A report whose card is wrong: it is not among the reports, only among the rejects."""
        file = problem.file.removeprefix(f"reports/{report}/")
        reason = f"{problem.wrong}. {problem.right}".rstrip(" ")
        self._reject(report, Reject(file, problem.place, "", (reason,)))

    def _reject(self, report: str, reject: Reject) -> None:
        self.rejects.append(
            (report, len(self.rejects), reject.file, reject.place, reject.raw, [*reject.reasons])
        )

    def tables(self) -> Mapping[str, pa.Table]:
        """One table for each kind of row, by name; `raw` has all rows of all reports."""
        return {
            "arrived_report": arrow_table(REPORT, self.reports),
            "arrived_practice": arrow_table(PRACTICE, self.practices),
            "arrived_reject": arrow_table(REJECT, self.rejects),
            "raw": pa.concat_tables([RAW.empty_table(), *self.rows]),
        }


def _report(source: Source, reading: Reading) -> tuple[object, ...]:
    original, period = source.original, source.period
    year = None if period.reporting_year is None else str(period.reporting_year)
    return (
        source.id, source.area, source.title.en, source.title.zh, source.publisher.en,
        source.publisher.zh, source.language, source.reader, source.file, source.sha256,
        original.name if original else None, original.sha256 if original else None,
        source.citation, source.received, period.kind, period.start, period.end, year,
        source.synthetic, source.supersedes, reading.text, reading.skipped,
    )  # fmt: skip


def _raw(report: str, rows: pd.DataFrame) -> pa.Table:
    columns: dict[str, pa.Array] = {
        "report": pa.repeat(pa.scalar(report, pa.large_string()), len(rows)),
        "row_order": pa.array(rows["row"], pa.int64()),
    }
    for name in RAW_COLUMNS:
        if name != "row":
            columns[name] = pa.array(rows[name], pa.large_string(), from_pandas=True)
    return pa.table(columns, schema=RAW)
