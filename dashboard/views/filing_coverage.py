"""How figures are filed whose words do not say whether they took in everything."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.frame import Frame
from dashboard.views.filing_document import Arrived

COVERAGES = ("complete", "unknown")


def show(frame: Frame, arrived: Arrived, key: str) -> str:
    """Say how many those are and as what they go in; one click changes it for the document."""
    text = frame.text
    with st.container(key="filing_coverage", horizontal=True, vertical_alignment="center"):
        place = st.container(width="content")
        chosen = st.segmented_control(
            text("filing.coverage"),
            COVERAGES,
            default=COVERAGES[0],
            format_func=lambda name: text(f"filing.coverage_{name}"),
            required=True,
            label_visibility="collapsed",
            help=text("filing.coverage_help"),
            key=f"filing_coverage_{key}",
        )
        place.markdown(_sentence(frame, arrived, chosen))
    return chosen or COVERAGES[0]


def _sentence(frame: Frame, arrived: Arrived, chosen: str) -> str:
    """How many figures it is about; which cells of a table it is about, its rows tell later."""
    if arrived.table:
        return frame.text(f"filing.coverage_table_{chosen}")
    count = sum(map(silent, arrived.reading["proposals"]))
    if not count:
        return frame.text(f"filing.coverage_none_{chosen}")
    return frame.text(f"filing.coverage_said_{chosen}", count=count)


def silent(said: Mapping[str, Any]) -> bool:
    """Whether a proposal's words leave it open."""
    return said["coverage"] == "unknown" and said["value"] is not None
