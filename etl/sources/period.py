"""The [period] that a report or an entry of the ledger speaks of."""

from etl.sources.model import PERIOD_KINDS, Period
from etl.sources.section import Section


def read_period(section: Section | None, whole: bool = False) -> Period:
    """The period of a table, empty where there is none; a `whole` one needs its kind and year."""
    if section is None:
        return Period()
    period = Period(
        kind=section.text("kind", required=whole, allowed=PERIOD_KINDS) or None,
        start=section.day("start"),
        end=section.day("end"),
        reporting_year=section.number("reporting_year", required=whole, least=1900),
    )
    section.close()
    if period.start and period.end and period.end < period.start:
        section.complain("end", "the period ends before it starts", "Exchange the two dates")
    return period
