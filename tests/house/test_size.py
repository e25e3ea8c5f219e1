"""Files stay short and each opens with one true sentence."""

import ast
import statistics
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = (".py", ".sql", ".js", ".css")
LONGEST_FILE, LONGEST_FUNCTION = 250, 45


def tracked() -> list[Path]:
    """The files that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


FILES = tracked()
SOURCES = [path for path in FILES if path.suffix in CODE]
MODULES = [p for p in SOURCES if p.suffix == ".py" and "tests" not in p.relative_to(ROOT).parts]


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_a_house_of_too_many_rooms(path: Path) -> None:
    assert length(path) <= LONGEST_FILE


def test_the_median_module_is_short() -> None:
    assert statistics.median(length(path) for path in MODULES) <= 75


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = words.split("\n\n")[0]
    assert first and first[0].isupper() and first.endswith(".")


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (f"{path.relative_to(ROOT)}:{node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, kinds) and node.end_lineno
    ]


def test_functions_are_short() -> None:
    lengths = [found for path in MODULES for found in functions(path)]
    assert [name for name, lines in lengths if lines > LONGEST_FUNCTION] == []
    assert statistics.median(lines for _, lines in lengths) <= 12
