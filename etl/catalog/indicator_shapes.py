"""The shape of every key an indicator's file may have."""

from typing import Any

from etl.catalog.model import Phrases, Review
from etl.catalog.shapes import (
    LANGUAGES,
    Shape,
    Taken,
    bilingual,
    choice,
    day,
    inside,
    positive,
    switch,
    table,
    text,
    texts,
    whole_number,
)
from etl.catalog.toml_file import Fault
from etl.catalog.vocabulary import Adds, Chart, Direction, Group, Kind, Reach


def same_word(word: str) -> str:
    """Bring together what a reader takes for one word: capitals and blanks do not count."""
    return " ".join(word.casefold().split())


def review(value: Any) -> Taken:
    """Take who read the definition and when."""
    taken, faults = table(value, {"by": text, "on": day})
    return (None, faults) if faults else (Review(**taken), [])


def phrases(value: Any) -> Taken:
    """Take the phrases of both languages."""
    taken, faults = table(value, dict.fromkeys(LANGUAGES, texts))
    return (None, faults) if faults else (Phrases(**taken), [])


def variants(value: Any) -> Taken:
    """Take the names of what a source may count in or leave out, by id."""
    if not isinstance(value, dict) or not value:
        return None, [
            Fault((), f"{value!r} is no list of variants", 'Write id = { en = "", zh = "" }')
        ]
    taken = {key: bilingual(entry) for key, entry in value.items()}
    faults = [fault for key, (_, found) in taken.items() for fault in inside(key, found)]
    for key in taken.keys() & {"unknown", "part"}:
        faults.append(Fault((key,), f'the variant "{key}" always exists', "Remove it here"))
    return {key: name for key, (name, _) in taken.items()}, faults


def measure_words(value: Any) -> Taken:
    """Take the accepted words, each with its factor to the unit."""
    if not isinstance(value, dict) or not value:
        return None, [Fault((), "there are no measure words", 'Write "人次" = 1 and so on')]
    taken = {word: positive(factor) for word, factor in value.items()}
    faults = [fault for word, (_, found) in taken.items() for fault in inside(word, found)]
    seen: dict[str, str] = {}
    for word in taken:
        if not word.strip():
            faults.append(Fault((word,), "a measure word is blank", "Write the word"))
        first = seen.setdefault(same_word(word), word)
        if first != word:
            wrong = f'the measure word "{word}" is there twice, also as "{first}"'
            faults.append(Fault((word,), wrong, "Keep one; capitals and blanks do not count"))
    return {word: factor for word, (factor, _) in taken.items()}, faults


SHAPES: dict[str, Shape] = {
    "id": text,
    "name": bilingual,
    "unit": bilingual,
    "kind": choice(Kind),
    "group": choice(Group),
    "core": switch,
    "order": whole_number,
    "part_of": text,
    "adds_over_areas": choice(Adds),
    "adds_over_periods": choice(Adds),
    "direction": choice(Direction),
    "chart": choice(Chart),
    "reach": choice(Reach),
    "definition": bilingual,
    "caveats": bilingual,
    "note": bilingual,
    "reviewed": review,
    "measure_words": measure_words,
    "variants": variants,
    "phrases": phrases,
    "numerator": text,
    "denominator": text,
    "multiplier": positive,
    "nearest_years": whole_number,
}
