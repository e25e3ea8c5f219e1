"""The periods that figures are of, as tables of months that SQL joins with."""

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pyarrow as pa

from etl.snapshot.arrow import arrow_table

YEAR, QUARTER, MONTH, STOCK = "year", "quarter", "month", "stock"
LENGTHS = {YEAR: 12, QUARTER: 3, MONTH: 1, STOCK: 1}
JANUARY, DECEMBER = "january", "december"
# By how many months a year begins before January of the year it is named after.
BEGINS = {JANUARY: 0, DECEMBER: 1}


@dataclass(frozen=True)
class Period:
    """Whole months from first to last, both included; a month is year * 12 + its number from 0."""

    kind: str
    first_month: int
    last_month: int
    reporting_year: int

    @property
    def first_day(self) -> date | None:
        """None for a stock, which is of its last day alone."""
        if self.kind == STOCK:
            return None
        return date(self.first_month // 12, self.first_month % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        year, month = self.last_month // 12, self.last_month % 12 + 1
        return date(year, month, monthrange(year, month)[1])


def first_whole_month(day: date) -> int:
    """The first month that lies wholly on or after the day."""
    return _month_of(day) + (day.day > 1)


def last_whole_month(day: date) -> int:
    """The last month that lies wholly on or before the day."""
    return _month_of(day) - (day.day < monthrange(day.year, day.month)[1])


def _month_of(day: date) -> int:
    return day.year * 12 + day.month - 1


def periods(kinds: Collection[str], begins: str, first: date, last: date) -> tuple[Period, ...]:
    """Every whole period of those kinds between two days; the year begins in January or December.

    Quarters are those of the year, so one that begins in December has the quarter December to
    February. Stocks are at the end of every month, and are of the year that the month lies in.
    """
    return tuple(
        period
        for kind in LENGTHS
        if kind in kinds
        for period in _of_kind(kind, BEGINS[begins], first, last)
    )


def _of_kind(kind: str, earlier: int, first: date, last: date) -> Iterator[Period]:
    length = LENGTHS[kind]
    begin, end = first_whole_month(first), last_whole_month(last)
    for start in range(first.year * 12 - earlier, end + 2 - length, length):
        if start >= begin:
            yield Period(kind, start, start + length - 1, (start + earlier) // 12)


def calendar(first: date, last: date) -> pa.Table:
    """The month of every day: looking it up costs less than working it out for every row."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return arrow_table(("day", "month"), [(day, _month_of(day)) for day in days])


def period_table(found: Collection[Period]) -> pa.Table:
    """A row a period, numbered in their order."""
    columns = ("period", "kind", "first_month", "last_month")
    return arrow_table(
        columns, [(n, p.kind, p.first_month, p.last_month) for n, p in enumerate(found)]
    )


def month_table(found: Collection[Period]) -> pa.Table:
    """A row for every month of every period."""
    rows = [
        (number, month)
        for number, period in enumerate(found)
        for month in range(period.first_month, period.last_month + 1)
    ]
    return arrow_table(("period", "month"), rows)
