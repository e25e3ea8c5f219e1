"""A page whose script fails says so in a sentence, with the number under which the log has it."""

import streamlit as st

from dashboard.text import LANGUAGES, Text
from dashboard.watching import log
from dashboard.watching.numbers import ERRORS
from dashboard.watching.request import REQUEST, short_number

PLACE = "page_failed"


def tell(error: Exception) -> bool:
    """Log an error of the script, and tell its reader; True, so that nothing else is told."""
    if not REQUEST.get():
        REQUEST.set(short_number())
    ERRORS.add(where="page")
    log.failed("page failed", error, stack=False)
    with st.container(key=PLACE):
        st.error(Text(_language())("app.failed", number=REQUEST.get()), icon=":material/error:")
    return True


def _language() -> str:
    """As far as it is known without what has just failed."""
    asked = str(st.query_params.get("lang", "")) or (st.context.locale or "")[:2].lower()
    return asked if asked in LANGUAGES else LANGUAGES[0]
