"""A path is answered where something goes by it, and only there."""

import pytest

from dashboard.screens import SCREENS
from dashboard.web import known as module
from dashboard.web.known import known


@pytest.mark.parametrize(
    "path", ["/", *(f"/{name}" for name, _, _ in SCREENS), "/compare/", "/ahead", "/healthz",
             "/favicon.png", "/media/0.csv", "/component/a/b.js", "/_stcore/upload_file/a/b"],
)  # fmt: skip
def test_screens_files_and_routes_are_there(path: str):
    assert known(path)


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/.env", "/.git/config", "/compare/x", "/wp-login.php", "/static/nowhere.js",
     "/static/js/", "/media", "/Compare", "/compare\0", "/app/static/x", "//", "",
     "/_stcore/script-health-check", "/" + "a" * 60_000],
)  # fmt: skip
def test_nothing_else_is(path: str):
    assert not known(path) or path in ("", "//")


def test_every_file_of_the_page_is_there():
    named = [f"/{each.relative_to(module.STATIC).as_posix()}"
             for each in module.STATIC.rglob("*.js")]  # fmt: skip
    assert len(named) > 50 and all(map(known, named))


def test_below_a_base_path_as_well(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module.st, "get_option", lambda name: "/figures/")
    assert known("/figures/compare") and known("/figures") and known("/compare")
    assert not known("/figures/nowhere") and not known("/figuresx")
