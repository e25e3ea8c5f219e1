"""The rooms keep apart: who may import what, and who may open the database."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(p for room in ("etl", "dashboard") for p in (ROOT / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Every dotted module name that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def top(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_neither_program_imports_the_other(path: Path) -> None:
    other = "dashboard" if "etl" in path.relative_to(ROOT).parts[:1] else "etl"
    assert other not in top(imported(path))


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
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            built = isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
            if node.func.attr in ("execute", "sql", "query", "executemany") and built:
                lines.append(node.lineno)
    return lines


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_sql_is_never_put_together_from_pieces(path: Path) -> None:
    assert calls_with_built_sql(path) == []
