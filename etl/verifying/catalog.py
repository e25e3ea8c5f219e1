"""Areas, indicators, checks and boundaries, held against what was published."""

from etl.snapshot.identity import REPORTS
from etl.verifying.folder import Folder
from etl.verifying.ledger import LEDGER
from etl.verifying.model import Verified


def check(folder: Folder) -> Verified:
    """All that a build reads besides reports and the ledger."""
    others = (f"{REPORTS}/", LEDGER)
    told, problems = folder.since_published(lambda name: not name.startswith(others))
    return Verified("catalog", told, problems)
