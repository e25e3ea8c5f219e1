"""The shipped reports with a ledger that uses every action, and a report that entries speak of."""

from pathlib import Path

from tests import built_data as built

HOW = """\
[[correction]]
area = "heshun"
period = { kind = "year", reporting_year = 2016 }
reason = { en = "The center counted again.", zh = "中心重新清点。" }
by = { en = "Statistics section", zh = "统计科" }
date = 2026-11-20
"""
ENTRIES = (
    'indicator = "cases_closed"\nexpect = 53\naction = "override"\nvalue = 63\n'
    'status = "confirmed"\n',
    'indicator = "peoples_mediation"\nexpect = "2 cases1case"\naction = "override"\nvalue = 21\n'
    'coverage = "complete"\nstatus = "confirmed"\n',
    'indicator = "peoples_mediation"\nexpect = "2 cases1case"\naction = "flag"\nstatus = "open"\n',
    'indicator = "consultations"\nexpect = "2,456"\naction = "split"\nstatus = "asked"\n'
    'parts = [{ indicator = "consultations_in_person", value = 2000 }, '
    '{ indicator = "consultations_by_phone", value = 456 }]\n',
    'indicator = "cases_accepted"\nexpect = 94\naction = "drop"\nstatus = "confirmed"\n',
)


def with_ledger(home: Path) -> Path:
    """Published: a replaced number, a garbled one given beside the older doubt, a split that was
    asked about and a stale entry."""
    data = built.copy(home / "data")
    (data / "corrections" / "heshun-2016.toml").write_text(
        "\n".join(HOW + entry for entry in ENTRIES), encoding="utf-8"
    )
    built.build(data, expected=built.REJECTS)
    return data
