"""The product's own readers read every report of the demonstration without a reject."""

from pathlib import Path

import pandas as pd
import pytest

from etl.catalog import load_catalog
from etl.numbers import parse_quantity
from etl.readers import READERS
from etl.sources import find_sources, load_source


@pytest.fixture(scope="module")
def read(demonstration: Path) -> pd.DataFrame:
    """All rows of all reports."""
    frames = []
    for folder in find_sources(demonstration):
        source = load_source(folder)
        reading = READERS[source.reader](source)
        assert reading.rejects == [], source.id
        frames.append(reading.rows.assign(report=source.id))
    return pd.concat(frames, ignore_index=True)


def test_every_area_and_indicator_is_in_the_catalog(
    demonstration: Path, read: pd.DataFrame
) -> None:
    catalog = load_catalog(demonstration)
    assert set(read["area"]) <= {area.id for area in catalog.areas}
    assert set(read["indicator"]) <= set(catalog.indicators)


def test_every_text_is_a_number(read: pd.DataFrame) -> None:
    texts = read.loc[read["status"] != "unreadable", "value_text"].unique()
    assert [text for text in texts if parse_quantity(text) is None] == []


def test_no_figure_is_reported_twice(read: pd.DataFrame) -> None:
    keys = ["area", "indicator", "period_kind", "period_start", "period_end"]
    assert not read.duplicated(keys).any()


def test_each_kind_of_period_is_there(read: pd.DataFrame) -> None:
    assert set(read["period_kind"]) == {"year", "half_year", "campaign", "event", "stock"}
