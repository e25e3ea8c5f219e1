"""The rooms keep apart: who may import what, and who may open the database."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.house.test_size import ROOT, named, tree

MODULES = sorted(p for room in ("etl", "dashboard") for p in (ROOT / room).rglob("*.py"))


@cache
def imported(path: Path) -> set[str]:
    """Every dotted module name that a file imports."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def top(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


def other(path: Path) -> str:
    return "dashboard" if path.is_relative_to(ROOT / "etl") else "etl"


def test_neither_program_imports_the_other() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == {"etl", "dashboard"}
    assert named(path for path in MODULES if other(path) in top(imported(path))) == []


def test_what_runs_the_programs_imports_neither() -> None:
    files = sorted((ROOT / "deployment").rglob("*.py"))
    assert files and named(f for f in files if {"etl", "dashboard"} & top(imported(f))) == []


def test_only_data_opens_the_database_in_the_dashboard() -> None:
    openers = [p.name for p in MODULES if "dashboard" in p.parts and "duckdb" in top(imported(p))]
    assert openers == ["data.py"]


@pytest.mark.parametrize("room", ["charts", "downloads", "gate", "statistics"])
def test_rooms_that_compute_know_no_screen(room: str) -> None:
    guilty = [
        p.name
        for p in (ROOT / "dashboard" / room).rglob("*.py")
        if {"streamlit", "duckdb"} & top(imported(p))
    ]
    assert guilty == []


def test_views_do_not_reach_past_the_data_room() -> None:
    guilty = [
        p.name
        for p in (ROOT / "dashboard" / "views").rglob("*.py")
        if {"duckdb", "plotly"} & top(imported(p))
    ]
    assert guilty == []


def calls_with_built_sql(path: Path) -> list[int]:
    """Lines where a query is put together from pieces instead of bound."""
    lines = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            built = isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
            if node.func.attr in ("execute", "sql", "query", "executemany") and built:
                lines.append(node.lineno)
    return lines


def test_sql_is_never_put_together_from_pieces() -> None:
    guilty = {str(path.relative_to(ROOT)): calls_with_built_sql(path) for path in MODULES}
    assert {name: lines for name, lines in guilty.items() if lines} == {}
