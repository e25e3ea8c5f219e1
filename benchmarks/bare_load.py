"""Read the files of a data folder and insert them into DuckDB as text, with no rule applied."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
from python_calamine import CalamineWorkbook

KINDS = (".csv", ".xlsx", ".txt")


def main(folder: Path) -> int:
    """Load every table, workbook and text of the folder into a new database; ends with 0."""
    rows = 0
    with (
        tempfile.TemporaryDirectory() as scratch,
        duckdb.connect(str(Path(scratch, "bare.duckdb"))) as connection,
    ):
        for number, path in enumerate(files(folder)):
            for part, relation in enumerate(read(connection, path, Path(scratch, "decoded.csv"))):
                table = f"loaded_{number}_{part}"
                relation.create(table)
                rows += len(connection.table(table))
        connection.execute("CHECKPOINT")
    print(f"{rows:,} rows")
    return 0


def files(folder: Path) -> list[Path]:
    """What the reports of a data folder consist of, beside their cards."""
    return sorted(path for path in (folder / "reports").rglob("*") if path.suffix in KINDS)


def read(
    connection: duckdb.DuckDBPyConnection, path: Path, decoded: Path
) -> Iterator[duckdb.DuckDBPyRelation]:
    """The file's tables; `decoded` is where a CSV that is not UTF-8 may be written."""
    if path.suffix == ".csv":
        utf8 = _in_utf8(path, decoded)
        yield connection.read_csv(str(utf8), header=True, sep=",", all_varchar=True)
    elif path.suffix == ".xlsx":
        workbook = CalamineWorkbook.from_path(str(path))
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python()
            columns = zip(*rows, strict=True)
            yield connection.from_arrow(
                pa.table(
                    {str(at): [str(cell) for cell in cells] for at, cells in enumerate(columns)}
                )
            )
    else:
        yield connection.from_arrow(pa.table({"text": [path.read_text(encoding="utf-8")]}))


def _in_utf8(path: Path, decoded: Path) -> Path:
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        decoded.write_text(content.decode("gb18030"), encoding="utf-8")
        return decoded
    return path


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
