"""Nothing that the public may not see stands anywhere in the file of an edition."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.snapshot import Store
from etl.snapshot.edition import public_store
from etl.snapshot.edition.decisions import DERIVED, NONE, WRITTEN, decisions
from tests.etl.ledger import file_ledger, override
from tests.etl.small_data import build, file_prose, file_table, write
from tests.etl.snapshot.edition.tables import people_data

TEXT = (
    "Heshun answered 2,456 questions. It helped 93 people, of whom three were women. "
    "Three women also came to its desk. It accepted 118 cases, four of women. "
    "It keeps a duty roster for all three of them. It has a duty roster on every day. "
    "It solved 2 cases1case. Perhaps 777 calls came in. It closed 53 cases.\n"
)
FIGURES = """\
indicator,value,status,quote,note,coverage
consultations,2456,published,"Heshun answered 2,456 questions",,complete
recipients,93,published,"It helped 93 people, of whom three were women",Three of them women,complete
recipients_women,3,published,three were women,Very few,complete
cases_accepted,118,published,"It accepted 118 cases, four of women",,complete
losses_recovered_cny,,unreadable,It solved 2 cases1case,Two or twenty-one,unknown
hotline_calls,777,needs_review,Perhaps 777 calls came in,A guess of Li,unknown
cases_closed,53,published,It closed 53 cases,,complete
"""
PRACTICES = """\
practice,quote
duty_roster,It keeps a duty roster for all three of them
duty_roster,It has a duty roster on every day
"""
SECRETS = (
    "three were women", "three of them", "four of women", "2 cases1case", "Perhaps 777", "777",
    "A guess of Li", "Two or twenty-one", "Three of them women", "Very few", "It closed 53 cases",
    "The county sent another number", "Statistics office", "garbled-cell", "Mr Wang",
)  # fmt: skip
OPEN = ("Heshun answered 2,456 questions", "It has a duty roster on every day")
TEXTS = """
SELECT table_name, column_name
FROM information_schema.columns
WHERE table_schema = 'main' AND table_catalog = current_database()
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with secrets of every kind, published."""
    data = people_data(tmp_path_factory.mktemp("secrets"))
    file_prose(data, FIGURES, PRACTICES, TEXT)
    file_table(
        data,
        ["heshun,cases_criminal,garbled-cell", "east,recipients_women,4", "east,recipients,120"],
        report="returns-of-mr-wang",
    )
    (data / "reports" / "returns-of-mr-wang").rename(data / "reports" / "returns")
    card = data / "reports" / "returns" / "source.toml"
    rows = data / "reports" / "returns" / "returns.csv"
    rows.rename(rows.with_name("Mr Wang, 3 women.csv"))
    write(card, card.read_text("utf-8").replace('"returns.csv"', '"Mr Wang, 3 women.csv"'))
    file_ledger(data, override("54"))
    build(data, public=True).close()
    return data


@pytest.fixture
def edition(data: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(path_of(data)), read_only=True) as opened:
        yield opened


def path_of(data: Path) -> Path:
    public = public_store(data)
    current = public.current()
    assert current is not None
    return public.path(current)


def everything_told(opened: duckdb.DuckDBPyConnection) -> str:
    """Every cell of every table and view as text."""
    found = []
    for table, column in opened.execute(TEXTS).fetchall():
        rows = opened.execute(f'SELECT DISTINCT CAST("{column}" AS VARCHAR) FROM "{table}"')
        found += [f"{table}.{column}: {cell}" for (cell,) in rows.fetchall() if cell is not None]
    return "\n".join(found)


def test_the_snapshot_itself_holds_every_one_of_the_secrets(data: Path) -> None:
    store = Store(data)
    current = store.current()
    assert current is not None
    with duckdb.connect(str(store.path(current)), read_only=True) as opened:
        told = everything_told(opened)
    assert [secret for secret in (*SECRETS, *OPEN) if secret not in told] == []


def test_no_cell_tells_a_secret(edition: duckdb.DuckDBPyConnection) -> None:
    told = everything_told(edition)
    assert [secret for secret in SECRETS if secret in told] == []
    assert [words for words in OPEN if words not in told] == []


def test_no_byte_of_the_file_is_a_secrets(data: Path) -> None:
    content = path_of(data).read_bytes()
    assert [secret for secret in SECRETS if secret.encode() in content] == []


def test_figures_that_wait_or_cannot_be_read_keep_their_row(
    edition: duckdb.DuckDBPyConnection,
) -> None:
    rows = edition.execute(
        "SELECT indicator, status, value, comparator, lower, upper, quote, note, locator,"
        " value_text"
        " FROM figure WHERE status <> 'published' ORDER BY indicator"
    ).fetchall()
    empty = (None,) * 8
    assert rows == [
        ("hotline_calls", "needs_review", *empty),
        ("losses_recovered_cny", "unreadable", *empty),
    ]


def test_a_corrected_figure_stands_without_the_old_one(edition: duckdb.DuckDBPyConnection) -> None:
    rows = edition.execute(
        "SELECT value, status, quote, note FROM figure WHERE indicator = 'cases_closed'"
    ).fetchall()
    assert rows == [(54, "published", None, None)]


def test_a_small_number_has_no_words(edition: duckdb.DuckDBPyConnection) -> None:
    rows = edition.execute(
        "SELECT area, value, comparator, lower, upper, quote, value_text, note FROM figure"
        " WHERE indicator = 'recipients_women' ORDER BY area"
    ).fetchall()
    assert rows == [(area, None, "..", 1, 4, None, None, None) for area in ("east", "heshun")]


def test_every_table_and_column_was_decided_on(data: Path) -> None:
    """A new one must be given a line in etl/snapshot/edition/decisions.toml."""
    store = Store(data)
    with duckdb.connect(str(store.path(str(store.current()))), read_only=True) as whole:
        columns = whole.execute(TEXTS).fetchall()
    known = decisions()
    assert {table for table, _ in columns} == set(known)
    undecided = {
        (table, column)
        for table, column in columns
        if known[table].rows == WRITTEN and column not in known[table].columns
    }
    assert undecided == set()
    assert {d.rows for d in known.values()} == {WRITTEN, DERIVED, NONE}
    there = {table: {c for t, c in columns if t == table} for table, _ in columns}
    gone = {name: d.columns - there[name] for name, d in known.items() if d.columns}
    assert not any(gone.values())


def test_it_is_as_it_was_decided(data: Path, edition: duckdb.DuckDBPyConnection) -> None:
    """Open columns are told as they are, those held back are empty, and so are whole tables."""
    store = Store(data)
    edition_path, whole_path = path_of(data), store.path(str(store.current()))
    edition.close()
    with duckdb.connect(str(whole_path), read_only=True) as whole:
        whole.execute("ATTACH $path AS public (READ_ONLY)", {"path": str(edition_path)})
        for table, decision in decisions().items():
            if decision.rows == NONE:
                assert whole.execute(f"SELECT count(*) FROM public.{table}").fetchall() == [(0,)]
            for column in decision.held_back:
                cells = whole.execute(f"SELECT DISTINCT {column} FROM public.{table}").fetchall()
                assert {cell for (cell,) in cells} <= {None, "", 0}, (table, column)
            if decision.open:
                columns = ", ".join(decision.open)
                unlike = whole.execute(
                    f"SELECT {columns} FROM public.{table} EXCEPT SELECT {columns} FROM {table}"
                ).fetchall()
                assert unlike == [], table


def test_tables_that_follow_from_figures_follow_from_those_told(
    edition: duckdb.DuckDBPyConnection,
) -> None:
    states = edition.execute(
        "SELECT area, state FROM coverage_cell WHERE indicator = 'recipients_women' ORDER BY area"
    ).fetchall()
    assert states == [("east", "between"), ("heshun", "between")]
    ratios = edition.execute(
        "SELECT area, value, comparator, round(lower, 3), round(upper, 3) FROM ratio"
        " WHERE indicator = 'women_per_100' ORDER BY area"
    ).fetchall()
    assert ratios == [
        ("east", None, "..", 0.833, 3.333), ("heshun", None, "..", 1.075, 4.301),
    ]  # fmt: skip
    assert edition.execute("SELECT finding_count, reject_count FROM snapshot").fetchall() == [
        (0, 0)
    ]


def test_columns_and_their_words_are_those_of_a_snapshot(
    data: Path, edition: duckdb.DuckDBPyConnection
) -> None:
    store = Store(data)
    sql = (
        "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()"
        " WHERE schema_name = 'main' AND NOT internal AND database_name = current_database()"
        " ORDER BY ALL"
    )
    own = edition.execute(sql).fetchall()
    with duckdb.connect(str(store.path(str(store.current()))), read_only=True) as whole:
        assert own == whole.execute(sql).fetchall()
