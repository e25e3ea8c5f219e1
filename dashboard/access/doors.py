"""Where a server may listen: beyond this machine only with sign-in, or for the public alone."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from dashboard.access.in_force import ACCESS, ANONYMOUS
from dashboard.access.read_rules import RulesError, read_rules
from dashboard.access.secrets import problems_of
from dashboard.data import available
from dashboard.edition import PUBLIC
from dashboard.published import data_folder

LOOPBACK = ("127.0.0.1", "localhost", "::1")
FILE = "access.toml"
NOT_HERE = (
    "Nobody signs in here, so this server listens on 127.0.0.1 alone.",
    "Say who may see what with --access access.toml (docs/sign-in.md), or show everyone what is",
    "public with --allow-anonymous.",
)
NO_PUBLIC = "There is no public edition of the figures yet: run legal-aid build first."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare how readers get in."""
    parser.add_argument(
        "--access", type=Path, metavar="FILE",
        help=f"who may see and do what (default: {FILE} in the data folder, if it is there)",
    )  # fmt: skip
    parser.add_argument(
        "--allow-anonymous", action="store_true",
        help="show everyone who reaches the server what is public, without sign-in",
    )  # fmt: skip


def opened(arguments: Namespace) -> list[str]:
    """Put the rules in force for this process and its replicas; else everything that is wrong."""
    path = _file(arguments)
    if path is not None and arguments.allow_anonymous:
        return [f"{path} says who may look; leave out --allow-anonymous"]
    if path is not None:
        return _with_rules(path)
    if arguments.allow_anonymous:
        os.environ[ANONYMOUS] = "1"
        return [] if available(PUBLIC) else [NO_PUBLIC]
    return [] if arguments.host in LOOPBACK else [f"--host {arguments.host}:", *NOT_HERE]


def _file(arguments: Namespace) -> Path | None:
    """The access file of the command, of the environment or of the data folder."""
    if arguments.access is not None:
        return Path(arguments.access)
    if os.environ.get(ACCESS):
        return Path(os.environ[ACCESS])
    usual = data_folder() / FILE
    return usual if usual.is_file() else None


def _with_rules(path: Path) -> list[str]:
    try:
        found = read_rules(path)
    except RulesError as error:
        return error.problems
    os.environ[ACCESS] = str(path.resolve())
    return problems_of(found)
