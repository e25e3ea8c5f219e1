"""Write the public edition of a snapshot into a new file, which never held anything else."""

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.snapshot.arrow import arrow_table
from etl.snapshot.ask import Asked, question
from etl.snapshot.counts import row_counts
from etl.snapshot.edition.decisions import NONE, WRITTEN, decisions
from etl.snapshot.edition.fitted import fitted
from etl.snapshot.statements import FOLDER, Statements, all_statements
from etl.snapshot.write import limits

PUBLIC = FOLDER / "public"
# What data/small_numbers.toml and data/checks.toml become.
RULES = ("arrived_small_number", "arrived_small_share", "arrived_check", "arrived_check_term")
# What the SQL of every build needs to derive its tables, by the names of their files.
HELPERS = frozenset(
    {
        "known_comparator", "known_coverage", "known_period", "known_status", "known_area",
        "known_indicator", "known_report", "known_variant", "period", "lean_figure",
    }
)  # fmt: skip
# Written before everything that is protected is found, since the search asks for them.
BEFORE = frozenset({"area_version", "indicator"})


def write_edition(
    whole: Path, target: Path, identifier: str, rules: Mapping[str, pa.Table]
) -> Mapping[str, int]:
    """Make the edition `identifier` of the snapshot `whole`; its rows by table.

    `rules` holds the tables of RULES.
    """
    with Asked(whole) as asked:
        own = asked.rows("day_and_size")[0]
    header = arrow_table(("snapshot_id", "published_on"), [(identifier, own["published_on"])])
    with duckdb.connect(str(target), config=limits(target, own["figure_count"])) as connection:
        connection.execute(question("attach_whole"), {"path": str(whole)})
        for name, table in {**rules, "arrived_snapshot": header}.items():
            connection.register(name, table)
        connection.begin()
        _fill(connection, [each for each in all_statements() if each.makes in BEFORE])
        _protect(connection)
        rest = [each for each in all_statements() if each.makes not in BEFORE]
        _fill(connection, rest)
        connection.commit()
        for name in (*rules, "arrived_snapshot"):
            connection.unregister(name)
        connection.execute("CHECKPOINT")
        return row_counts(connection)


def _fill(connection: duckdb.DuckDBPyConnection, statements: list[Statements]) -> None:
    """Make the tables in their order, each as it was decided."""
    for each in statements:
        if each.makes in HELPERS:
            connection.execute(each.uncommented)
            continue
        decision = decisions().get(each.makes)
        if decision is None:
            continue
        if decision.rows not in (WRITTEN, NONE):
            connection.execute(each.sql)
            continue
        connection.execute(each.empty)
        if decision.rows == WRITTEN:
            connection.execute(_sql(PUBLIC / "table" / f"{each.makes}.sql"))


def _protect(connection: duckdb.DuckDBPyConnection) -> None:
    """Find every small number, and step by step all that would give one of them back."""
    _run(connection, "protect")
    with fitted(connection):
        _run(connection, "hide")
    further = _sql(PUBLIC / "further.sql")
    while connection.execute(further).fetchall()[0][0]:
        continue
    _run(connection, "settle")


def _run(connection: duckdb.DuckDBPyConnection, folder: str) -> None:
    for path in sorted((PUBLIC / folder).glob("*.sql")):
        connection.execute(_sql(path))


def _sql(path: Path) -> str:
    return path.read_text(encoding="utf-8")
