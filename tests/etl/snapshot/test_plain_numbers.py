"""What SQL casts by itself is what etl.numbers would have read."""

from collections.abc import Iterator

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.numbers import parse_quantity
from etl.snapshot.arrive import PLAIN_NUMBER, read_values

PLAIN = st.from_regex(PLAIN_NUMBER.replace("$", r"\Z"))


@pytest.fixture(scope="module")
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


@settings(deadline=None)
@given(texts=st.lists(PLAIN, min_size=1, max_size=50))
def test_plain_numbers_are_the_same_in_sql_and_in_python(
    database: duckdb.DuckDBPyConnection, texts: list[str]
) -> None:
    cast = database.execute("SELECT CAST(unnest($1) AS DOUBLE)", [texts]).fetchall()
    for text, (value,) in zip(texts, cast, strict=True):
        quantity = parse_quantity(text)
        assert quantity is not None and quantity.value == value
        assert (quantity.comparator, quantity.coverage, quantity.measure_word) == ("=", None, "")


def test_only_what_is_not_plain_goes_through_python_and_only_once() -> None:
    texts = ["93", "5000余", "1,234", "93", None, "5000余", "1.5", "many"]
    found = read_values(pa.table({"value_text": pa.array(texts, pa.large_string())})).to_pylist()
    assert [(row["text"], row["value"], row["readable"]) for row in found] == [
        ("5000余", 5000.0, True),
        ("1,234", 1234.0, True),
        ("many", None, False),
    ]
