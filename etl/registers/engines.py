"""The engines by the words of the command line, each loaded only when it is asked for."""

from pathlib import Path

from etl.problems import Problem, ProblemsFound
from etl.registers.engine import Engine

DUCKDB, SPARK = "duckdb", "spark"


def engine_of(asked: str, scratch: Path, memory: str, threads: int | None) -> Engine:
    """DuckDB on this machine, or Spark at an address such as spark://host:7077 or local[2].

    Raises ProblemsFound for another name, or where PySpark is not installed.
    """
    if asked == DUCKDB:
        from etl.registers.duckdb_engine import DuckDBEngine

        return DuckDBEngine(scratch, memory, threads)
    if not asked.startswith((f"{SPARK}://", "local[")):
        right = "Use duckdb, or the address of a Spark master such as spark://127.0.0.1:7077"
        raise ProblemsFound([Problem("--engine", "", f"there is no engine {asked!r}", right)])
    try:
        from etl.registers.spark_engine import SparkEngine
    except ImportError as error:
        right = "Install it with Java 17 beside it: pip install 'legal-aid-compare[spark]'"
        raise ProblemsFound([Problem("--engine", "", f"no Spark here: {error}", right)]) from error
    return SparkEngine(asked, scratch)
