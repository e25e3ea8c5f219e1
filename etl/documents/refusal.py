"""A document that is not read: one code, and why and what to do in both languages."""

from enum import StrEnum

from etl.documents.words import Bilingual, advise, say
from etl.problems import Problem, ProblemsFound


class Refusal(StrEnum):
    """Every reason for which a document is refused; its words are in words.toml."""

    MISSING = "missing"
    NOT_A_FILE = "not_a_file"
    NOT_ALLOWED = "not_allowed"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WORKBOOK = "workbook"
    SLIDES = "slides"
    PICTURE = "picture"
    PROGRAM = "program"
    ARCHIVE = "archive"
    UNKNOWN_KIND = "unknown_kind"
    OTHER_KIND = "other_kind"
    NOT_TEXT = "not_text"
    ENCODING = "encoding"
    NO_TEXT = "no_text"
    SCANNED = "scanned"
    ONLY_PICTURES = "only_pictures"
    PASSWORD = "password"
    TRUNCATED = "truncated"
    BROKEN = "broken"
    MACROS = "macros"
    EMBEDDED = "embedded"
    SCRIPT = "script"
    ATTACHED = "attached"
    BOMB = "bomb"
    ENTRIES = "entries"
    ENTRY_NAME = "entry_name"
    ENTITIES = "entities"
    NESTED = "nested"
    PAGES = "pages"
    TABLE = "table"
    CELL = "cell"
    CHARACTERS = "characters"
    LINES = "lines"
    MEMORY = "memory"
    SLOW = "slow"
    STOPPED = "stopped"
    NO_OFFICE = "no_office"
    NOT_CONVERTED = "not_converted"


class DocumentRefusedError(ProblemsFound):
    """Nothing of the document was read; says the code, the place and both sentences."""

    def __init__(self, file: str, code: Refusal, place: str = "", **gaps: object) -> None:
        self.file, self.code, self.place, self.gaps = file, code, place, gaps
        wrong, right = say("refusals", code, **gaps), advise(code)
        super().__init__([Problem(file, place, wrong.en, right.en)])
        where = f"{file}，{place}" if place else file
        self.words = Bilingual(str(self), f"{where}：{wrong.zh}。{right.zh}")

    @property
    def sentence_en(self) -> str:
        """What is wrong and what would be right, in English."""
        return self.words.en

    @property
    def sentence_zh(self) -> str:
        """What is wrong and what would be right, in Chinese."""
        return self.words.zh
