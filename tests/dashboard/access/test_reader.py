"""What follows from a role: the edition that is opened, the screens, and who may file."""

import pytest

from dashboard.access.reader import HIDDEN, Reader, Role
from dashboard.edition import FULL, PUBLIC, Edition
from dashboard.screens import SCREENS

NAMES = [name for name, _, _ in SCREENS]
# Role, county, edition, screens that are not there, may file.
TABLE = [
    (Role.NOBODY, None, PUBLIC, NAMES, False),
    (Role.PUBLIC, None, PUBLIC, ["health", "file"], False),
    (Role.CENTER, None, PUBLIC, ["file"], False),
    (Role.CENTER, "heshun", Edition(own="heshun"), [], True),
    (Role.LEADER, None, FULL, ["file"], False),
    (Role.STAFF, None, FULL, [], True),
]


@pytest.mark.parametrize(("role", "county", "edition", "hidden", "files"), TABLE)
def test_a_role_decides_what_is_opened_shown_and_done(
    role: Role, county: str | None, edition: Edition, hidden: list[str], files: bool
):
    reader = Reader(role, county)
    assert (reader.edition, reader.may_file) == (edition, files)
    assert [name for name in NAMES if not reader.may_open(name)] == hidden
    assert reader.may_look is (role is not Role.NOBODY)


def test_every_role_that_looks_has_its_screens():
    assert set(HIDDEN) == {*Role} - {Role.NOBODY}


def test_only_what_holds_all_that_was_filed_has_no_name_of_its_own():
    assert [each.key for each in (FULL, PUBLIC, Edition(own="heshun"))] == [
        "", "public", "public heshun",
    ]  # fmt: skip
