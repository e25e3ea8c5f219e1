"""One reader for each kind of file, all handing on the same shape; the registry is here."""

from collections.abc import Mapping

from etl.readers.prose import read_prose
from etl.readers.reading import RAW_COLUMNS, Reader, Reading, Reject
from etl.readers.table import read_table

READERS: Mapping[str, Reader] = {
    "prose": read_prose,
    "table": read_table,
}

__all__ = ["RAW_COLUMNS", "READERS", "Reader", "Reading", "Reject"]
