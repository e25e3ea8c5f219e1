"""What a rollup asks of an engine, so that the same SQL runs on any that can do this."""

from typing import Protocol

import pyarrow as pa

from etl.registers.source import Register

REGISTER, HASH, SHARED = "register", "key_hash", "shared_hash"
# How columns of a kind are called in the SQL of both engines.
SQL_TYPES = {"text": "VARCHAR", "day": "DATE", "whole": "INTEGER", "money": "DECIMAL(18, 2)"}


class Engine(Protocol):
    """Holds tables by name and makes new ones of them by SQL; close it by leaving `with`."""

    def __enter__(self) -> "Engine": ...

    def __exit__(self, *_: object) -> None: ...

    def open(self, register: Register) -> None:
        """Make `register`: all columns of its kind, file, row_number, unreadable and key_hash.

        `key_hash` is a number of 64 bits that rows with equal area and id share.
        """

    def narrow(self) -> None:
        """Make `shared_hash`: every `key_hash` that more than one row of the register has."""

    def table(self, name: str, rows: pa.Table) -> None:
        """Make a small table of these rows."""

    def make(self, name: str, sql: str, *, kept: bool) -> None:
        """Name the answer to a SELECT; a kept one is worked out once, others at each use."""

    def rows(self, name: str) -> pa.Table:
        """All rows of a table, in any order."""
