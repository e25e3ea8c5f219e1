"""The same figures by another route: plain Python over the rows of any small register."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.etl.registers.counting import counted, told
from tests.many import many

HEAD = (
    "case_id,area,type,applied,approved,accepted,closed,terminated,claim_id,claim_kind,"
    "applicants,recipients,women,handler,recovered"
)
FIRST = date(2022, 1, 1)


@st.composite
def rows(draw: st.DrawFn, number: int) -> dict[str, object]:
    """A sound row, but for its area and claim; dates follow each other, any may be missing."""
    day = FIRST + timedelta(days=draw(st.integers(0, 500)))
    dates: dict[str, object] = {}
    for name in ("applied", "approved", "accepted", "closed", "terminated"):
        day += timedelta(days=draw(st.integers(0, 90)))
        dates[name] = draw(st.sampled_from([day, day, None]))
    dates["applied"] = dates["applied"] or FIRST
    kind = draw(st.sampled_from([None, None, "divisible", "indivisible"]))
    recipients = draw(st.integers(1, 3))
    return {
        "case_id": number,
        "area": draw(st.sampled_from(["heshun", "east"])),
        "type": "civil" if kind else draw(st.sampled_from(["civil", "criminal", "legal_help"])),
        **dates,
        "claim_id": draw(st.sampled_from(["G1", "G2"])) if kind else None,
        "claim_kind": kind,
        "applicants": draw(st.integers(1, 4)),
        "recipients": recipients,
        "women": draw(st.integers(0, recipients)),
        "handler": draw(st.sampled_from(["lawyer", "volunteer"])),
        "recovered": draw(st.decimals(0, 1000, places=2)),
    }


registers = st.integers(1, 8).flatmap(lambda n: st.tuples(*(rows(number) for number in range(n))))


def cases(register: tuple[dict[str, object], ...]) -> Iterator[dict]:
    """Rows as cases: the rows of an indivisible claim become one."""
    claims: dict[tuple, list[dict]] = {}
    for row in register:
        ended = row["closed"] or row["terminated"]
        if row["claim_kind"] == "indivisible":
            claims.setdefault((row["area"], row["claim_id"]), []).append({**row, "ended": ended})
        else:
            yield {**row, "ended": ended, "cases": row["applicants"], "early": row["terminated"]}
    for own in claims.values():
        first = {
            name: min((r[name] for r in own if r[name]), default=None)
            for name in ("applied", "approved", "accepted")
        }
        ends = [r["ended"] for r in own]
        added = {name: sum(r[name] for r in own) for name in ("recipients", "women", "recovered")}
        handlers = {r["handler"] for r in own}
        yield {
            "area": own[0]["area"],
            "type": "civil",
            **first,
            "ended": max(ends) if all(ends) else None,
            "early": all(r["terminated"] for r in own),
            "cases": 1,
            "handler": handlers.pop() if len(handlers) == 1 else None,
            **added,
        }


def expected(register: tuple[dict[str, object], ...]) -> dict[tuple[str, str, date], float]:
    """(area, rule, last day of the month) -> value, without zeros."""
    total: Counter[tuple[str, str, date]] = Counter()
    for case in cases(register):
        full = case["type"] != "legal_help"
        by_lawyer = full and case["handler"] == "lawyer"
        started = case["approved"] or case["accepted"]
        counts = [
            ("applications_in_period", case["applied"], case["cases"] * full),
            ("approved_in_period", case["approved"], case["cases"] * full),
            ("accepted_in_period", case["accepted"], case["cases"] * full),
            ("closed_in_period", case["ended"], case["cases"] * full),
            ("closed_by_lawyer", case["ended"], case["cases"] * by_lawyer),
            ("terminated_in_period", case["ended"], case["cases"] * full * bool(case["early"])),
            ("legal_help_in_period", started, case["cases"] * (not full)),
            ("recipients_in_period", case["approved"], case["recipients"] * full),
            ("recipients_women", case["approved"], case["women"] * full),
            ("recovered_in_period", case["ended"], case["recovered"] * full),
        ]
        for rule, day, value in counts:
            if day and value:
                total[case["area"], rule, month_end(day)] += value
        for end in map(month_end, months()):
            if full and started and started <= end and not (case["ended"] and case["ended"] <= end):
                total[case["area"], "open_at_end", end] += case["cases"]
    return {key: float(value) for key, value in total.items()}


def months() -> Iterator[date]:
    for number in range(48):
        yield date(2022 + number // 12, number % 12 + 1, 1)


def month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


FAULTS: tuple[dict[str, object], ...] = (
    {"type": "civic"},
    {"applied": "soon"},
    {"applied": date(2199, 1, 1)},
    {"approved": date(2020, 1, 1)},
    {"women": 99},
    {"claim_id": None, "claim_kind": "indivisible"},
    {"area": None},
)


def found(register: tuple[dict[str, object], ...]) -> dict[tuple[str, str, date], float]:
    """What SQL counts, in the same words, and in every rule that it has."""
    lines = "\n".join(
        ",".join("" if cell is None else str(cell) for cell in row.values()) for row in register
    )
    with tempfile.TemporaryDirectory() as folder:
        done = counted(Path(folder), f"{HEAD}\n{lines}", FIRST, date(2025, 12, 31))
    return {
        (f["area"], f["rule"], f["end"]): float(f["value"])
        for f in told(done)
        if f["kind"] in ("month", "stock") and f["value"]
    }


@many(25)
@given(registers)
def test_sql_counts_what_plain_python_counts(register: tuple[dict[str, object], ...]) -> None:
    wanted = expected(register)
    rules = {rule for _, rule, _ in wanted}
    assert {key: value for key, value in found(register).items() if key[1] in rules} == wanted


@many(15)
@given(registers, st.lists(st.sampled_from(FAULTS), min_size=1, max_size=4))
def test_rows_that_are_set_aside_change_no_value(
    register: tuple[dict[str, object], ...], faults: list[dict[str, object]]
) -> None:
    faulty = tuple(
        {**register[number % len(register)], "case_id": 100 + number, **fault}
        for number, fault in enumerate(faults)
    )
    again = register[:1]  # the same row twice counts once
    assert found((*register, *faulty, *again)) == found(register)
