"""Of a path only its route is taken down, never an id or a word in it."""

import pytest

from dashboard.watching.routes import route_of


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/", "/"),
        ("/compare", "/compare"),
        ("/file", "/file"),
        ("/ahead", "/ahead"),
        ("/healthz", "/healthz"),
        ("/static/js/index.js", "/static"),
        ("/media/0f3c.pdf", "/media"),
        ("/_stcore/stream", "/_stcore/stream"),
        ("/_stcore/upload_file/5d1c/77aa", "/_stcore/upload_file"),
        ("/_stcore/bidi-components/stage/x.js", "/_stcore/bidi-components"),
        ("/compare/Somebody", "other"),
        ("/Somebody, 1 Some Street", "other"),
        ("/_stcore/Somebody", "other"),
        ("/staticky", "other"),
        ("", "other"),
    ],
)
def test_a_path_is_told_by_its_route(path: str, route: str) -> None:
    assert route_of(path) == route
