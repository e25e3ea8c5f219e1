"""The SQL files in the order of their numbers; each makes the table or view it is named after."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "sql"
_COMMENT = re.compile(r"^COMMENT ON .*;$", re.MULTILINE)
_NAME = re.compile(r"\d\d_(?P<makes>[a-z_]+)\.sql")


@dataclass(frozen=True)
class Statements:
    """One file: what it makes, and its SQL."""

    makes: str
    sql: str

    @property
    def empty(self) -> str:
        """The SQL of a table without what fills it."""
        return "\n".join([self.sql[: self.sql.index("INSERT INTO")], *_COMMENT.findall(self.sql)])

    @property
    def uncommented(self) -> str:
        """The SQL without what is told of columns, which only tables that stay need."""
        return _COMMENT.sub("", self.sql)


def all_statements() -> list[Statements]:
    """Every file, in order."""
    found = []
    for path in sorted(FOLDER.glob("*.sql")):
        name = _NAME.fullmatch(path.name)
        if name is None:
            raise ValueError(f"{path.name} is not named like 20_figure.sql")
        found.append(Statements(name["makes"], path.read_text(encoding="utf-8")))
    return found


def amending(name: str) -> str:
    """The SQL of one step that amends a copy of the last snapshot, by its file's name."""
    return (FOLDER / "amend" / f"{name}.sql").read_text(encoding="utf-8")
