"""How the commands print what the ledger of corrections says about a figure."""

from collections.abc import Mapping
from typing import Any

from etl.commands.printed import HEDGES, number

Row = Mapping[str, Any]
_DONE = {"override": "corrected", "drop": "withdrawn", "split": "split", "flag": "in question"}


def print_history(row: Row) -> None:
    """What was, what is or would be in its place, who says so, when and why."""
    done = _DONE[row["action"]]
    if row["action"] != "flag" and row["outcome"] == "waiting":
        done = f"to be {done}"
    elif row["outcome"] == "answered":
        done = "answered by another entry"
    said = f"{row['status']} on {row['decided_on']} by {row['by_en']}"
    print(f"  ledger    {done}: {_was(row)}{_now(row)}")
    print(f"            {said}: {row['reason_en']}")
    print(f"            {row['file']}, {row['place']}")


def _was(row: Row) -> str:
    words = f'"{row["old_words"]}"'
    if row["old_value"] is None:
        return words
    return f"{HEDGES[row['old_comparator']]}{number(row['old_value'])} ({words})"


def _now(row: Row) -> str:
    told = [
        f"{HEDGES[new['comparator']]}{number(new['value'])}"
        + (f" ({new['indicator']}, {new['variant']})" if row["action"] == "split" else "")
        for new in row["new_values"]
    ]
    return f", in its place {' and '.join(told)}" if told else ""
