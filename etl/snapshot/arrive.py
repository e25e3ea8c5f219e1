"""Read everything a data folder holds into tables that DuckDB can take over."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from etl.numbers.many import parse_many
from etl.problems import Problem, ProblemsFound
from etl.snapshot.ahead import read_ahead
from etl.snapshot.kept import Card
from etl.snapshot.report_tables import ReportTables
from etl.snapshot.stages import Stages
from etl.sources import Source

# What SQL may cast by itself; everything else is for etl.numbers to understand or to refuse.
PLAIN_NUMBER = r"^[0-9]{1,15}(\.[0-9]+)?$"


def arrive(folders: Sequence[Path], stages: Stages) -> tuple[ReportTables, list[Source]]:
    """The reports in those folders as tables, and those of them whose cards are right."""
    reports = ReportTables()
    sources: list[Source] = []
    outcomes = read_ahead(folders)
    for folder in stages.each("Reading reports", folders):
        outcome = next(outcomes)
        for problem in outcome.problems:
            reports.refuse(folder.name, problem)
        if outcome.read:
            source, reading = outcome.read
            reports.add(source, reading)
            sources.append(source)
    return reports, sources


def arrived_tables(reports: ReportTables) -> Mapping[str, pa.Table]:
    """All tables by name, with what the values of the rows mean."""
    tables = reports.tables()
    return {**tables, "read_value": read_values(tables["raw"])}


def stop_at_contradiction(cards: Mapping[str, Card]) -> None:
    """Raises ProblemsFound where reports contradict each other."""
    _stop_if_mixed(list(cards.values()))
    _stop_at_circle({card.id: card.supersedes for card in cards.values()})


def read_values(raw: pa.Table) -> pa.Table:
    """What the distinct values mean that are not plain numbers: a row a text."""
    texts = pc.drop_null(pc.unique(raw["value_text"]))
    unusual = pc.filter(texts, pc.invert(pc.match_substring_regex(texts, PLAIN_NUMBER)))
    return pa.Table.from_pandas(parse_many(unusual.to_pylist()), preserve_index=False)


def _stop_if_mixed(sources: list[Card]) -> None:
    invented = [source for source in sources if source.synthetic]
    if not invented or len(invented) == len(sources):
        return
    wrong = "it is invented (synthetic = true), and other reports beside it are not"
    right = "Keep invented reports in a data folder of their own"
    raise ProblemsFound(
        Problem(f"reports/{source.id}/source.toml", "", wrong, right) for source in invented
    )


def _stop_at_circle(supersedes: Mapping[str, str | None]) -> None:
    """Reports that supersede each other would all vanish from the charts."""
    circles = []
    for report in supersedes:
        seen, older = {report}, supersedes[report]
        while older is not None and older not in seen:
            seen.add(older)
            older = supersedes.get(older)
        if older == report:
            circles.append(report)
    if circles:
        wrong = f"these reports supersede each other: {', '.join(circles)}"
        right = "Keep supersedes on the newest only"
        raise ProblemsFound(
            Problem(f"reports/{report}/source.toml", "", wrong, right) for report in circles
        )
