"""Answers are shared without copies, cannot be spoilt by a reader, and stay within their budget."""

import numpy as np
import pandas as pd

from dashboard.kept import Kept


def answer(value: float) -> pd.DataFrame:
    return pd.DataFrame({"value": np.full(1000, value)})


def asked_for(kept: Kept, *keys: str) -> list[str]:
    """Which of the keys had to be made anew, asked for in this order."""
    made: list[str] = []

    def make(key: str) -> pd.DataFrame:
        made.append(key)
        return answer(1)

    for key in keys:
        kept.get(key, lambda key=key: make(key))  # type: ignore[misc]
    return made


def test_two_readers_stand_on_the_same_memory() -> None:
    kept = Kept(10**6)
    first, second = (kept.get("a", lambda: answer(3)) for _ in range(2))
    assert np.shares_memory(first["value"].to_numpy(), second["value"].to_numpy())


def test_what_a_reader_writes_is_seen_by_no_other() -> None:
    kept = Kept(10**6)
    mine = kept.get("a", lambda: answer(3))
    mine.loc[0, "value"] = 99.0
    mine["more"] = 1
    theirs = kept.get("a", lambda: answer(4))
    assert list(theirs.columns) == ["value"] and set(theirs["value"]) == {3.0}


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept = Kept(2 * int(answer(1).memory_usage(deep=True).sum()))
    assert asked_for(kept, "a", "b", "a", "c") == ["a", "b", "c"]
    assert asked_for(kept, "a", "c", "b") == ["b"]


def test_an_answer_larger_than_the_budget_is_given_and_not_kept() -> None:
    kept = Kept(100)
    assert asked_for(kept, "a", "a") == ["a", "a"]
    assert kept.held_bytes == 0
