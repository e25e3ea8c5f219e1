"""The floor: a static page with the dashboard's own figures in it, and nothing to ask for."""

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import plotly
from playwright.sync_api import Browser

from benchmarks.browser import Visit, visit
from benchmarks.journey import Dashboard
from benchmarks.screens import OTHER, START

PAGE = Path(__file__).with_name("floor.html")
PLOTLY = Path(plotly.__file__).with_name("package_data") / "plotly.min.js"


def make_floor(browser: Browser, address: str, years: int, folder: Path) -> Sequence[str]:
    """Write the page from what the dashboard at `address` draws; returns the years it holds."""
    with visit(browser, f"{address}/{START}") as opened:
        opened.still()
        dashboard = Dashboard(opened)
        wanted = dashboard.years()[: years + 1]
        views = {wanted[0]: _figures(opened)}
        for year in wanted[1:]:
            dashboard.year(year)
            views[year] = _figures(opened)
        dashboard.screen(OTHER)
        views[OTHER] = _figures(opened)
    write_floor(folder, views.items())
    return wanted


def write_floor(folder: Path, views: Iterable[tuple[str, list[dict[str, Any]]]]) -> None:
    """Write the page into a folder: a button for each view, the first one shown."""
    page = PAGE.read_text(encoding="utf-8")
    inlined = json.dumps([*views], ensure_ascii=False).replace("</", "<\\/")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(page.replace("VIEWS", inlined), encoding="utf-8")
    shutil.copy(PLOTLY, folder / PLOTLY.name)


def _figures(opened: Visit) -> list[dict[str, Any]]:
    return list(opened.page.evaluate("benchmark.figures()"))
