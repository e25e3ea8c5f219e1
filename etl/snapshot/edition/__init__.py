"""The edition of a snapshot for everybody, without anything that the public may not see."""

from etl.snapshot.edition.publish import bring_up_to_date, edition_id, public_store

__all__ = ["bring_up_to_date", "edition_id", "public_store"]
