"""A small data folder published twice: between the two, figures came, went and were put right."""

from pathlib import Path

from etl.snapshot import Store
from tests.etl.ledger import file_ledger, override
from tests.etl.small_data import build, file_table, small_data

BEFORE = (
    "heshun,cases_accepted,93",
    "heshun,cases_closed,53",
    "east,cases_accepted,40",
    "west,cases_accepted,7",
    "west,cases_closed,5",
)
# The first row moves all the others one down, which changes none of them.
AFTER = (
    "heshun,consultations,2456",
    "heshun,cases_accepted,93",
    "heshun,cases_closed,53",
    "west,cases_accepted,more than 8",
    "west,cases_closed,5",
)


def published_twice(home: Path) -> tuple[Path, str, str]:
    """The data folder, and the ids of the snapshot before and after."""
    data = small_data(home)
    file_table(data, BEFORE)
    build(data).close()
    before = Store(data).current()
    file_table(data, AFTER)
    file_table(data, "west,cases_closed,5", report="later", top='supersedes = "returns"')
    file_ledger(data, override("63"))
    build(data).close()
    after = Store(data).current()
    assert before and after and before != after
    return data, before, after
