"""The bureau's own look for what it carries into meetings: a PowerPoint template and a logo."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

TEMPLATE = "template.pptx"
LOGOS = ("logo.png", "logo.jpg", "logo.jpeg")


class Wrong(StrEnum):
    """Why a file can't be used; text.toml says each in words."""

    NO_TEMPLATE = "no_template"
    NO_PAGE = "no_page"
    NO_PICTURE = "no_picture"


class BrandError(ValueError):
    """A file of the bureau's look that can't be used: which one, and why."""

    def __init__(self, file: Path, wrong: Wrong) -> None:
        super().__init__(f"{file.name}: {wrong}")
        self.file, self.wrong = file, wrong


@dataclass(frozen=True)
class Brand:
    """The files that the bureau has put there; None for what it has not."""

    template: Path | None = None
    logo: Path | None = None


PLAIN = Brand()


def brand_in(folder: Path) -> Brand:
    """What a folder such as data/branding holds; nothing where there is no such folder."""
    logos = (folder / name for name in LOGOS)
    template = folder / TEMPLATE
    return Brand(
        template if template.is_file() else None,
        next((logo for logo in logos if logo.is_file()), None),
    )
