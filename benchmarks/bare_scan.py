"""Read the columns of a register that a rollup reads, and do nothing with them."""

import sys
from pathlib import Path

import duckdb
from duckdb import ColumnExpression, FunctionExpression

# Text in Parquet is read as well; what is sought is what reading alone costs.
UNREAD = ("province", "year")


def main(folder: Path) -> int:
    """The least of every column, so that each is read to its end; ends with 0."""
    with duckdb.connect(config={"threads": 2}) as connection:
        found = connection.read_parquet(str(folder / "**" / "*.parquet"))
        least = [
            FunctionExpression("min", ColumnExpression(name))
            for name in found.columns
            if name not in UNREAD
        ]
        rows = found.aggregate([*least, FunctionExpression("count", ColumnExpression("area"))])
        print(f"{rows.fetchall()[0][-1]:,} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
