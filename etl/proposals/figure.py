"""A number together with the indicator that it counts."""

from dataclasses import dataclass

from etl.proposals.found_numbers import Mention
from etl.proposals.pairing import Pairing


@dataclass(frozen=True)
class Figure:
    """`pairing` is the phrase that names the indicator, None where only the whole before does.

    `part` says that words tell it as a part, `rival` that another indicator fits nearly as well.
    [start, end) holds number and phrase, `sentence` is where their sentence starts, and up to
    `until` words behind may still speak of it.
    """

    mention: Mention
    indicator: str
    pairing: Pairing | None
    rival: bool
    part: bool
    from_whole: bool
    sentence: int
    start: int
    end: int
    until: int
