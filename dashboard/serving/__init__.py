"""Several servers behind one port: a front hands each reader's connections to one replica."""

import os
import secrets
import socket

# Handing an open connection to another process is a thing of Unix.
POSSIBLE = os.name == "posix" and hasattr(socket, "send_fds")
NUMBER = "LEGAL_AID_REPLICA"  # of the environment: which replica a process is
COOKIE = "legal_aid_replica"  # of a browser: which replica holds its session


def environment(port: int, host: str) -> dict[str, str]:
    """What a server, and all replicas of one alike, must be told, so that any of them can answer
    for another."""
    return {
        **os.environ,
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_ADDRESS": host,
        "STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32),
    }
