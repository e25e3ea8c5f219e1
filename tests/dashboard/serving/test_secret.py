"""Servers that stand in for each other sign with one secret; one alone makes its own."""

from pathlib import Path

import pytest

from dashboard.serving import SECRET, SecretError, environment

SIGNED = "STREAMLIT_SERVER_COOKIE_SECRET"
HELD = "0123456789abcdef" * 4


def signed() -> str:
    return environment(8501, "127.0.0.1")[SIGNED]


def test_the_secret_is_what_the_file_holds(tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{HELD}\n", encoding="utf-8")
    monkeypatch.setenv(SECRET, str(file))
    assert signed() == signed() == HELD


def test_one_that_stands_alone_makes_a_new_one_each_time(monkeypatch) -> None:
    monkeypatch.delenv(SECRET, raising=False)
    first, second = signed(), signed()
    assert len(first) == 64 and first != second


@pytest.mark.parametrize("held", [None, "", "too short"])
def test_a_file_that_holds_none_is_refused_and_not_replaced(
    tmp_path: Path, monkeypatch, held: str | None
) -> None:
    file = tmp_path / "secret"
    if held is not None:
        file.write_text(held, encoding="utf-8")
    monkeypatch.setenv(SECRET, str(file))
    with pytest.raises(SecretError, match="secret"):
        environment(8501, "127.0.0.1")
