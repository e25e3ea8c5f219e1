"""Which snapshot an address asks for, and whether it can still be shown."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot
from dashboard.edition import Edition
from dashboard.frame import Frame
from dashboard.published import kept, of_version
from dashboard.selection import Selection
from dashboard.served import in_doubt, is_sound

# The form of snapshots that this program reads; etl/sql/50_snapshot.sql says which form it writes.
SCHEMA = 1
MOST_KEPT = 60  # versions that can be chosen from, the newest of them


class Trouble(StrEnum):
    """Why a version that was asked for is not shown."""

    NOT_KEPT = "not_kept"
    OTHER_FORM = "other_form"
    SPOILT = "spoilt"


@dataclass(frozen=True)
class Opened:
    """The snapshot that is shown, the newest of the same figures, and what stood in the way of
    the one that was asked for."""

    snapshot: Snapshot
    newest: Snapshot
    trouble: Trouble | None = None

    @property
    def old(self) -> bool:
        """Whether an older version than the newest is shown."""
        return self.snapshot.id != self.newest.id


@dataclass(frozen=True)
class Version:
    """A kept snapshot, the day it was published on, and how many figures stand in it."""

    snapshot: Snapshot
    published_on: date
    figure_count: int


def opened(selection: Selection, edition: Edition) -> Opened | None:
    """The version that the address names; without one, or in trouble, the newest.

    Whatever the address names, nothing is opened but what the edition holds.

    Where the figures that were asked for are not published, others are; None where none are.
    """
    others = (data.current(name, edition) for name in data.available(edition))
    newest = data.current(selection.figures, edition) or next(others, None)
    if newest is None:
        return None
    if selection.version is None or newest.id.startswith(selection.version):
        return Opened(newest, newest)
    wanted = of_version(newest.figures, selection.version, edition)
    if wanted is None:
        return Opened(newest, newest, Trouble.NOT_KEPT)
    if not is_sound(wanted, data.inside):
        return Opened(newest, newest, Trouble.SPOILT)
    trouble = None if readable(wanted, newest) else Trouble.OTHER_FORM
    return Opened(newest if trouble else wanted, newest, trouble)


def snapshot_of(selection: Selection, edition: Edition) -> Snapshot | None:
    """The version that the choices name, the newest without one; None where there is no such."""
    found = opened(selection, edition)
    if found is None or found.trouble or found.snapshot.figures != selection.figures:
        return None
    return found.snapshot


def at_newest(frame: Frame) -> Frame:
    """The same view of the newest version, where what is filed will be."""
    selection = frame.selection.with_(version=None)
    found = opened(selection, frame.snapshot.edition)
    return replace(frame, selection=selection, snapshot=found.newest if found else frame.snapshot)


def readable(snapshot: Snapshot, newest: Snapshot) -> bool:
    """Whether it can be asked what the newest can: of the same form, and with all its columns."""
    own, other = data.inside(snapshot), data.inside(newest)
    if own is None or other is None or in_doubt(snapshot, data.inside):
        return False
    return own[0].get("schema_number") == SCHEMA and own[1] >= other[1]


def versions(newest: Snapshot) -> tuple[list[Version], int]:
    """The newest version and then the kept ones of the same figures, the one written last first;
    and how many more are kept that cannot be chosen."""
    others = [each for each in kept(newest.figures, newest.edition) if each.id != newest.id]
    found = [each for each in others[:MOST_KEPT] if readable(each, newest)]
    return [_version(each) for each in (newest, *found)], len(others) - len(found)


def _version(snapshot: Snapshot) -> Version:
    about = _about(snapshot)
    day = pd.Timestamp(about["published_on"]).date()
    return Version(snapshot, day, int(about["standing_count"]))


def _about(snapshot: Snapshot) -> Any:
    looked = data.inside(snapshot)
    return looked[0] if looked else {}


def published_on(snapshot: Snapshot) -> str:
    """The day of a snapshot as files and charts write it."""
    return f"{pd.Timestamp(data.about(snapshot)['published_on']):%Y-%m-%d}"
