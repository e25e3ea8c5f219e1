"""What a data folder holds, held against the checksums that were written when it was filed."""

from etl.verifying.checks import CHECKS
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

__all__ = ["CHECKS", "Folder", "Verified"]
