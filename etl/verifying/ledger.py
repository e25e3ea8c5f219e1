"""The ledger of corrections, held against what was published."""

from etl.verifying.folder import Folder
from etl.verifying.model import Verified

LEDGER = "corrections/"


def check(folder: Folder) -> Verified | None:
    """None where there never was a ledger."""
    known = (*folder.files, *(folder.published or ()))
    if not any(name.startswith(LEDGER) for name in known):
        return None
    told, problems = folder.since_published(lambda name: name.startswith(LEDGER))
    return Verified("corrections", told, problems)
