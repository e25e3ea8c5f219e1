"""Several servers behind one port: a front hands each reader's connections to one replica."""

import os
import secrets
import socket
from pathlib import Path

# Handing an open connection to another process is a thing of Unix.
POSSIBLE = os.name == "posix" and hasattr(socket, "send_fds")
NUMBER = "LEGAL_AID_REPLICA"  # of the environment: which replica a process is
COOKIE = "legal_aid_replica"  # of a browser: which replica holds its session
# Of the environment: the file with what cookies are signed with, the same for servers that stand in
# for each other.
SECRET = "LEGAL_AID_COOKIE_SECRET_FILE"
LEAST_SECRET = 32  # characters


class SecretError(Exception):
    """The file of the secret cannot be used; the message says why."""


def environment(port: int, host: str) -> dict[str, str]:
    """What a server, and all replicas of one alike, must be told, so that any of them can answer
    for another; raises SecretError."""
    return {
        **os.environ,
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_ADDRESS": host,
        "STREAMLIT_SERVER_COOKIE_SECRET": _secret() or secrets.token_hex(32),
    }


def _secret() -> str:
    """What the file holds; empty where none is named, for a server that stands alone."""
    name = os.environ.get(SECRET)
    if not name:
        return ""
    try:
        secret = Path(name).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SecretError(f"{SECRET} names {name}, which cannot be read ({error}).") from error
    if len(secret) < LEAST_SECRET:
        raise SecretError(f"{name} holds {len(secret)} characters; {LEAST_SECRET} are needed.")
    return secret
