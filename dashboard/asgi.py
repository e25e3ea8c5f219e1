"""The dashboard as an ASGI application: the pages of app.py, and what a server owes beside them."""

import sys
from pathlib import Path

# `streamlit run dashboard/asgi.py` puts this folder on the path, not the one above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st
from starlette.middleware import Middleware
from streamlit.config import set_option

from dashboard.access import secrets
from dashboard.access.in_force import rules
from dashboard.watching import log, page_failed
from dashboard.watching.private import Private
from dashboard.watching.watched import Watched
from dashboard.web import ahead, first_screen, health, metrics
from dashboard.web.crowded import Crowded
from dashboard.web.early import Early
from dashboard.web.flooded import Flooded
from dashboard.web.guard import Guard
from dashboard.web.headers import Strict
from dashboard.web.leaving import Leaving
from dashboard.web.packed import Packed
from dashboard.web.sticky import Sticky
from dashboard.web.uploads import Uploads
from dashboard.web.versioned import Versioned

# The outermost first.
AROUND = (
    Strict, Watched, Guard, Leaving, Crowded, Flooded, Sticky, Private, Uploads, Early, Packed,
    Versioned,
)  # fmt: skip

log.set_up()
app = st.App(
    Path(__file__).with_name("app.py"),
    middleware=[Middleware(each) for each in AROUND],
    routes=[ahead.ROUTE, first_screen.ROUTE, metrics.ROUTE, *health.ROUTES],
    on_script_error=page_failed.tell,
)
# Whoever sets an option reads all of them, and where they stand is known from here on.
secrets.hand_over(rules())
set_option("server.allowedHosts", [])  # which names this server goes by, the guard knows
