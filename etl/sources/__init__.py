"""Reports as they were filed: the folders under data/reports and the card in each of them."""

from etl.sources.load import find_sources, load_source
from etl.sources.model import (
    ROW_FIELDS,
    Defaults,
    Original,
    Period,
    Source,
    TableMap,
    TextBeside,
)

__all__ = [
    "ROW_FIELDS",
    "Defaults",
    "Original",
    "Period",
    "Source",
    "TableMap",
    "TextBeside",
    "find_sources",
    "load_source",
]
