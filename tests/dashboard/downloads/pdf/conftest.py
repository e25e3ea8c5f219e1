import pytest

from tests.dashboard.downloads.pdf.reading import chinese_font


@pytest.fixture(autouse=True)
def letters() -> None:
    """A sheet needs letters to be set from."""
    chinese_font()
