"""Amend a copy of the last snapshot by the reports that changed, instead of reading all again.

Figures, rejects and practices are of one report each; checks, ratios and coverage of one area;
suspicions of all counties. Each is made anew as widely, by the same SQL as in a build from all
reports, and takes the place of the old rows in the copy.
"""

import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.problems import ProblemsFound
from etl.snapshot.arrive import arrive, arrived_tables, stop_at_contradiction
from etl.snapshot.arrow import arrow_table
from etl.snapshot.counts import row_counts
from etl.snapshot.identity import Content
from etl.snapshot.kept import Card, Kept, cards_of, kept_of, kept_tables, libraries
from etl.snapshot.stages import Stages
from etl.snapshot.statements import all_statements, amending
from etl.snapshot.store import Store
from etl.snapshot.touched import MOST_STEPS, changed_reports, is_worthwhile, with_relations
from etl.snapshot.write import limits
from etl.sources import find_sources, load_source

AMENDED = "amended.duckdb"  # the database is called after its file
ROWS_HELD = 700_000  # what the memory limit allows for
# Tables made anew wait for what other reports say before the first of these, are taken over after
# the second, and the two in between are then made of all figures.
OF_AREAS, LAST_OF_AREAS, OVER_ALL = "period", "finding", frozenset({"period", "lean_figure"})


@dataclass(frozen=True)
class Written:
    """A work file, its rows by table, what to keep of it, and the tables of all but reports.

    These are None where they are kept already.
    """

    path: Path
    counts: Mapping[str, int]
    kept: Kept
    ground: Mapping[str, pa.Table] | None


def amend(
    store: Store, last: str | None, content: Content, header: pa.Table, stages: Stages
) -> Written | None:
    """The last snapshot amended, None where all must be read; raises ProblemsFound as a build."""
    kept = kept_of(store, last) if last else None
    if last is None or kept is None or not _is_same_ground(kept, content):
        return None
    work = store.work / AMENDED
    try:
        shutil.copyfile(store.path(last), work)
        with duckdb.connect(str(work), config=limits(work, ROWS_HELD)) as connection:
            _register(connection, {**kept_tables(store, kept.ground), "arrived_snapshot": header})
            written = _Amendment(connection, store, content, kept, work).made(stages)
    except (OSError, duckdb.Error, pa.ArrowInvalid):
        written = None  # what was kept is damaged, so all is read
    if written is None:
        work.unlink(missing_ok=True)
    return written


def _is_same_ground(kept: Kept, content: Content) -> bool:
    same = kept.ground == content.ground and kept.libraries == libraries()
    return same and kept.steps < MOST_STEPS


def _register(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, pa.Table]) -> None:
    for name, table in tables.items():
        connection.register(name, table)


@dataclass(frozen=True)
class _Amendment:
    connection: duckdb.DuckDBPyConnection
    store: Store
    content: Content
    kept: Kept
    work: Path

    def made(self, stages: Stages) -> Written | None:
        folders = {folder.name: folder for folder in find_sources(self.store.data)}
        changed = changed_reports(self.kept, self.content, folders.values())
        rows = {str(name): int(str(count)) for name, count in self._asked("weights")}
        if not is_worthwhile(changed, rows):
            return None
        cards = self._cards([folders[name] for name in sorted(changed) if name in folders], changed)
        spoken_of = {str(row[0]) for row in self._asked("spoken_of")}
        touched = with_relations(changed | spoken_of, self.kept.cards, cards)
        if not is_worthwhile(touched, rows):
            return None
        reports, sources = arrive([f for name, f in folders.items() if name in touched], stages)
        cards = {n: c for n, c in self.kept.cards.items() if n not in touched} | cards_of(sources)
        stop_at_contradiction(cards)
        tables = dict(arrived_tables(reports))
        tables["read_report"] = tables.pop("arrived_report")
        tables["touched"] = arrow_table(("report",), [(name,) for name in sorted(touched)])
        _register(self.connection, tables)
        kept = Kept(
            self.content.ground, self.content.reports, cards, self.kept.steps + 1, libraries()
        )
        return Written(self.work, self._write(stages), kept, None)

    def _asked(self, name: str) -> list[tuple[object, ...]]:
        return self.connection.execute(amending(name)).fetchall()

    def _cards(self, folders: Collection[Path], changed: Collection[str]) -> dict[str, Card]:
        """The cards as they are now; a wrong one says nothing."""
        sources = []
        for folder in folders:
            try:
                sources.append(load_source(folder))
            except ProblemsFound:
                continue
        old = {name: card for name, card in self.kept.cards.items() if name not in changed}
        return old | cards_of(sources)

    def _write(self, stages: Stages) -> Mapping[str, int]:
        execute = self.connection.execute
        execute(amending("opened"))
        execute(amending("arrived"))
        statements = all_statements()
        for one in stages.each("Amending figures", statements):
            if one.makes == OF_AREAS:
                execute(amending("neighbours"))
            execute(one.uncommented)
            if one.makes == LAST_OF_AREAS:
                execute(amending("merged"))
                for again in (each for each in statements if each.makes in OVER_ALL):
                    execute(again.uncommented)
        execute(amending("finished"))
        return row_counts(self.connection)
