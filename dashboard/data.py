"""The one place that opens DuckDB: published snapshots, read-only, answered by the SQL in sql/."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import streamlit as st

from dashboard.bulk import Vocabulary, as_objects, in_bulk, vocabulary
from dashboard.edition import Edition
from dashboard.kept import ANSWERS as _KEPT
from dashboard.ordering import in_order
from dashboard.published import ROOT as ROOT
from dashboard.published import Snapshot
from dashboard.published import data_folder as data_folder
from dashboard.ranges import with_least
from dashboard.selection import DEMONSTRATION, FILED
from dashboard.served import Served, lost, served

SQL = Path(__file__).with_name("sql")
# Given when a file is opened: one that is open already refuses to have its lock set again.
LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "lock_configuration": "true",
}
# Answers of very many rows.
MANY = ("measures", "residents", "coverage_cells", "coverage_states")
MANY_AREAS = 60


@st.cache_resource(max_entries=8, show_spinner=False)
def _connection(key: str, _snapshot: Snapshot) -> duckdb.DuckDBPyConnection:
    """A locked read-only connection; with the id in the key no replaced file is mixed up."""
    own, whole = _snapshot.edition.own, _snapshot.whole
    if own and whole:
        return _with_own(_snapshot.path, whole, own)
    return duckdb.connect(str(_snapshot.path), read_only=True, config=dict(LOCKED))


def _with_own(public: Path, whole: Path, own: str) -> duckdb.DuckDBPyConnection:
    """What everyone may see, with the rows of a center's own county from all that was filed."""
    both = duckdb.connect()
    both.execute(_sql("center/attach_public"), {"path": str(public)})
    both.execute(_sql("center/attach_whole"), {"path": str(whole)})
    both.execute(_sql("center/own"), {"area": own})
    for name in ("center/views", "lock"):
        both.execute(_sql(name))
    return both


@cache
def _sql(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def standing(figures: str, edition: Edition) -> Served:
    """Which snapshot of these figures is shown, and why it is not the current one."""
    return served(figures, edition, inside)


def current(figures: str, edition: Edition) -> Snapshot | None:
    """The snapshot of these figures that is shown, or None when there is none."""
    return standing(figures, edition).snapshot


def available(edition: Edition) -> tuple[str, ...]:
    """Which figures can be shown in this edition."""
    return tuple(name for name in (FILED, DEMONSTRATION) if current(name, edition))


def rows(snapshot: Snapshot, name: str, **parameters: Any) -> pd.DataFrame:
    """The answer of sql/<name>.sql with its named parameters bound; kept by snapshot id.

    Lists are given as tuples, so that an answer that is kept costs no copy of them.
    """
    key = _key(snapshot, name, parameters)
    return _KEPT.get(key, partial(_asked, snapshot, name, parameters))


def _key(snapshot: Snapshot, name: str, parameters: Mapping[str, Any]) -> Hashable:
    frozen = tuple(
        (key, tuple(value) if isinstance(value, list) else value)
        for key, value in sorted(parameters.items())
    )
    return snapshot.key, name, frozen


def _asked(snapshot: Snapshot, name: str, parameters: Mapping[str, Any]) -> pd.DataFrame:
    with _readable(snapshot):
        return _answered(snapshot, name, parameters)


@contextmanager
def _readable(*snapshots: Snapshot) -> Iterator[None]:
    """Turns the failing of a file into SnapshotLostError, and looks at it again."""
    try:
        yield
    except (duckdb.ProgrammingError, duckdb.DataError):
        raise  # the question was wrong
    except duckdb.Error as error:
        for each in snapshots:
            _connection.clear(each.key, each)
        raise lost(error, inside, *snapshots) from error


def _answered(snapshot: Snapshot, name: str, parameters: Mapping[str, Any]) -> pd.DataFrame:
    cursor = _connection(snapshot.key, snapshot).cursor()
    bound = {
        key: list(value) if isinstance(value, tuple) else value for key, value in parameters.items()
    }
    if name in MANY:
        found = cursor.sql(_sql(name), params=bound).to_arrow_table()
        told = with_least(in_bulk(found, _vocabulary(snapshot)))
        return in_order(told) if name == "measures" else told
    return with_least(as_objects(cursor.execute(_sql(name), bound).df()))


def between(earlier: Snapshot, later: Snapshot, name: str) -> pd.DataFrame:
    """The answer of sql/<name>.sql to the tables `earlier.` and `later.`; kept by both ids."""
    key = (earlier.key, later.key, name)
    return _KEPT.get(key, partial(_asked_of_two, earlier, later, name))


def _asked_of_two(earlier: Snapshot, later: Snapshot, name: str) -> pd.DataFrame:
    with _readable(earlier, later), duckdb.connect() as both:
        both.execute(_sql("attach_earlier"), {"path": str(earlier.path)})
        both.execute(_sql("attach_later"), {"path": str(later.path)})
        both.execute(_sql("lock"))
        return as_objects(both.execute(_sql(name)).df())


def inside(snapshot: Snapshot) -> tuple[Mapping[str, Any], frozenset[tuple[str, str]]] | None:
    """The snapshot's own row and every (table, column) of it; None where it cannot be opened."""
    try:
        return _inside(snapshot, snapshot.path.stat().st_mtime_ns)
    except (duckdb.Error, OSError):
        return None


@lru_cache(maxsize=512)
def _inside(snapshot: Snapshot, at: int) -> tuple[Mapping[str, Any], frozenset[tuple[str, str]]]:
    """It is closed again, since most of those that are kept are never looked at."""
    with duckdb.connect(str(snapshot.path), read_only=True, config=dict(LOCKED)) as opened:
        own = opened.execute(_sql("version")).df().iloc[0].to_dict()
        return own, frozenset(opened.execute(_sql("columns")).fetchall())


@lru_cache(maxsize=8)
def _vocabulary(snapshot: Snapshot) -> Vocabulary:
    return vocabulary(rows(snapshot, "vocabulary"))


def about(snapshot: Snapshot) -> pd.Series:
    """The snapshot's own row: date, kind and counts."""
    return rows(snapshot, "snapshot").iloc[0]


@lru_cache(maxsize=64)
def invented(snapshot: Snapshot) -> bool:
    """Whether its figures are those of a demonstration, wherever they lie: a build refuses to mix
    invented reports with others."""
    return str(about(snapshot)["kind"]) == DEMONSTRATION


def areas(snapshot: Snapshot) -> pd.DataFrame:
    """Every area with names, level, parents (`ancestors`) and whether it reported anything."""
    return rows(snapshot, "areas")


def indicators(snapshot: Snapshot) -> pd.DataFrame:
    """The whole catalog with how many figures each indicator has."""
    return rows(snapshot, "indicators")


def years(snapshot: Snapshot) -> list[int]:
    """Every reporting year with a figure, in order."""
    return [int(year) for year in rows(snapshot, "years")["reporting_year"]]


def measures(
    snapshot: Snapshot, indicators: Sequence[str], areas: Sequence[str], years: tuple[int, int]
) -> pd.DataFrame:
    """What a chart may be asked to draw: figures and ratios of these indicators, areas, years.

    Of many areas the answer is picked from that of all, which every choice of them shares.
    """
    found = rows(snapshot, "measures", **_of(indicators, areas, years))
    return found if len(areas) <= MANY_AREAS else _only(found, areas)


def measures_ahead(
    snapshot: Snapshot, indicators: Sequence[str], areas: Sequence[str], years: tuple[int, int]
) -> None:
    """Ask at once what `measures` is going to be asked of each of these indicators alone.

    A question takes longer to plan than to answer, and a screen asks of ten indicators.
    """
    asked = {name: _of([name], areas, years) for name in indicators}
    keys = {name: _key(snapshot, "measures", own) for name, own in asked.items()}
    missing = [name for name, key in keys.items() if not _KEPT.holds(key)]
    if len(missing) < 2:
        return
    found = _asked(snapshot, "measures", _of(missing, areas, years))
    for name in missing:
        own = found[found["indicator"] == name].reset_index(drop=True)
        _KEPT.keep(keys[name], own)


def _of(
    indicators: Sequence[str], areas: Sequence[str], years: tuple[int, int]
) -> Mapping[str, Any]:
    """The parameters of measures.sql; of many areas all are asked for."""
    return {
        "indicators": tuple(indicators),
        "areas": None if len(areas) > MANY_AREAS else tuple(areas),
        "first_year": years[0],
        "last_year": years[1],
    }


def _only(rows: pd.DataFrame, areas: Sequence[str]) -> pd.DataFrame:
    wanted = rows["area"].isin(areas)
    return rows if wanted.all() else rows[wanted]


def coverage(
    snapshot: Snapshot, indicators: Sequence[str], areas: Sequence[str], *, readable: bool = True
) -> pd.DataFrame:
    """How many areas published each indicator, by reporting year and kind of period.

    With `readable=False` also the years and kinds in which nothing reported can be read: count 0.
    """
    found = rows(snapshot, "coverage", indicators=tuple(indicators), areas=tuple(areas))
    return found[found["area_count"] > 0] if readable else found


def figure(snapshot: Snapshot, figure_id: str) -> pd.Series | None:
    """One figure or practice with its report and its words, or None when there is none."""
    found = figures(snapshot, [figure_id])
    return None if found.empty else found.iloc[0]


def figures(snapshot: Snapshot, figure_ids: Sequence[str]) -> pd.DataFrame:
    """These figures and practices, each with its report and its words."""
    return rows(snapshot, "figure", figures=tuple(figure_ids))
