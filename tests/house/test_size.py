"""Files stay short and each opens with one true sentence."""

import ast
import statistics
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

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


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """What a module says, parsed once for all rules."""
    return ast.parse(text(path))


def named(paths: Iterable[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def length(path: Path) -> int:
    return len(text(path).splitlines())


def test_there_is_something_to_hold_rules_against() -> None:
    assert len(MODULES) > 100 and {path.suffix for path in SOURCES} == set(CODE)


def test_no_file_is_a_house_of_too_many_rooms() -> None:
    assert named(path for path in SOURCES if length(path) > LONGEST_FILE) == []


def test_the_median_module_is_short() -> None:
    assert statistics.median(length(path) for path in MODULES) <= 75


def opens_with_a_sentence(path: Path) -> bool:
    first = (ast.get_docstring(tree(path)) or "").split("\n\n")[0]
    return first[:1].isupper() and first.endswith(".")


def test_a_module_opens_with_one_sentence() -> None:
    assert named(path for path in MODULES if not opens_with_a_sentence(path)) == []


def functions(path: Path) -> list[tuple[str, int]]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (f"{path.relative_to(ROOT)}:{node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree(path))
        if isinstance(node, kinds) and node.end_lineno
    ]


def test_functions_are_short() -> None:
    lengths = [found for path in MODULES for found in functions(path)]
    assert [name for name, lines in lengths if lines > LONGEST_FUNCTION] == []
    assert statistics.median(lines for _, lines in lengths) <= 12
