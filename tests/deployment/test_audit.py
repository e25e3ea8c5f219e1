"""An audit tells what is known, and says plainly when nobody could be asked."""

import json
import sys
from pathlib import Path

import pytest

from deployment import audit, tools

FAULT = {"id": "PYSEC-1", "fix_versions": ["2.1"], "aliases": [], "description": "long"}
CLEAN = {"name": "first", "version": "1.0", "vulns": []}
FAULTY = {"name": "second", "version": "2.0", "vulns": [FAULT]}
SKIPPED = {"name": "third", "skip_reason": "it is not known there"}


def tool(folder: Path, told: object, code: int, words: str = "") -> Path:
    """A pip-audit that writes this, says these words and ends so; with None it writes nothing."""
    file = folder / audit.TOOL
    file.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        f"told = {json.dumps(json.dumps(told)) if told is not None else None}\n"
        "assert '--require-hashes' in sys.argv and '--disable-pip' in sys.argv\n"
        "if told: open(sys.argv[sys.argv.index('--output') + 1], 'w').write(told)\n"
        f"print({words!r}, file=sys.stderr)\n"
        f"sys.exit({code})\n",
        encoding="utf-8",
    )
    file.chmod(0o700)
    return folder


def test_nothing_known_ends_well(tmp_path, capsys) -> None:
    assert audit.main(tool(tmp_path, {"dependencies": [CLEAN]}, 0)) == audit.CLEAN
    assert "Nothing is known" in capsys.readouterr().out


def test_a_fault_is_told_with_the_version_that_mends_it(tmp_path, capsys) -> None:
    told = {"dependencies": [CLEAN, FAULTY, SKIPPED]}
    assert audit.main(tool(tmp_path, told, 1)) == audit.FOUND
    assert capsys.readouterr().out.splitlines() == [
        "second 2.0: PYSEC-1, mended in 2.1",
        "third: not looked at, it is not known there",
    ]


@pytest.mark.parametrize(
    ("told", "code", "words", "why"),
    [
        (None, 1, "first line\nno way to the service", "no way to the service"),
        ({"dependencies": [SKIPPED]}, 0, "", "it is not known there"),
        ({"dependencies": []}, 0, "", "it looked at no package"),
        (None, 7, "", "it ended with 7"),
    ],
)
def test_where_nobody_could_be_asked_it_says_so_and_shows_the_written_list(
    tmp_path, capsys, told, code, words, why
) -> None:
    assert audit.main(tool(tmp_path, told, code, words)) == audit.UNASKED
    said = capsys.readouterr().out
    assert said.startswith("THIS WAS NO AUDIT") and why in said.splitlines()[0]
    assert "| streamlit |" in said and "Nothing is known" not in said


def test_without_the_tool_it_is_no_audit_either(tmp_path) -> None:
    assert audit.main(tmp_path) == audit.UNASKED


def test_the_tools_are_pinned_apart_from_the_program() -> None:
    lock = (tools.ROOT / "deployment/tools.lock").read_text(encoding="utf-8")
    own = tools.LOCK.read_text(encoding="utf-8")
    for name in ("cyclonedx-bom", "pip-audit"):
        assert f"\n{name}==" in lock and f"\n{name}==" not in own
        assert any(
            each.startswith(name) for each in tools.project()["optional-dependencies"]["audit"]
        )
    assert "://" not in lock and lock.count("--hash=sha256:") > 50
