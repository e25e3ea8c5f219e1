"""The kinds of things that are verified, in the order in which they are told.

Each lives in a module of its own and takes a Folder; it gives None where the folder has nothing of
its kind. A new kind is a module and a line here.
"""

from collections.abc import Callable, Sequence

from etl.verifying import audit, catalog, ledger, pointer, public, reports, snapshots
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

Check = Callable[[Folder], Verified | None]

CHECKS: Sequence[Check] = (
    reports.check,
    ledger.check,
    catalog.check,
    snapshots.check,
    pointer.check,
    public.check,
    audit.check,
)
