"""From a data folder to a published snapshot, which is checked before it is current."""

from etl.snapshot.publish import Published, publish
from etl.snapshot.store import Store

__all__ = ["Published", "Store", "publish"]
