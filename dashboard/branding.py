"""The bureau's own look, as far as its files can be used, and what is wrong with the others."""

from functools import lru_cache

from dashboard import data
from dashboard.downloads import pdf, slides
from dashboard.downloads.brand import PLAIN, Brand, BrandError, brand_in
from dashboard.text import Text

FOLDER = "branding"


def brand() -> Brand:
    """The files in branding/ of the data folder; none of them where one can't be used."""
    found = brand_in(data.data_folder() / FOLDER)
    return PLAIN if _wrong(found, _stamps(found)) else found


def problem(text: Text) -> str:
    """Which file of the bureau's look can't be used, why, and what would be right; empty if all
    can."""
    found = brand_in(data.data_folder() / FOLDER)
    error = _wrong(found, _stamps(found))
    return text(f"brand.{error.wrong}", file=f"{FOLDER}/{error.file.name}") if error else ""


def _stamps(found: Brand) -> tuple[int, ...]:
    """When the files were written, so that they are looked at again after that."""
    files = filter(None, (found.template, found.logo))
    return tuple(file.stat().st_mtime_ns for file in files)


@lru_cache(maxsize=8)
def _wrong(found: Brand, stamps: tuple[int, ...]) -> BrandError | None:
    try:
        slides.tried(found)
        if found.logo:
            pdf.logo_drawing(found.logo)
    except BrandError as error:
        return error
    return None
