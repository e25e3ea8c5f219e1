"""What `legal-aid serve` is told of its log and of its numbers."""

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard.watching import FORMS, LOG, TOKEN, form


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare them."""
    parser.add_argument(
        "--log", choices=FORMS, default=form(),
        help="log on stderr: JSON lines, text (errors only, the default) or none",
    )  # fmt: skip
    parser.add_argument(
        "--metrics", type=Path, metavar="FILE",
        help="file with the token that opens /metrics to other machines (default: to none)",
    )  # fmt: skip


def take(told: Mapping[str, Any]) -> None:
    """Hand the options to this process and to all that it starts."""
    os.environ[LOG] = told.get("log") or form()
    if token := told.get("metrics"):
        os.environ[TOKEN] = str(Path(token).absolute())
