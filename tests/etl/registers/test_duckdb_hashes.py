"""Numbers that occur more than once are found in one pass and in many."""

from collections import Counter

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.registers.duckdb_hashes import shared
from tests.many import many


@many(50)
@given(st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 5)), st.integers(1, 40))
def test_they_are_found_each_once(numbers: list[int], most: int) -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE numbers (number UBIGINT)")
        if numbers:
            connection.executemany("INSERT INTO numbers VALUES (?)", [[n] for n in numbers])
        found = shared(connection.table("numbers"), most)
    assert sorted(found.tolist()) == sorted(n for n, c in Counter(numbers).items() if c > 1)


@pytest.mark.parametrize("most", [10**8, 7_000])
def test_so_are_those_of_many_rows(most: int) -> None:
    with duckdb.connect() as connection:
        numbers = connection.sql("SELECT hash(range % 19990) AS n FROM range(20000)")
        ours = shared(numbers, most).tolist()
        theirs = connection.sql("SELECT n FROM numbers GROUP BY n HAVING count(*) > 1").fetchall()
    assert sorted(ours) == sorted(n for (n,) in theirs) and len(ours) == 10
