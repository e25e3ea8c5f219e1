"""Serve the dashboard on this machine and open it in a browser where there is one."""

import argparse
import asyncio
import os
import signal
import socket
import sys
import threading
import time
import urllib.request
import webbrowser
from contextlib import suppress

from dashboard.access import doors
from dashboard.serving import POSSIBLE, SecretError, environment
from dashboard.serving.ending import end_quietly
from dashboard.serving.front import Front
from dashboard.serving.preparing import preparing
from dashboard.serving.replicas import ReplicaError
from dashboard.watching import options

HOST = "127.0.0.1"
PORTS_TRIED = 50
READY_SECONDS = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `legal-aid serve`."""
    parser.add_argument("--port", type=int, default=8501, help="the port (default 8501)")
    parser.add_argument(
        "--host", default=HOST, metavar="ADDRESS",
        help=f"where it listens (default {HOST}); elsewhere with --access or --allow-anonymous",
    )  # fmt: skip
    doors.add_arguments(parser)
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N",
        help="replicas behind the port, one for each processor core at most (default 1)",
    )  # fmt: skip
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument(
        "--no-preparing", action="store_true",
        help="do not make likely views while the processor is idle",
    )  # fmt: skip
    options.add_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; returns 1 when no port is free or there can be no replicas."""
    if arguments.workers > 1 and not POSSIBLE:
        print("This system cannot serve with --workers; start several servers behind a proxy.")
        return 1
    unfit = doors.opened(arguments)
    if unfit:
        print("\n".join(unfit), file=sys.stderr)
        return 1
    options.take(vars(arguments))
    host: str = arguments.host
    port = free_port(arguments.port, host)
    if port is None:
        print(f"No free port between {arguments.port} and {arguments.port + PORTS_TRIED - 1}.")
        print("Free one, or choose another: PORT=9000 make dashboard")
        return 1
    if port != arguments.port:
        print(f"Port {arguments.port} is busy (another program uses it); using {port} instead.")
    address = f"http://{host}:{port}"
    many = f" with {arguments.workers} replicas" if arguments.workers > 1 else ""
    print(f"Legal Aid Compare is at {address}{many} (Ctrl+C stops it)", flush=True)
    if not arguments.no_browser and has_browser():
        threading.Thread(target=open_when_ready, args=(address,), daemon=True).start()
    try:
        with preparing(not arguments.no_preparing):
            if arguments.workers < 2:
                return serve(port, host)
            return replicate(port, arguments.workers, host)
    except SecretError as error:
        print(error, file=sys.stderr)
        return 1


def free_port(first: int, host: str = HOST) -> int | None:
    """The first port from `first` on that nothing listens on, or None."""
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    return None


def has_browser() -> bool:
    """Whether this machine can show a page: a screen is there and a browser is known."""
    screen = sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if not screen:
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def open_when_ready(address: str) -> None:
    """Open the browser as soon as the server answers."""
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                webbrowser.open(address)
                return
        except OSError:
            time.sleep(0.2)


def serve(port: int, host: str = HOST) -> int:
    """Run one server in this process until it is interrupted; 1 where it cannot start."""
    from dashboard.serving.server import Server, configuration

    os.environ.update(environment(port, host))
    # A library that is loaded now reads the program's own words too, and takes --log for its own.
    del sys.argv[1:]
    server = Server(configuration(host=host, port=port))
    # The server raises a signal again once it has ended; what is around it is to end in order too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        return 1
    print("Stopped.")
    end_quietly()
    return 0


def replicate(port: int, replicas: int, host: str = HOST) -> int:
    """Run so many servers behind the port until interrupted; 1 where they do not stay."""
    try:
        asyncio.run(Front(host, port, replicas).serve())
    except ReplicaError as error:
        print(error, file=sys.stderr)
        return 1
    print("Stopped.")
    return 0
