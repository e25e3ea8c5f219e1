"""Pictures of cards without a reader: an installed Chromium draws them as a reader's would."""

from dashboard.pictures.artist import Artist
from dashboard.pictures.chromium import ChromiumError

__all__ = ["Artist", "ChromiumError"]
