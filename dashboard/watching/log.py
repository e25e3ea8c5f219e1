"""The log: a line of JSON for each thing that happened, or a few words of errors, or nothing."""

import logging
import os
import sys
import threading
from typing import Any

from dashboard.serving import NUMBER
from dashboard.watching import JSON, NONE, TEXT, form
from dashboard.watching.lines import Lines
from dashboard.watching.request import REQUEST

LOGGER = logging.getLogger("legal_aid")
WORDS = "%(asctime)s %(message)s"


def event(name: str, level: int = logging.INFO, **told: Any) -> None:
    """Log a thing that happened; `told` is never a word of a reader or of a report."""
    LOGGER.log(level, name, extra={"told": told})


def failed(name: str, error: BaseException, *, stack: bool = True, **told: Any) -> None:
    """Log an error under the number of its request. As text it comes with its stack, unless
    somebody else has printed that; as JSON always, and never with its words."""
    number = REQUEST.get()
    shown = error if stack or form() == JSON else None
    words = f"{name}: its reader was told the number {number}"
    LOGGER.error(words, exc_info=shown, extra={"told": told, "event": name})


def set_up() -> None:
    """Write the log of this process as LEGAL_AID_LOG says."""
    how = form()
    LOGGER.propagate = False
    LOGGER.setLevel(logging.WARNING if how == TEXT else logging.INFO)
    handler: logging.Handler = logging.NullHandler() if how == NONE else logging.StreamHandler()
    handler.setFormatter(
        Lines(os.environ.get(NUMBER, "")) if how == JSON else logging.Formatter(WORDS)
    )
    LOGGER.handlers = [handler]
    if how != TEXT:
        _take_over(handler)


def _take_over(handler: logging.Handler) -> None:
    """Have libraries write through it as well: their own lines quote addresses and texts."""
    import streamlit.error_util
    import streamlit.logger

    def through_ours(logger: logging.Logger) -> None:
        logger.handlers = [handler]

    # Streamlit gives each of its loggers a handler of its own, also those that are made later.
    streamlit.logger.setup_formatter = through_ours
    streamlit.logger.update_formatter()
    # It prints a page's error with its words; `page_failed` logs it under its number. No option
    # says so without the settings being read before the program's own are known.
    streamlit.error_util._log_uncaught_app_exception = lambda ex: None
    logging.getLogger().handlers = [handler]
    logging.captureWarnings(True)
    sys.excepthook = lambda kind, error, trace: _uncaught(error)
    threading.excepthook = lambda told: _uncaught(told.exc_value)


def _uncaught(error: BaseException | None) -> None:
    if error is not None:
        LOGGER.error("uncaught", exc_info=error, extra={"told": {}})
