"""Several servers behind one port: a front hands each reader's connections to one replica."""

import os
import socket

# Handing an open connection to another process is a thing of Unix.
POSSIBLE = os.name == "posix" and hasattr(socket, "send_fds")
NUMBER = "LEGAL_AID_REPLICA"  # of the environment: which replica a process is
COOKIE = "legal_aid_replica"  # of a browser: which replica holds its session
