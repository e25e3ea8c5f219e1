"""What changed is what stands on one side only, told in pairs, the same from either end."""

from collections import Counter
from dataclasses import replace
from itertools import count
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.data import Snapshot
from dashboard.edition import FULL
from dashboard.selection import Selection
from dashboard.text import Text
from dashboard.versions.between import Between
from dashboard.versions.rows import changes
from tests.dashboard.screens import Frame

TOLD = (
    "area", "indicator", "period_kind", "reporting_year", "period_start", "report", "variant",
    "value", "status",
)  # fmt: skip
NUMBERS = count()


def told(between: Between) -> dict[str, set[tuple[str, str]]]:
    """Area and indicator of the figures of each kind of change."""
    rows = between.figures
    return {
        kind: {(row.area, row.indicator) for row in own.itertuples()}
        for kind, own in rows.groupby("change")
    }


def test_each_change_is_told_as_what_it_is_and_moved_rows_are_none(pair):
    assert told(Between(*pair)) == {
        "new": {("heshun", "consultations")},
        "corrected": {("heshun", "cases_closed"), ("west", "cases_accepted")},
        "withdrawn": {("east", "cases_accepted")},
        "again": {("west", "cases_closed")},
    }
    assert Between(*pair).reports["report"].tolist() == ["returns", "later"]


def test_a_version_differs_in_nothing_from_itself_or_its_copy(pair, tmp_path):
    _, later = pair
    path = tmp_path / "copy.duckdb"
    path.write_bytes(later.path.read_bytes())
    assert Between(later, replace(later, id="copy", path=path)).nothing
    assert Between(later, later).nothing


@pytest.mark.parametrize(
    ("language", "said", "why"),
    [
        (
            "en",
            ("53 cases", "63 cases"),
            "Why: The county sent another number. (Statistics office, 2026-11-24)",
        ),
        ("zh", ("53 件", "63 件"), "原因：县里另报了一个数。（统计科，2026-11-24）"),
    ],
)
def test_a_correction_is_told_with_both_numbers_their_words_and_the_reason(
    pair, language, said, why
):
    between = Between(*pair)
    frame = Frame(Text(language), between.later, Selection())
    found = {
        (each.area_id, each.indicator_id): each for each in changes(frame, between, between.figures)
    }
    closed = found["heshun", "cases_closed"]
    assert closed.was and closed.now and (closed.was.said, closed.now.said) == said
    assert closed.was.words == closed.now.words == "53" and closed.why == why
    hedged = found["west", "cases_accepted"]
    assert hedged.was and hedged.now and hedged.now.said.startswith("> 8")
    assert (hedged.was.words, hedged.now.words) == ("7", "more than 8")
    assert found["east", "cases_accepted"].now is None


NONE: list[str | None] = [None]
ROW = st.fixed_dictionaries(
    {
        "area": st.sampled_from("abc"),
        "indicator": st.sampled_from("xy"),
        "period_kind": st.sampled_from(["year", "month"]),
        "reporting_year": st.just(2016),
        "period_start": st.sampled_from([*NONE, "2016-01-01", "2016-02-01"]),
        "report": st.sampled_from("rs"),
        "variant": st.sampled_from(["unknown", "part"]),
        "value": st.sampled_from([None, 1.0, 2.0]),
        "status": st.sampled_from(["published", "published", "superseded"]),
    }
)
SIDES = st.lists(ROW, max_size=25)
TABLE = """
CREATE TABLE figure (
    area VARCHAR, indicator VARCHAR, period_kind VARCHAR, reporting_year INTEGER, period_start DATE,
    report VARCHAR, variant VARCHAR, value DOUBLE, status VARCHAR, figure_id VARCHAR,
    period_end DATE, comparator VARCHAR, lower DOUBLE, upper DOUBLE, coverage VARCHAR
)
"""
ONE = "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, '=', NULL, NULL, 'complete')"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawn")


def written(folder: Path, rows: list[dict[str, object]]) -> Snapshot:
    """A file that holds these figures and nothing else."""
    name = f"drawn-{next(NUMBERS)}"
    path = folder / f"{name}.duckdb"
    told = [
        (*(each[column] for column in TOLD), f"{each['report']}:{at}")
        for at, each in enumerate(rows)
    ]
    with duckdb.connect(str(path)) as file:
        file.execute(TABLE)
        file.begin()
        for each in told:
            file.execute(ONE, each)
        file.commit()
    return Snapshot(name, "filed", path, FULL)


def standing(rows: list[dict[str, object]]) -> Counter[tuple[object, ...]]:
    """By what they say, the figures that are not superseded: the second route, without SQL."""
    kept = [each for each in rows if each["status"] != "superseded"]
    return Counter(tuple(each[name] for name in TOLD) for each in kept)


def ids(rows: pd.DataFrame, kind: str, side: str) -> set[object]:
    return set(rows[rows["change"].eq(kind)][side])


@settings(max_examples=15)
@given(before=SIDES, after=SIDES)
def test_both_ends_tell_the_same_and_every_difference_is_told_once(folder, before, after):
    earlier, later = written(folder, before), written(folder, after)
    there, back = Between(earlier, later).figures, Between(later, earlier).figures
    assert ids(there, "new", "now") == ids(back, "withdrawn", "was")
    assert ids(there, "withdrawn", "was") == ids(back, "new", "now")
    for kind in ("corrected", "again"):
        own = there[there["change"].eq(kind)]
        other = back[back["change"].eq(kind)]
        assert set(zip(own["was"], own["now"], strict=True)) == set(
            zip(other["now"], other["was"], strict=True)
        )
    gone, come = standing(before) - standing(after), standing(after) - standing(before)
    assert there["was"].notna().sum() == gone.total()
    assert there["now"].notna().sum() == come.total()
    assert there["was"].dropna().is_unique and there["now"].dropna().is_unique
