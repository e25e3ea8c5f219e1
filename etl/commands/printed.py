"""How the commands print figures, places and lists."""

import sys
from collections.abc import Mapping
from typing import Any

from etl.problems import ProblemsFound

HEDGES = {
    "=": "",
    ">": "more than ",
    ">=": "at least ",
    "~": "about ",
    # A figure's < also stands for "at most"; only ratios tell the two apart.
    "<": "at most ",
    "<=": "at most ",
}


def in_english(words: str) -> str:
    """The English half of words written as "English / 中文"; other words as they stand."""
    return words.split(" / ")[0]


def number(value: float) -> str:
    """1,234 or 0.5, without needless digits."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def figures_of(snapshot: Mapping[str, Any]) -> str:
    """How many figures stand: those that a correction or a later report replaced do not count."""
    return f"{snapshot['figure_count'] - snapshot['replaced_count']:,}"


def replaced(snapshot: Mapping[str, Any]) -> str:
    """How many more are kept for their history alone, as the end of a line; nothing for none."""
    count = snapshot["replaced_count"]
    return f", and {count:,} replaced" if count else ""


def place_of(row: Mapping[str, Any]) -> str:
    """Report folder, file and place, as a person looks for them; the ledger is no report."""
    folder = ("reports", row["report_id"]) if row["report_id"] else ()
    file = "/".join(part for part in (*folder, row["file"]) if part)
    return f"{file}, {row['place']}" if row["place"] else file


def complain(found: ProblemsFound) -> None:
    """Every problem on its own line."""
    print(found, file=sys.stderr)


def no_snapshot() -> int:
    """Say that nothing was published; the exit code."""
    print("Nothing is published yet: run legal-aid build.", file=sys.stderr)
    return 1


def more(shown: int, total: int) -> None:
    """Say how many lines were left out."""
    if total > shown:
        print(f"  ... and {total - shown:,} more: add --all")
