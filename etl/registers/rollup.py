"""Runs the counting rules of a register on an engine, one SQL file after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa

from etl.registers.engine import Engine
from etl.registers.periods import (
    Period,
    calendar,
    first_whole_month,
    last_whole_month,
    month_table,
    period_table,
    periods,
)
from etl.registers.source import Register
from etl.registers.vocabulary import CASES, CONSULTATIONS, Rule, rules_for
from etl.snapshot.arrow import arrow_table

SQL = Path(__file__).with_name("sql")
EARLIEST = date(1980, 1, 1)

# In order; those with a star are kept, the others are worked out where they are used.
STEPS = {
    CASES: (
        "cases/unusual* cases/suspect cases/joint_row cases/repeated_id* cases/repeated_row "
        "cases/repeated* cases/claim_unlike* cases/left_out* cases/joint_part* cases/joint_case* "
        "cases/single_case cases/apart* cases/applied* cases/approved* cases/accepted* "
        "cases/started* cases/ended* cases/rules_taken_on cases/rules_closed cases/rules_handled "
        "cases/rules_recipients cases/rules_groups cases/monthly* both/span* cases/open_change* "
        "both/flows cases/stocks cases/rolled_up "
        "both/set_aside both/tally"
    ),
    CONSULTATIONS: (
        "consultations/unusual* consultations/suspect consultations/repeated_id* "
        "consultations/repeated_row consultations/repeated* consultations/left_out* "
        "consultations/answered* "
        "consultations/rules_answered consultations/rules_subjects consultations/monthly* "
        "both/span* both/flows consultations/rolled_up both/set_aside both/tally"
    ),
}


@dataclass(frozen=True)
class Wanted:
    """Which figures: kinds of periods, the month a year begins with, and days.

    `first` and `last` say what a register covers; without them each center is taken to tell the
    months from its first entry to its last. Days after `until` are faults.
    """

    kinds: tuple[str, ...]
    begins: str
    until: date
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class RolledUp:
    """Figures by rule and period (a place in `periods`), rows set aside, and how many were read."""

    figures: pa.Table
    set_aside: pa.Table
    read: int
    rules: tuple[Rule, ...]
    periods: tuple[Period, ...]


def roll_up(register: Register, engine: Engine, wanted: Wanted) -> RolledUp:
    """All figures of the register, in the order of area, rule and period."""
    engine.open(register)
    engine.narrow()
    found = periods(wanted.kinds, wanted.begins, EARLIEST, wanted.last or wanted.until)
    rules = rules_for(register.kind, register.present)
    for name, rows in _small_tables(wanted, found, rules):
        engine.table(name, rows)
    for step in STEPS[register.kind].split():
        path = SQL / f"{step.rstrip('*')}.sql"
        engine.make(path.stem, path.read_text("utf-8"), kept=step.endswith("*"))
    by = [("area", "ascending"), ("rule", "ascending"), ("period", "ascending")]
    return RolledUp(
        engine.rows("rolled_up").sort_by(by),
        engine.rows("set_aside"),
        engine.rows("tally")["register_rows"][0].as_py(),
        rules,
        found,
    )


def _small_tables(
    wanted: Wanted, found: Sequence[Period], rules: Sequence[Rule]
) -> list[tuple[str, pa.Table]]:
    limits = arrow_table(("earliest", "latest"), [(EARLIEST, wanted.until)])
    asked = pa.table(
        {
            "first_month": pa.array([wanted.first and first_whole_month(wanted.first)], pa.int64()),
            "last_month": pa.array([wanted.last and last_whole_month(wanted.last)], pa.int64()),
        }
    )
    return [
        ("limit_day", limits),
        ("calendar", calendar(EARLIEST, wanted.until)),
        ("asked_span", asked),
        ("wanted_rule", arrow_table(("rule",), [(rule.id,) for rule in rules])),
        ("period", period_table(found)),
        ("period_month", month_table(found)),
    ]
