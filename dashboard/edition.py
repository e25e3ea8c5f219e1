"""Which of the published figures a reader is shown; every snapshot that is opened carries it."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """All that was filed, or what everyone may see; beside it perhaps one county's own drafts."""

    public: bool = True
    own: str | None = None

    @property
    def key(self) -> str:
        """Tells editions apart wherever something is kept; empty for all that was filed."""
        return f"public {self.own or ''}".rstrip() if self.public else ""

    def holds_drafts_of(self, area: str) -> bool:
        """Whether what waits, fails or is asked of this county is in it."""
        return not self.public or self.own == area


FULL = Edition(public=False)
PUBLIC = Edition()


def add_edition(parser: ArgumentParser) -> None:
    """Declare the option by which a command shows what everyone may see."""
    parser.add_argument(
        "--public", action="store_true", help="what everyone may see: no drafts, no small numbers"
    )


def edition_of(arguments: Namespace) -> Edition:
    """The edition that the words of a command ask for."""
    return PUBLIC if arguments.public else FULL
