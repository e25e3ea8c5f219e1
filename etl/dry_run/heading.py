"""Guesses what one heading means, from its words alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from unicodedata import normalize

from etl.dry_run.model import Guess
from etl.dry_run.vocabulary import Vocabulary
from etl.dry_run.words import listed
from etl.proposals.model import Certainty
from etl.readers.header import JOINER
from etl.readers.names import heading_key
from etl.template.words import entries

YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?(?:度)?(?!\d)")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_ALIKE = 0.8


@dataclass(frozen=True)
class Parts:
    """A heading taken apart: its levels without year and brackets, and what the brackets say."""

    levels: tuple[str, ...]
    brackets: tuple[str, ...]
    year: str


def take_apart(heading: str) -> Parts:
    """The parts of a joined heading."""
    text = normalize("NFKC", heading)
    year = YEAR.search(text)
    text = YEAR.sub("", text) if year else text
    brackets = tuple(part.strip() for part in _BRACKETS.findall(text))
    levels = [_BRACKETS.sub("", level).strip(" :：、-—") for level in text.split(JOINER)]
    kept = tuple(level for level in levels if level)
    return Parts(kept, brackets, year[1] if year else "")


def guess_indicator(heading: str, vocabulary: Vocabulary, fuzzy: bool = True) -> Guess | None:
    """The indicator that a heading names, with its unit and year; None where it names none."""
    parts = take_apart(heading)
    units = [unit for unit in parts.brackets if heading_key(unit) in vocabulary.measure_words]
    levels = parts.levels
    if len(levels) > 1 and heading_key(levels[-1]) in vocabulary.measure_words:
        units.append(levels[-1])
        levels = levels[:-1]
    exact = heading_key(heading) in vocabulary.names
    found = _find(levels, units[0] if units else "", vocabulary, fuzzy)
    if found is None:
        return None
    name, guess = found
    if exact and guess.reason == "nearly_name":
        guess = replace(guess, reason="name")
    said = {"indicator": name}
    if units:
        said["measure_word"] = units[0]
        known = set(map(heading_key, vocabulary.indicator(name).measure_words))
        if heading_key(units[0]) not in known:
            guess = Guess(Certainty.DOUBTFUL, "wrong_unit")
    if parts.year:
        said["reporting_year"] = parts.year
    return replace(guess, said=said)


def _find(
    levels: tuple[str, ...], unit: str, vocabulary: Vocabulary, fuzzy: bool
) -> tuple[str, Guess] | None:
    whole = ["".join(levels), "".join(reversed(levels))] if levels else []
    for text in dict.fromkeys(whole):
        if found := _exactly(text, unit, vocabulary):
            return found
    if len(levels) > 1 and (found := _exactly(levels[-1], unit, vocabulary)):
        return _in_context(found, levels[:-1], vocabulary)
    near = _alike(whole[0], vocabulary) if fuzzy and whole else None
    return (near, Guess(Certainty.DOUBTFUL, "near")) if near else None


def _in_context(
    found: tuple[str, Guess], above: tuple[str, ...], vocabulary: Vocabulary
) -> tuple[str, Guess] | None:
    """What the lowest heading names, if those above only say what the name says as well.

    Above "accepted", "cases" is a part of the name, while "civil" makes it another indicator.
    """
    name, guess = found
    words = vocabulary.indicator(name).name
    group = entries("group")[vocabulary.indicator(name).group]
    around = "".join(map(heading_key, (words.zh, words.en, group.zh, group.en)))
    if all(heading_key(level) in around for level in above):
        return name, Guess(Certainty.LIKELY, "last_part")
    known = guess.reason in ("name", "nearly_name")
    return (name, Guess(Certainty.DOUBTFUL, "last_part")) if known else None


def _exactly(text: str, unit: str, vocabulary: Vocabulary) -> tuple[str, Guess] | None:
    key = heading_key(text)
    if key in vocabulary.names:
        reason = "nearly_name" if unit else "name"
        return vocabulary.names[key], Guess(Certainty.CERTAIN, reason)
    for bare in _bare(key, vocabulary):
        if bare in vocabulary.names:
            return vocabulary.names[bare], Guess(Certainty.LIKELY, "nearly_name")
        names = vocabulary.phrases.get(bare, ())
        if names:
            return _choose(names, unit, vocabulary)
    return None


def _choose(names: tuple[str, ...], unit: str, vocabulary: Vocabulary) -> tuple[str, Guess]:
    """The one that is counted in the unit, else the first of the catalog."""
    key = heading_key(unit)
    fitting = [
        name
        for name in names
        if unit and key in map(heading_key, vocabulary.indicator(name).measure_words)
    ]
    chosen = fitting or names
    if len(chosen) > 1:
        return chosen[0], Guess(Certainty.DOUBTFUL, "several")
    return chosen[0], Guess(Certainty.LIKELY, "phrase")


def _bare(key: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The key itself, then without the words that only surround a name."""
    noise = listed("noise")
    yield key
    starts = [key.removeprefix(word).lstrip(":：") for word in noise["before"]]
    for start in dict.fromkeys((key, *starts)):
        if start != key and start:
            yield start
        for word in (*noise["after"], *_ends(start, vocabulary)):
            end = start.removesuffix(word)
            if end and end != start:
                yield end


def _ends(key: str, vocabulary: Vocabulary) -> list[str]:
    return [
        key[-n:] for n in (3, 2, 1) if len(key) > n + 1 and key[-n:] in vocabulary.measure_words
    ]


def _alike(text: str, vocabulary: Vocabulary) -> str | None:
    return _nearest(heading_key(text), tuple(vocabulary.names.items()))


@cache
def _nearest(key: str, names: tuple[tuple[str, str], ...]) -> str | None:
    known = dict(names)
    found = get_close_matches(key, known, n=1, cutoff=_ALIKE)
    return known[found[0]] if found else None
