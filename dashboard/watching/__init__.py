"""What whoever runs the server may see of it: numbers and log lines, and nothing of its readers."""

import os

LOG = "LEGAL_AID_LOG"  # of the environment: one of FORMS
TOKEN = (
    "LEGAL_AID_METRICS_TOKEN_FILE"  # of the environment: who shows what it holds may read /metrics
)
TEXT, JSON, NONE = "text", "json", "none"
FORMS = (JSON, TEXT, NONE)


def form() -> str:
    """How the log is written: as LEGAL_AID_LOG says, else as text."""
    asked = os.environ.get(LOG, TEXT)
    return asked if asked in FORMS else TEXT
