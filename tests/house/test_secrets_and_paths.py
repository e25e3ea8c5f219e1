"""No file tells of one machine, of a registry's host, or leaves work open."""

import re
from pathlib import Path

import pytest

from tests.house.test_size import FILES, ROOT

TEXTS = [p for p in FILES if p.suffix not in (".png", ".xlsx", ".ods", ".woff2")]
HOME = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/\w")
HOSTS = re.compile("|".join(("py" + r"pi\.org", "python" + "hosted", r"npm" + r"js\.(?:org|com)")))
OPEN = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "x" + "fail")))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize("pattern", [HOME, HOSTS, OPEN], ids=["machine", "registry", "open"])
def test_files_speak_of_the_project_alone(pattern: re.Pattern[str]) -> None:
    found = [f"{p.relative_to(ROOT)}: {m[0]}" for p in TEXTS if (m := pattern.search(read(p)))]
    assert found == []


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    lock = read(ROOT / "requirements.lock")
    assert "://" not in lock
    pinned = re.findall(r"^[a-z0-9][\w.\-]*==", lock, re.MULTILINE)
    assert len(pinned) > 20 and lock.count("--hash=sha256:") >= len(pinned)


def test_no_page_asks_an_outside_server() -> None:
    ours = r"127\.0\.0\.1|localhost|\{host\}|\{HOST\}|[\w.]*\bexample\.org|www\.w3\.org|\.\.\."
    outside = re.compile(rf"https?://(?!{ours})")
    pages = [
        p for p in FILES if "dashboard" in p.parts and p.suffix in (".py", ".js", ".css", ".html")
    ]
    assert [p.name for p in pages if outside.search(read(p))] == []
