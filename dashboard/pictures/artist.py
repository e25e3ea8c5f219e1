"""Draws cards one by one in a Chromium that is started once and always closed."""

import asyncio
from base64 import b64decode
from collections.abc import Coroutine, Iterable, Mapping
from concurrent.futures import Future, wait
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from threading import Thread
from types import TracebackType
from typing import Any, Self, TypeVar

from dashboard.card import Card
from dashboard.charts.palette import PALETTES
from dashboard.downloads.offline.bundle import bundle
from dashboard.pictures import chromium
from dashboard.pictures.chromium import ChromiumError
from dashboard.stage.files import ASSETS as STAGE
from dashboard.stage.files import PLOTLY

ASSETS = Path(__file__).with_name("assets")
STARTING, DRAWING, CLOSING = 30.0, 60.0, 15.0  # seconds each may take
BETWEEN = 0.02  # seconds before the page is asked again whether it is there
LOADED = "document.readyState === 'complete' && typeof drawing === 'function'"
_SILENT = "{} does not start or answer ({})."
Answer = TypeVar("Answer")


class Artist:
    """`with Artist() as artist: artist.drawing(card)`; any failure is a ChromiumError.

    The browser starts in a thread of its own while the caller goes on to make the cards.
    """

    def __init__(self) -> None:
        self._browser = chromium.browser(chromium.found())
        self._folder = TemporaryDirectory(prefix="legal-aid-pictures-")
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="pictures", daemon=True)
        self._drawn: dict[int, tuple[Any, Future[Any]]] = {}

    def __enter__(self) -> Self:
        """Begin to start it."""
        self._thread.start()
        self._started = self._begin(self._start(), STARTING)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it, whatever has happened."""
        try:
            wait([self._started])
            self._begin(self._browser.close(), CLOSING).result()
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()
            self._folder.cleanup()

    def ahead(self, cards: Iterable[Card]) -> None:
        """Begin to draw charts that will be asked for, while the caller does something else."""
        for card in cards:
            if id(card.figure) not in self._drawn:
                begun = self._call("drawing", card, {})
                self._drawn[id(card.figure)] = card.figure, begun  # kept, so that its id is

    def drawing(self, card: Card) -> str:
        """The card's chart alone, as SVG at the width of a printed sheet."""
        _, begun = self._drawn.pop(id(card.figure), None) or (None, self._call("drawing", card, {}))
        return str(_answer(begun))

    def png(self, card: Card, labels: Mapping[str, str], language: str) -> bytes:
        """The card with its words as a picture, two pixels for each of the screen."""
        more = {"labels": dict(labels), "language": language}
        return b64decode(_answer(self._call("png", card, more)))

    def _call(self, function: str, card: Card, more: Mapping[str, Any]) -> Future[Any]:
        given = [card.as_data(), {"palette": PALETTES["light"], **more}]
        return self._begin(self._asked(function, given), DRAWING)

    async def _asked(self, function: str, given: list[Any]) -> Any:
        return await _called(await asyncio.wrap_future(self._started), function, given)

    def _begin(self, work: Coroutine[Any, Any, Answer], seconds: float) -> Future[Answer]:
        return asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, seconds), self._loop)

    async def _start(self) -> Any:
        """Open the browser and its page; the tab that shows it."""
        await self._browser.open()
        page = Path(self._folder.name) / "page.html"
        page.write_text(_page(), encoding="utf-8")
        tab = self._browser.get_tab() or await self._browser.create_tab()
        await tab.send_command("Page.navigate", {"url": page.as_uri()})
        # Not told by an event: that of the empty page before it may come late.
        while not await _loaded(tab):
            await asyncio.sleep(BETWEEN)
        return tab


def _answer(begun: Future[Any]) -> Any:
    try:
        return begun.result()
    except ChromiumError:
        raise
    except (OSError, RuntimeError, TimeoutError) as error:
        raise ChromiumError(_SILENT.format(chromium.found(), type(error).__name__)) from error


async def _loaded(tab: Any) -> bool:
    answer = await tab.send_command("Runtime.evaluate", {"expression": LOADED})
    return answer.get("result", {}).get("result", {}).get("value") is True


async def _called(tab: Any, function: str, given: list[Any]) -> Any:
    """What a function of the page answers."""
    place = await tab.send_command("Runtime.evaluate", {"expression": "globalThis"})
    answer = await tab.send_command(
        "Runtime.callFunctionOn",
        {
            "functionDeclaration": f"(...given) => {function}(...given)",
            "objectId": place["result"]["result"]["objectId"],
            "arguments": [{"value": each} for each in given],
            "awaitPromise": True,
            "returnByValue": True,
        },
    )
    result = answer.get("result", {})
    if "value" not in result.get("result", {}) or "exceptionDetails" in result:
        raise ChromiumError("Chromium could not draw a chart.")
    return result["result"]["value"]


def _page() -> str:
    script = bundle([STAGE / "picture.js", STAGE / "save.js", ASSETS / "pictures.js"])
    page = Template((ASSETS / "page.html").read_text(encoding="utf-8"))
    return page.substitute(plotly=(PLOTLY / "plotly.min.js").as_uri(), script=script)
