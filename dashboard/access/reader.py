"""A reader: the role, the county of a center, and the edition of the figures that it opens."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from dashboard.edition import FULL, PUBLIC, Edition


class Role(StrEnum):
    """What a person is to the bureau, from who may see nothing to who may do all."""

    NOBODY = "nobody"
    PUBLIC = "public"
    CENTER = "center"
    LEADER = "leader"
    STAFF = "staff"


HIDDEN: dict[Role, Collection[str]] = {
    Role.PUBLIC: ("health", "file"),
    Role.CENTER: (),
    Role.LEADER: ("file",),
    Role.STAFF: (),
}


@dataclass(frozen=True)
class Reader:
    """`name` is what the sign-in calls the person: for the audit trail alone.

    A center without a county of its own sees and does what the public may.
    """

    role: Role
    county: str | None = None
    name: str = ""

    @property
    def edition(self) -> Edition:
        """What is opened for this reader."""
        if self.role in (Role.LEADER, Role.STAFF):
            return FULL
        return Edition(own=self.county) if self.role is Role.CENTER else PUBLIC

    @property
    def may_look(self) -> bool:
        """Whether anything is shown at all."""
        return self.role is not Role.NOBODY

    @property
    def may_file(self) -> bool:
        """Whether reports may be filed: by staff any county's, by a center its own."""
        return self.role is Role.STAFF or (self.role is Role.CENTER and self.county is not None)

    def may_open(self, screen: str) -> bool:
        """Whether a screen is there for this reader."""
        if not self.may_look or (screen == "file" and not self.may_file):
            return False
        return screen not in HIDDEN[self.role]


# Who works on the machine itself, where nobody signs in.
LOCAL = Reader(Role.STAFF)
ANYBODY = Reader(Role.PUBLIC)
NOBODY = Reader(Role.NOBODY)
