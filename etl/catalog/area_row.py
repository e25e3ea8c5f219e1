"""Read one row of the table of areas."""

import re
from collections.abc import Mapping
from datetime import date

from etl.catalog.model import AreaVersion, Bilingual
from etl.catalog.nearest import suggest
from etl.catalog.vocabulary import Level

COLUMNS = (
    "id",
    "name_en",
    "name_zh",
    "pinyin",
    "level",
    "parent",
    "division_code",
    "valid_from",
    "valid_to",
    "boundary",
    "named",
    "note_en",
    "note_zh",
    "source",
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[0-9]{6}|[0-9]{9}|[0-9]{12}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

WrongAndRight = tuple[str, str]


def read_area_row(row: Mapping[str, str]) -> tuple[AreaVersion | None, list[WrongAndRight]]:
    """Return the area, or None and each thing that is wrong with what would be right."""
    faults = [*_id(row), *_words(row), *_place(row)]
    valid_from = _day(row, "valid_from", faults)
    valid_to = _day(row, "valid_to", faults)
    if valid_from and valid_to and valid_from > valid_to:
        faults.append(("valid_from is after valid_to", "Both are days on which the row holds"))
    if faults:
        return None, faults
    area = AreaVersion(
        id=row["id"],
        name=Bilingual(row["name_en"], row["name_zh"]),
        pinyin=row["pinyin"],
        level=Level(row["level"]),
        parent=row["parent"] or None,
        division_code=row["division_code"] or None,
        valid_from=valid_from,
        valid_to=valid_to,
        boundary=row["boundary"],
        named=row["named"] == "true",
        note=Bilingual(row["note_en"], row["note_zh"]) if row["note_en"] else None,
        source=row["source"],
    )
    return area, []


def _id(row: Mapping[str, str]) -> list[WrongAndRight]:
    if _ID.fullmatch(row["id"]):
        return []
    return [(f'"{row["id"]}" is no area id', "Use small letters, digits and single hyphens")]


def _words(row: Mapping[str, str]) -> list[WrongAndRight]:
    faults = []
    for name, language in (("name_en", "English"), ("name_zh", "Chinese")):
        if not row[name]:
            faults.append((f"the {language} name is missing", f"Fill in {name}"))
    if not row["pinyin"]:
        faults.append(("the pinyin is missing", "Write it as in he shun"))
    if bool(row["note_en"]) != bool(row["note_zh"]):
        missing = "note_zh" if row["note_en"] else "note_en"
        faults.append(("the note is in one language only", f"Fill in {missing}"))
    if row["named"] not in ("true", "false"):
        faults.append((f'named is "{row["named"]}"', "Write true, or false if no name is known"))
    return faults


def _place(row: Mapping[str, str]) -> list[WrongAndRight]:
    faults = []
    if row["level"] not in [*Level]:
        faults.append((f'unknown level "{row["level"]}"', suggest(row["level"], [*Level])))
    elif bool(row["parent"]) == (row["level"] == Level.COUNTRY):
        faults.append(
            ("a country has no parent", "Leave parent blank")
            if row["parent"]
            else ("the parent is missing", "Write the id of the area around it")
        )
    if row["division_code"] and not _CODE.fullmatch(row["division_code"]):
        wrong = f'"{row["division_code"]}" is no division code'
        faults.append((wrong, "Write its 6, 9 or 12 digits, or leave it blank"))
    return faults


def _day(row: Mapping[str, str], column: str, faults: list[WrongAndRight]) -> date | None:
    text = row[column]
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    faults.append((f'{column} "{text}" is no date', "Write it as 2016-01-31, or leave it blank"))
    return None
