"""The catalog as tables, under the names by which the SQL asks for them."""

from collections.abc import Iterator, Mapping

import pyarrow as pa

from etl.catalog import AreaVersion, Bilingual, Catalog, Check, Indicator
from etl.catalog.model import SmallNumbers, Unusual
from etl.snapshot.arrow import arrow_table

AREA = (
    "area_id", "name_en", "name_zh", "pinyin", "level", "parent", "division_code", "valid_from",
    "valid_to", "boundary", "named", "note_en", "note_zh", "source",
)  # fmt: skip
INDICATOR = (
    "indicator_id", "name_en", "name_zh", "unit_en", "unit_zh", "kind", "indicator_group",
    "core", "sort_order", "part_of", "adds_over_areas", "adds_over_periods", "direction",
    "chart", "reach", "definition_en", "definition_zh", "caveats_en", "caveats_zh", "note_en",
    "note_zh", "numerator", "denominator", "multiplier", "nearest_years", "reviewed_by",
    "reviewed_on",
)  # fmt: skip
VARIANT = ("indicator_id", "variant", "name_en", "name_zh")
MEASURE_WORD = ("indicator_id", "word", "factor")
PHRASE = ("indicator_id", "language", "phrase")
CHECK = (
    "check_id", "name_en", "name_zh", "relation", "tolerance", "severity", "sentence_en",
    "sentence_zh",
)  # fmt: skip
CHECK_TERM = ("check_id", "side", "indicator")
UNUSUAL_KIND = (
    "kind", "sort_order", "name_en", "name_zh", "sentence_en", "sentence_zh", "question_en",
    "question_zh",
)  # fmt: skip
UNUSUAL_LIMIT = ("kind", "limit_name", "limit_value")
SMALL_NUMBER = ("indicator", "largest")
SMALL_SHARE = ("indicator", "counts")


def catalog_tables(catalog: Catalog) -> Mapping[str, pa.Table]:
    """One table for each part of the catalog, by name."""
    indicators = catalog.indicators.values()
    return {
        "arrived_area_version": arrow_table(AREA, map(_area, catalog.areas)),
        "arrived_indicator": arrow_table(INDICATOR, map(_indicator, indicators)),
        "arrived_indicator_variant": arrow_table(
            VARIANT,
            [
                (i.id, variant, *_words(name))
                for i in indicators
                for variant, name in i.variants.items()
            ],
        ),
        "arrived_measure_word": arrow_table(
            MEASURE_WORD,
            [
                (i.id, word, float(factor))
                for i in indicators
                for word, factor in i.measure_words.items()
            ],
        ),
        "arrived_phrase": arrow_table(
            PHRASE, [row for indicator in indicators for row in _phrases(indicator)]
        ),
        "arrived_check": arrow_table(CHECK, [_check(check) for check in catalog.checks]),
        "arrived_check_term": arrow_table(
            CHECK_TERM,
            [
                (check.id, side, name)
                for check in catalog.checks
                for side, names in (("left", check.left), ("right", check.right))
                for name in names
            ],
        ),
        **_unusual(catalog.unusual),
        **_small(catalog.small),
    }


def _small(small: SmallNumbers) -> dict[str, pa.Table]:
    return {
        "arrived_small_number": arrow_table(
            SMALL_NUMBER, [(name, float(small.largest)) for name in small.indicators]
        ),
        "arrived_small_share": arrow_table(SMALL_SHARE, small.shares.items()),
    }


def _words(words: Bilingual | None) -> tuple[str | None, str | None]:
    return (words.en, words.zh) if words else (None, None)


def _unusual(unusual: Unusual) -> dict[str, pa.Table]:
    kinds = [
        (s.id, place, *_words(s.name), *_words(s.sentence), *_words(s.question))
        for place, s in enumerate(unusual.kinds)
    ]
    limits = [("spread", *limit) for limit in unusual.spread.items()]
    limits += [(s.id, *limit) for s in unusual.kinds for limit in s.limits.items()]
    return {
        "arrived_unusual_kind": arrow_table(UNUSUAL_KIND, kinds),
        "arrived_unusual_limit": arrow_table(UNUSUAL_LIMIT, limits),
    }


def _check(check: Check) -> tuple[object, ...]:
    return (
        check.id, *_words(check.name), str(check.relation), float(check.tolerance),
        str(check.severity), *_words(check.sentence),
    )  # fmt: skip


def _text(word: object | None) -> str | None:
    return None if word is None else str(word)


def _area(area: AreaVersion) -> tuple[object, ...]:
    return (
        area.id, *_words(area.name), area.pinyin, str(area.level), area.parent, area.division_code,
        area.valid_from, area.valid_to, area.boundary, area.named, *_words(area.note), area.source,
    )  # fmt: skip


def _indicator(indicator: Indicator) -> tuple[object, ...]:
    i = indicator
    return (
        i.id, *_words(i.name), *_words(i.unit), str(i.kind), str(i.group), i.core, i.order,
        i.part_of, str(i.adds_over_areas), str(i.adds_over_periods), str(i.direction),
        _text(i.chart), _text(i.reach), *_words(i.definition), *_words(i.caveats),
        *_words(i.note), i.numerator, i.denominator,
        None if i.multiplier is None else float(i.multiplier), i.nearest_years,
        i.reviewed.by, i.reviewed.on,
    )  # fmt: skip


def _phrases(indicator: Indicator) -> Iterator[tuple[str, str, str]]:
    for language, phrases in (("en", indicator.phrases.en), ("zh", indicator.phrases.zh)):
        for phrase in phrases:
            yield indicator.id, language, phrase
