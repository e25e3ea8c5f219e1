"""Where the page finds the desk's own files, which no run has to send."""

from pathlib import Path

import streamlit as st

from dashboard.stage import files as stage_files

ASSETS = Path(__file__).with_name("assets")


@st.cache_resource(show_spinner=False)
def address() -> str:
    """Let Streamlit serve the folder and tell where; needs a running script.

    The desk builds its elements with the stage's own helpers, so those are served as well.
    """
    stage_files.addresses()
    return stage_files.served("desk", ASSETS)
