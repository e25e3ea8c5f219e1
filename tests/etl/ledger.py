"""Entries of the ledger in literal keys, each sound until a test changes it."""

from pathlib import Path

from tests.etl.small_data import write

SOUND = {
    "area": '"heshun"',
    "indicator": '"cases_closed"',
    "period": '{ kind = "year", reporting_year = 2016 }',
    "expect": "53",
    "action": '"flag"',
    "status": '"confirmed"',
    "reason": '{ en = "The county sent another number.", zh = "县里另报了一个数。" }',
    "by": '{ en = "Statistics office", zh = "统计科" }',
    "date": "2026-11-24",
}


def entry(**changed: str | None) -> str:
    """One [[correction]] table; a key set to None is left out."""
    keys = {key: value for key, value in {**SOUND, **changed}.items() if value is not None}
    return "[[correction]]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())


def override(value: str, expect: str = "53", **changed: str) -> str:
    """A confirmed override."""
    return entry(action='"override"', value=value, expect=expect, **changed)


def file_ledger(data: Path, *entries: str, name: str = "heshun.toml") -> Path:
    """Put the entries into a file of data/corrections."""
    path = data / "corrections" / name
    write(path, "\n".join(entries))
    return path
