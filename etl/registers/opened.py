"""Opens a register of any kind of file as Parquet that an engine can read."""

from pathlib import Path

from etl.problems import Problem, ProblemsFound
from etl.readers.reading import Reject
from etl.registers.source import Register, files_of, parquet_register
from etl.registers.text_table import SUFFIXES, text_register

PARQUET = (".parquet",)


def opened(source: Path, area: str | None, scratch: Path) -> tuple[Register, list[Reject]]:
    """The register, and lines of text that are no rows of it.

    Parquet is read where it lies; CSV and workbooks are turned into it in the folder `scratch`.
    Raises ProblemsFound where there is none, or where it does not fit.
    """
    found = files_of(source, (*PARQUET, *SUFFIXES)) if source.exists() else ()
    stored = [path for path in found if path.suffix.lower() in PARQUET]
    texts = [path for path in found if path not in stored]
    if stored and texts:
        wrong, right = "it holds Parquet and other tables", "Keep one kind in a register"
        raise ProblemsFound([Problem(str(source), "", wrong, right)])
    if texts:
        return text_register(source, texts, area, scratch)
    return parquet_register(source, stored, area), []
