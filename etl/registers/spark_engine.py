"""Rolls registers up on Apache Spark: the same SQL over the same Parquet, on many machines."""

from pathlib import Path

import pyarrow as pa
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as sql_functions

from etl.registers.engine import HASH, REGISTER, SHARED
from etl.registers.source import FILE, ROW, UNREADABLE, Register
from etl.registers.vocabulary import AREA, KEYS, columns

TYPES = {"text": "string", "day": "date", "whole": "int", "money": "decimal(18,2)"}
SETTINGS = {
    # The rules of both engines for numbers that do not fit: an error, never another number.
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "16",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.executor.memory": "2g",
    "spark.driver.memory": "2g",
    # Java would only interpret the long methods that the looks at a row are compiled into.
    "spark.executor.extraJavaOptions": "-XX:-DontCompileHugeMethods",
}


class SparkEngine:
    """A session of its own at a master; every worker must see the files and `scratch`."""

    def __init__(self, master: str, scratch: Path) -> None:
        building = SparkSession.builder.master(master).appName("legal-aid rollup")
        self.session: SparkSession = building.config(map=SETTINGS).getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")
        self._scratch = scratch

    def __enter__(self) -> "SparkEngine":
        return self

    def __exit__(self, *_: object) -> None:
        self.session.stop()

    def open(self, register: Register) -> None:
        """Make the view `register` over its files."""
        found = self.session.read.parquet(*(str(path.resolve()) for path in register.files))
        named = found.select(*_columns(register))
        key = sql_functions.xxhash64(AREA, KEYS[register.kind])
        named.withColumn(HASH, key).createOrReplaceTempView(REGISTER)

    def narrow(self) -> None:
        """Group the hashes of all rows over all machines, and write down those that are shared."""
        grouped = self.session.table(REGISTER).groupBy(HASH).count()
        self._keep(SHARED, grouped.where("count > 1").select(HASH))

    def table(self, name: str, rows: pa.Table) -> None:
        """Hand the rows to Spark."""
        self.session.createDataFrame(rows).createOrReplaceTempView(name)

    def make(self, name: str, sql: str, *, kept: bool) -> None:
        """Kept ones are written to `scratch`, so that no lost worker takes them along."""
        answer = self.session.sql(sql)
        if kept:
            self._keep(name, answer)
        else:
            answer.createOrReplaceTempView(name)

    def rows(self, name: str) -> pa.Table:
        """All rows as Arrow."""
        return self.session.table(name).toArrow()

    def _keep(self, name: str, answer: DataFrame) -> None:
        path = str((self._scratch / name).resolve())
        answer.write.parquet(path)
        self.session.read.parquet(path).createOrReplaceTempView(name)


def _columns(register: Register) -> list[Column]:
    found = []
    for name, column in columns(register.kind).items():
        if name in register.headings:
            value = sql_functions.col(f"`{register.headings[name]}`")
        else:
            value = sql_functions.lit(register.area if name == AREA else column.absent)
        found.append(value.cast(TYPES[column.kind]).alias(name))
    if register.located:
        return [*found, *map(sql_functions.col, (FILE, ROW, UNREADABLE))]
    return [
        *found,
        sql_functions.col("_metadata.file_path").alias(FILE),
        (sql_functions.col("_metadata.row_index") + 1).alias(ROW),
        sql_functions.lit(None).cast("string").alias(UNREADABLE),
    ]
