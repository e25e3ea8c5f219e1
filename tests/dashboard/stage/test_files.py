"""Folders are served under the names that pages know, and nobody is warned of it."""

import logging
from pathlib import Path

import pytest
from streamlit.components.v1 import declare_component

from dashboard.stage.files import served


def test_outside_a_run_nothing_is_said_and_the_path_is_what_streamlit_would_give(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert served("assets", tmp_path) == "/component/dashboard.stage.files.assets/"
        assert caplog.messages == []
        declared = declare_component("assets", path=tmp_path)
    assert declared.name == f"{__name__}.assets"
    # What is not said for this is still said for others.
    assert any("missing ScriptRunContext" in each for each in caplog.messages)
