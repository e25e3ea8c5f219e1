"""What slides are made on: our own plain deck or the bureau's template, and where a page begins."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KINDS
from pptx.exc import PackageNotFoundError
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu

from dashboard.downloads.brand import PLAIN, Brand, BrandError, Wrong
from dashboard.downloads.slides.page import INCH, Box, Shape, deck

TITLE_ONLY = 5  # among the layouts of python-pptx's own template
MARGIN = round(0.45 * INCH)
LOGO, GAP = round(0.5 * INCH), round(0.15 * INCH)
SAME_SHAPE = 0.02  # by which width to height may differ
TITLES = (KINDS.TITLE, KINDS.CENTER_TITLE)
ROOMS = (KINDS.OBJECT, KINDS.BODY)
FOOT = (KINDS.DATE, KINDS.FOOTER, KINDS.SLIDE_NUMBER)
UNREADABLE = (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError)


@dataclass(frozen=True)
class Paper:
    """A deck to write on, the layout of its pages, and the room on them."""

    deck: Deck
    layout: Any
    page: Box
    brand: Brand

    def add_page(self) -> tuple[Slide, Box]:
        """A new slide at the end with an empty title, and the room that is free on it."""
        slide = self.deck.slides.add_slide(self.layout)
        for holder in list(slide.placeholders):
            if holder.placeholder_format.type not in TITLES:
                holder._element.getparent().remove(holder._element)
        return slide, self._beside_logo(slide)

    def under(self, head: Box) -> Box:
        """The whole width of the page again, below what stands at its head."""
        least = self.page.top + (LOGO + GAP if self.brand.logo else 0)
        top = max(head.top, least)
        return Box(self.page.left, top, self.page.width, head.top + head.height - top)

    def _beside_logo(self, slide: Slide) -> Box:
        """The page, and on its right the logo if there is one."""
        logo, page = self.brand.logo, self.page
        if logo is None:
            return page
        try:
            picture = slide.shapes.add_picture(str(logo), page.left, page.top, height=LOGO)
        except UNREADABLE as found:
            raise BrandError(logo, Wrong.NO_PICTURE) from found
        picture.width = min(picture.width, page.width // 4)
        picture.left = Emu(page.left + page.width - picture.width)
        picture.name = "Logo"
        return replace(page, width=page.width - picture.width - GAP)


def paper(shape: Shape, brand: Brand = PLAIN) -> Paper:
    """The bureau's template where it has one of this shape, else a plain deck of ours.

    Raises BrandError for a template that can't be used.
    """
    own = _template(brand)
    if own and _fits(own, shape):
        return _branded(own, brand)
    made = deck(shape)
    width, height = made.slide_width or 0, made.slide_height or 0
    page = Box(MARGIN, round(0.3 * INCH), width - 2 * MARGIN, height - round(0.55 * INCH))
    return Paper(made, made.slide_layouts[TITLE_ONLY], page, brand)


def _template(brand: Brand) -> Deck | None:
    if brand.template is None:
        return None
    try:
        return Presentation(str(brand.template))
    except UNREADABLE as found:
        raise BrandError(brand.template, Wrong.NO_TEMPLATE) from found


def dresses(template: Path | None, shape: Shape) -> bool:
    """Whether slides of that shape have the look of a template that can be used."""
    return template is not None and _fits(Presentation(str(template)), shape)


def shape_said(template: Path) -> str:
    """The shape of its slides as people write it, or their size in inches."""
    own = Presentation(str(template))
    known = [shape.said for shape in Shape if _fits(own, shape)]
    size = [f"{(each or 0) / INCH:.3g}″" for each in (own.slide_width, own.slide_height)]
    return known[0] if known else " × ".join(size)


def _fits(made: Deck, shape: Shape) -> bool:
    return abs(_ratio(made) - shape.value[0] / shape.value[1]) < SAME_SHAPE


def _ratio(made: Deck) -> float:
    return (made.slide_width or 1) / (made.slide_height or 1)


def _branded(made: Deck, brand: Brand) -> Paper:
    """The template without its own slides; a page reaches from its title to the end of its text."""
    listed = made.slides._sldIdLst
    for each in list(listed):
        made.part.drop_rel(each.rId)
        listed.remove(each)
    layout = _layout(made, brand)
    holders = [each for each in layout.placeholders if each.placeholder_format.type not in FOOT]
    left, top = min(each.left for each in holders), min(each.top for each in holders)
    right = max(each.left + each.width for each in holders)
    end = max(each.top + each.height for each in holders)
    return Paper(made, layout, Box(left, top, right - left, end - top), brand)


def _layout(made: Deck, brand: Brand) -> Any:
    """The first layout with one title and one room below it."""
    for layout in made.slide_layouts:
        kinds = [each.placeholder_format.type for each in layout.placeholders]
        main = [kind for kind in kinds if kind not in FOOT]
        if len(main) == 2 and main[0] in TITLES and main[1] in ROOMS:
            return layout
    assert brand.template is not None
    raise BrandError(brand.template, Wrong.NO_PAGE)
