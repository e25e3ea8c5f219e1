"""The public edition of the snapshots, where a build writes one."""

from etl.verifying import pointer, snapshots
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

PUBLIC = "public"


def check(folder: Folder) -> Verified | None:
    """Its snapshots and its pointer; None where there is no such edition."""
    edition = folder.store.built / PUBLIC
    if not edition.is_dir():
        return None
    kept = snapshots.verified("public edition", edition, folder.data)
    named = pointer.verified("public edition", edition, folder.data)
    told = f"{kept.told}; {named.told}"
    return Verified("public edition", told, (*kept.problems, *named.problems))
