"""Modules become one script: each after what it imports, and none twice."""

import pytest

from dashboard.downloads.offline.bundle import bundle


def test_a_module_stands_after_what_it_imports(tmp_path):
    (tmp_path / "words.js").write_text('export const HELLO = "hello";\n', encoding="utf-8")
    (tmp_path / "say.js").write_text(
        'import { HELLO } from "./words.js";\nexport function say() {\n  return HELLO;\n}\n',
        encoding="utf-8",
    )
    (tmp_path / "page.js").write_text(
        'import { say } from "./say.js";\nimport { HELLO } from "./words.js";\nsay(HELLO);\n',
        encoding="utf-8",
    )
    script = bundle([tmp_path / "page.js"])
    places = [script.index(f'modules["{name}.js"] = ') for name in ("words", "say", "page")]
    assert places == sorted(places) and script.count('"words.js"] = ') == 1
    assert 'const { say } = modules["say.js"];' in script and "import" not in script
    assert "return { HELLO };" in script and "return { say };" in script


def test_a_module_that_is_nowhere_is_named(tmp_path):
    (tmp_path / "page.js").write_text('import { a } from "./lost.js";\n', encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"lost\.js"):
        bundle([tmp_path / "page.js"])
