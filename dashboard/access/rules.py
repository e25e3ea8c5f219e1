"""What the access file says: how people sign in, and which role a group of theirs has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path

from dashboard.access.reader import Role

HOURS = 10.0


class Way(StrEnum):
    """How a reader becomes known."""

    OPENID = "openid"
    HEADERS = "headers"


@dataclass(frozen=True)
class Rules:
    """One access file, read and found sound.

    `roles`, `county` and `name` say in which claim or header they stand; `by_group` which role a
    group has. Headers count only from a peer in `peers` and, where `proof` names one, with the
    secret in that header. `anonymous` and `signed_in` are the roles of who has not signed in, and
    of who has but is in no group that is named.
    """

    address: str = ""
    way: Way | None = None
    secrets: Path | None = None
    name: str = "sub"
    roles: str = "groups"
    county: str = "county"
    hours: float = HOURS
    peers: tuple[IPv4Network | IPv6Network, ...] = ()
    proof: str = ""
    by_group: Mapping[str, Role] = field(default_factory=dict)
    anonymous: Role = Role.PUBLIC
    signed_in: Role = Role.PUBLIC


# Where nobody can sign in and everyone may look: --allow-anonymous.
OPEN = Rules()
