"""The bureau's logo as a drawing that a sheet can hold, whatever kind of picture it is."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from dashboard.downloads.brand import BrandError, Wrong

MOST_PIXELS = 1200  # of a side; finer is not seen on paper


def logo_drawing(path: Path) -> str:
    """An SVG around the picture. Raises BrandError for a file that is no picture."""
    try:
        with Image.open(path) as found:
            found.thumbnail((MOST_PIXELS, MOST_PIXELS))
            file = BytesIO()
            found.convert("RGBA").save(file, "PNG")
            width, height = found.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise BrandError(path, Wrong.NO_PICTURE) from error
    data = b64encode(file.getvalue()).decode("ascii")
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">'
        f'<image {size} href="data:image/png;base64,{data}"/></svg>'
    )
