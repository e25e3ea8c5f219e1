"""Many rows come in another form than DuckDB's own data frame, and say the same."""

from datetime import date

import pandas as pd
import pyarrow as pa

from dashboard.bulk import as_objects, in_bulk, vocabulary

WORDS = pd.DataFrame(
    {"column_name": ["area", "area", "status"], "word": ["heshun", "changle", "published"]}
)
TABLE = pa.table(
    {
        "area": ["changle", None, "heshun"],
        "quote": ["93件", None, "51件"],
        "year": pa.array([2016, None, 2017], pa.int32()),
        "day": pa.array([date(2016, 1, 1), None, date(2017, 3, 1)], pa.date32()),
        "value": [1.5, None, 2.0],
    }
)


def test_words_of_the_vocabulary_are_categories_and_gaps_stay_gaps() -> None:
    found = in_bulk(TABLE, vocabulary(WORDS))
    assert found["area"].cat.categories.tolist() == ["heshun", "changle"]
    assert found["area"].tolist()[::2] == ["changle", "heshun"] and found["area"].isna().sum() == 1
    assert found["quote"].tolist() == ["93件", None, "51件"]
    assert found["year"].dropna().tolist() == [2016, 2017] and str(found["year"].dtype) == "Int32"
    assert found["day"].dropna().dt.strftime("%F").tolist() == ["2016-01-01", "2017-03-01"]
    assert found["value"].dropna().tolist() == [1.5, 2.0]


def test_a_word_that_the_vocabulary_lacks_is_kept_as_it_is() -> None:
    found = in_bulk(pa.table({"area": ["heshun", "elsewhere"]}), vocabulary(WORDS))
    assert found["area"].tolist() == ["heshun", "elsewhere"]


def test_answers_of_one_vocabulary_are_put_together_as_categories() -> None:
    words = vocabulary(WORDS)
    parts = [in_bulk(pa.table({"area": [name]}), words) for name in ("heshun", "changle")]
    both = pd.concat(parts)["area"]
    assert both.tolist() == ["heshun", "changle"] and both.dtype == words["area"]


def test_no_rows_keep_their_columns() -> None:
    found = in_bulk(TABLE.slice(0, 0), vocabulary(WORDS))
    assert list(found.columns) == TABLE.column_names and found.empty


def test_words_as_objects_are_the_same_words() -> None:
    rows = pd.DataFrame({"word": ["a", None], "value": [1, 2]})
    found = as_objects(rows)
    assert found["word"].dtype == object and found["word"].tolist()[0] == "a"
    assert found["word"].isna().tolist() == [False, True] and rows["word"].dtype == "string"
