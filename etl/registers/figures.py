"""Puts rolled-up figures into the columns of a report, each with its rule and its rows."""

from collections.abc import Callable
from itertools import starmap
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from etl.registers.periods import Period
from etl.registers.rollup import RolledUp
from etl.registers.vocabulary import Rule, words

# What stands beside a figure for who reads the file; the quote tells it in the dashboard.
TOLD = ("rule", "row_count", "rows_unsaid", "rows_set_aside")
HEADINGS = (
    "area",
    "indicator",
    "value",
    "measure_word",
    "comparator",
    "coverage",
    "variant",
    "period_kind",
    "period_start",
    "period_end",
    "reporting_year",
    "quote",
    "note",
    *TOLD,
)
_BETWEEN = "\x1f"
Item = TypeVar("Item", Rule, Period)


def figure_table(done: RolledUp) -> pa.Table:
    """A row a figure, all columns of text or whole numbers, in the order of the figures."""
    found = done.figures
    ids = [rule.id for rule in done.rules]
    rule = pc.index_in(found["rule"], pa.array(ids)).combine_chunks()
    period = found["period"].combine_chunks()
    counts = {name: found[name].cast(pa.int64()) for name in ("row_count", "unsaid", "lost")}
    by_rule = _lookup(rule, done.rules)
    by_period = _lookup(period, done.periods)
    columns = (
        found["area"],
        by_rule(lambda each: each.indicator),
        pc.replace_substring_regex(found["value"].cast(pa.string()), r"\.00$", ""),
        by_rule(lambda each: each.measure_word),
        pa.repeat("=", found.num_rows),
        _coverage(counts["unsaid"], counts["lost"]),
        by_rule(lambda each: each.variant or "unknown"),
        by_period(lambda each: each.kind),
        by_period(lambda each: str(each.first_day or "")),
        by_period(lambda each: str(each.last_day)),
        by_period(lambda each: str(each.reporting_year)),
        _quote(found["rule"], counts["row_count"]),
        _note(found["rule"], counts["unsaid"], counts["lost"], {r.id: r for r in done.rules}),
        found["rule"],
        *counts.values(),
    )
    return pa.table(dict(zip(HEADINGS, columns, strict=True)))


def _lookup(
    places: pa.Array, items: tuple[Item, ...]
) -> Callable[[Callable[[Item], str]], pa.Array]:
    """Says something of the item that stands at each place."""

    def said(of: Callable[[Item], str]) -> pa.Array:
        return pa.array([of(item) for item in items], pa.string()).take(places)

    return said


def _coverage(unsaid: pa.ChunkedArray, lost: pa.ChunkedArray) -> pa.ChunkedArray:
    """A row that is missing makes the count a lower bound."""
    whole = pc.equal(pc.add(unsaid, lost), 0)
    return pc.if_else(whole, "complete", "incomplete")


def _quote(rule: pa.ChunkedArray, count: pa.ChunkedArray) -> pa.ChunkedArray:
    """Both languages at once: it is shown as it stands, as the words of any report are."""

    def said(name: str, rows: str) -> str:
        key = "quote_one" if int(rows) == 1 else "quote"
        both = words("figure", key, rule=name, count=f"{int(rows):,}")
        return f"{both.en} · {both.zh}"

    return _each((rule, count), said)


def _note(
    rule: pa.ChunkedArray,
    unsaid: pa.ChunkedArray,
    lost: pa.ChunkedArray,
    rules: dict[str, Rule],
) -> pa.ChunkedArray:
    def said(name: str, silent: str, aside: str) -> str:
        parts = [rules[name].meaning]
        for key, count in (("unsaid", silent), ("lost", aside)):
            if int(count):
                parts.append(words("notes", key, count=f"{int(count):,}"))
        english = "; ".join(part.en for part in parts)
        return f"{english} / {'；'.join(part.zh for part in parts)}"

    return _each((rule, unsaid, lost), said)


def _each(columns: tuple[pa.ChunkedArray, ...], say: Callable[..., str]) -> pa.ChunkedArray:
    """What is said of each row's cells; few rows differ, so each kind is said once."""
    texts = [column.cast(pa.string()) for column in columns]
    keys = pc.binary_join_element_wise(*texts, _BETWEEN).combine_chunks().dictionary_encode()
    parted = (key.split(_BETWEEN) for key in keys.dictionary.to_pylist())
    return pa.array(list(starmap(say, parted)), pa.string()).take(keys.indices)
