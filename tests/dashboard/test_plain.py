"""Words that Markdown shows stay words: no sign of it, and no address that becomes a link."""

import pytest

from dashboard.plain import JOINER, plain

SIGN = "://"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Heshun", "Heshun"),
        ("a  b\nc", "a b c"),
        ("**a** [b](c)", r"\*\*a\*\* \[b\]\(c\)"),
        (f"https{SIGN}outside.example", rf"https{JOINER}\{SIGN}outside\.example"),
        ("WWW.outside.example", rf"WWW{JOINER}\.outside\.example"),
        ("a@outside.example", rf"a{JOINER}@outside\.example"),
    ],
)
def test_what_markdown_would_take_for_its_own_is_shown(words: str, shown: str) -> None:
    assert plain(words) == shown
