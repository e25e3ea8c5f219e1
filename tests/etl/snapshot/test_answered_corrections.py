"""A confirmed entry of the ledger answers what is still open on the same figure."""

from pathlib import Path

import pytest

from tests.etl.ledger import entry, file_ledger, override
from tests.etl.small_data import asked, build, file_table, small_data

LINES = ("heshun,cases_accepted,100", "heshun,cases_closed,53")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = small_data(tmp_path)
    file_table(data, LINES)
    return data


@pytest.mark.parametrize("status", ["open", "asked"])
@pytest.mark.parametrize(
    ("unsettled", "settled", "outcome", "doubted"),
    [
        ({"action": '"flag"'}, {"action": '"override"', "value": "63"}, "answered", 0),
        ({"action": '"drop"'}, {"action": '"override"', "value": "63"}, "answered", 0),
        ({"action": '"flag"'}, {"action": '"flag"'}, "answered", 2),
        ({"action": '"drop"'}, {"action": '"flag"'}, "waiting", 2),
    ],
)
def test_a_confirmed_entry_answers_what_is_open_on_the_same_figure(
    data: Path,
    status: str,
    unsettled: dict[str, str],
    settled: dict[str, str],
    outcome: str,
    doubted: int,
) -> None:
    file_ledger(data, entry(status=f'"{status}"', **unsettled), entry(**settled))
    with build(data) as snapshot:
        outcomes = asked(snapshot, "SELECT outcome FROM correction ORDER BY correction_id")
        assert outcomes == [(outcome,), ("applied",)]
        assert asked(snapshot, "SELECT count(*) FROM measure WHERE in_question") == [(doubted,)]
        marked = asked(
            snapshot, "SELECT in_question FROM figure_mark WHERE figure_id = 'returns:2'"
        )
        assert marked == [(doubted > 0,)]


def test_an_answer_on_another_figure_leaves_the_question_open(data: Path) -> None:
    accepted = override("200", "100", indicator='"cases_accepted"')
    file_ledger(data, entry(status='"open"'), accepted)
    with build(data) as snapshot:
        outcomes = asked(snapshot, "SELECT outcome FROM correction ORDER BY correction_id")
    assert outcomes == [("waiting",), ("applied",)]
