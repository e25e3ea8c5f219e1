"""Where the page finds the stage's own files and Plotly.js, which no run has to send."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import plotly
import streamlit as st
from streamlit import runtime
from streamlit.components.v1.custom_component import CustomComponent

ASSETS = Path(__file__).with_name("assets")
PLOTLY = Path(plotly.__file__).with_name("package_data")


@dataclass(frozen=True)
class Addresses:
    """Paths on this server, with the base path that it is served under."""

    assets: str
    plotly: str


def style(name: str, folder: Path = ASSETS) -> str:
    """A style sheet of the stage, or of another folder."""
    return (folder / name).read_text(encoding="utf-8")


@cache
def addresses() -> Addresses:
    """Let Streamlit serve both folders and tell where; needs a running server or script.

    A component of the second generation can only serve files that an installed package
    declares, which an editable install does not. The first generation's declaration serves any
    folder, Plotly's own included, so nothing is copied.
    """
    library = served("plotly", PLOTLY)
    return Addresses(
        assets=served("assets", ASSETS),
        plotly=f"{library}plotly.min.js?version={plotly.__version__}",
    )


def served(name: str, folder: Path) -> str:
    """Let Streamlit serve a folder; its path on this server, with the base path."""
    # What `declare_component` makes; outside a run it would complain that there is none.
    component = CustomComponent(f"{__name__}.{name}", str(folder), module_name=__name__)
    if runtime.exists():
        runtime.get_instance().component_registry.register_component(component)
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/component/{component.name}/" if base else f"/component/{component.name}/"
