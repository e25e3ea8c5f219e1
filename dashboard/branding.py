"""The bureau's own look, as far as its files can be used, and what is wrong with the others."""

from collections.abc import Iterator
from functools import lru_cache

from dashboard import data
from dashboard.downloads import pdf, slides
from dashboard.downloads.brand import Brand, BrandError, brand_in
from dashboard.text import Text

FOLDER = "branding"


def brand() -> Brand:
    """The files in branding/ of the data folder that can be used."""
    fit = [each for each in _each(_found()) if not _error(each)]
    return Brand(
        next((each.template for each in fit if each.template), None),
        next((each.logo for each in fit if each.logo), None),
    )


def problems(text: Text) -> list[str]:
    """Of every file that can't be used which one, why, and what would be right."""
    errors = [error for each in _each(_found()) if (error := _error(each))]
    return [text(f"brand.{each.wrong}", file=f"{FOLDER}/{each.file.name}") for each in errors]


def notes(text: Text) -> list[str]:
    """Which slides a template that can be used does not dress, for they have another shape."""
    template = brand().template
    plain = [shape for shape in slides.Shape if not slides.dresses(template, shape)]
    if template is None or not plain:
        return []
    file, others = f"{FOLDER}/{template.name}", text.join([shape.said for shape in plain])
    return [text("brand.other_shape", file=file, own=slides.shape_said(template), others=others)]


def _found() -> Brand:
    return brand_in(data.data_folder() / FOLDER)


def _each(found: Brand) -> Iterator[Brand]:
    """One file at a time."""
    if found.template:
        yield Brand(template=found.template)
    if found.logo:
        yield Brand(logo=found.logo)


def _error(found: Brand) -> BrandError | None:
    file = found.template or found.logo
    return _tried(found, file.stat().st_mtime_ns) if file else None


@lru_cache(maxsize=8)
def _tried(found: Brand, written: int) -> BrandError | None:
    """`written` is when, so that a file is looked at again after it was changed."""
    try:
        slides.tried(found)
        if found.logo:
            pdf.logo_drawing(found.logo)
    except BrandError as error:
        return error
    return None
