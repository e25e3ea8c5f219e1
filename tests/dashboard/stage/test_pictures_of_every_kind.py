"""The SVG and the PNG of every kind of chart show what the screen shows, pixel by pixel."""

import ast
from dataclasses import dataclass
from importlib import import_module
from inspect import isfunction
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import get_type_hints

import pytest
from lxml import etree
from PIL import Image
from playwright.sync_api import Browser, Page

from dashboard.charts.sheet import Figure
from tests.browser_kit import StartServer
from tests.dashboard.stage import kinds
from tests.dashboard.stage.kinds import KINDS
from tests.dashboard.stage.pixels import unlike
from tests.dashboard.stage.test_downloads_in_browser import take

pytestmark = pytest.mark.browser
VIEWS = Path(kinds.__file__).resolve().parents[3] / "dashboard" / "views"
# Of all pixels, those of white paper included. A drawing is up to a pixel higher than the screen,
# so that letters and thick lines move: measured below 0.0005, in charts of many intervals 0.0013.
# A PNG is made by the program that draws the SVG here, which leaves nothing.
SAME, SAME_PROGRAM = 0.002, 0.0001
# One number that is changed, the shortest bar of eight among them, differs at least so many times
# as much: measured 9 to 90.
TELLING = 4


@dataclass(frozen=True)
class Shown:
    """One chart: on the screen, there with one number changed, and in its two files.

    `plot` is the plot of the SVG at the size of the screen, `drawing` all of it at that of the PNG.
    """

    screen: Image.Image
    changed: Image.Image
    plot: Image.Image
    drawing: Image.Image
    picture: Image.Image


@pytest.fixture(scope="module")
def shown(start_server: StartServer, browser: Browser) -> dict[str, Shown]:
    server = start_server(Path(kinds.__file__))
    page, paper = (browser.new_page(viewport={"width": 1100, "height": 900}) for _ in range(2))
    changed = _on_screen(_opened(page, f"{server}/?changed=1"))
    screen = _on_screen(_opened(page, server))
    files = [_files(page, paper, at) for at in range(len(KINDS))]
    page.close(), paper.close()
    rows = zip(KINDS, screen, changed, files, strict=True)
    return {kind: Shown(first, second, *both) for kind, first, second, both in rows}


def _opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_function(
        f"() => document.querySelectorAll('.card .main-svg').length >= {len(KINDS)}"
    )
    return page


def _on_screen(page: Page) -> list[Image.Image]:
    plots = page.locator(".card .plot").all()
    return [Image.open(BytesIO(plot.screenshot())) for plot in plots]


def _files(page: Page, paper: Page, at: int) -> tuple[Image.Image, Image.Image, Image.Image]:
    """The plot of the drawing as large as on the screen, the whole drawing as large as the picture,
    and the picture."""
    root = etree.fromstring(take(page, "svg", at)[1])
    picture = Image.open(BytesIO(take(page, "png", at)[1]))
    whole = _rendered(paper, root, *picture.size)
    plot = root.find("{*}svg")
    assert plot is not None
    left, top, width, height = (float(plot.get(name, 0)) for name in ("x", "y", "width", "height"))
    root.set("viewBox", f"{left} {top} {width} {height}")
    return _rendered(paper, root, width, height), whole, picture


def _rendered(paper: Page, root: etree._Element, width: float, height: float) -> Image.Image:
    root.set("width", f"{width}")
    root.set("height", f"{height}")
    paper.set_viewport_size({"width": round(width), "height": round(height)})
    drawing = etree.tostring(root, encoding="unicode")
    paper.set_content(f"<body style='margin:0'>{drawing}</body>")
    return Image.open(BytesIO(paper.screenshot()))


@pytest.mark.parametrize("kind", KINDS)
def test_both_files_show_the_drawing_of_the_screen(kind, shown):
    chart = shown[kind]
    assert chart.plot.width == chart.screen.width
    assert chart.plot.height >= chart.screen.height and _blank_below(chart)
    assert unlike(chart.screen, chart.plot) < SAME
    assert chart.drawing.size == chart.picture.size
    assert unlike(chart.drawing, chart.picture) < SAME_PROGRAM


def _blank_below(chart: Shown) -> bool:
    """Nothing is drawn where a map on the screen has ended."""
    rest = chart.plot.convert("L").crop((0, chart.screen.height, *chart.plot.size))
    return rest.height < 1 or rest.getextrema()[0] > 250


@pytest.mark.parametrize("kind", KINDS)
def test_one_number_that_is_changed_would_be_seen(kind, shown):
    chart = shown[kind]
    assert unlike(chart.changed, chart.plot) > TELLING * unlike(chart.screen, chart.plot)


def test_another_chart_would_be_seen(shown):
    for one, other in pairwise(shown.values()):
        assert unlike(one.screen, other.plot) > TELLING * SAME
        assert unlike(one.drawing, other.picture) > TELLING * SAME_PROGRAM


def test_every_chart_that_a_screen_draws_is_among_them():
    assert _drawn() == set(KINDS)


def _drawn() -> set[str]:
    """The functions of dashboard.charts that screens import and that answer a figure."""
    found = set()
    for path in VIEWS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                "dashboard.charts"
            ):
                module = import_module(str(node.module))
                found |= {each.name for each in node.names if _draws(getattr(module, each.name))}
    return found


def _draws(thing: object) -> bool:
    return isfunction(thing) and get_type_hints(thing).get("return") == Figure
