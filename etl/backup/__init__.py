"""One file that holds everything of a data folder that cannot be made again, and back from it."""

from etl.backup.restore import restore
from etl.backup.write import Written, backup

__all__ = ["Written", "backup", "restore"]
