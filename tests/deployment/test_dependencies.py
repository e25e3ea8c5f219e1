"""The written list names every direct dependency at the version of the lock, each looked at."""

from deployment.dependencies import PAGE, renewed, rows, versions

WRITTEN = """\
Words before.

| package | version | reads or opens | looked at | result |
|---|---|---|---|---|
| first | 1.0 | nothing | 1.0, 2026-11-01 | newest |
| second-one | 2.0 | files | 2.0, 2026-11-01 | newest |
"""


def test_each_direct_dependency_stands_there_at_the_version_of_the_lock() -> None:
    written = {each.name: each.version for each in rows(PAGE.read_text(encoding="utf-8"))}
    assert written == dict(versions()) and len(written) > 10


def test_the_version_of_the_lock_is_the_one_that_was_looked_at() -> None:
    listed = list(rows(PAGE.read_text(encoding="utf-8")))
    assert [
        each.name for each in listed if not each.looked_at.startswith(f"{each.version}, 20")
    ] == []
    assert [each.name for each in listed if not each.exposes or not each.result] == []


def test_a_new_version_is_written_and_the_look_stays_as_it_was() -> None:
    told = renewed(WRITTEN, {"first": "1.1", "second-one": "2.0"})
    assert told == WRITTEN.replace("| first | 1.0 |", "| first | 1.1 |")
    (first, second) = rows(told)
    assert not first.looked_at.startswith(first.version)
    assert (second.exposes, second.looked_at, second.result) == (
        "files",
        "2.0, 2026-11-01",
        "newest",
    )
