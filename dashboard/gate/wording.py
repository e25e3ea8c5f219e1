"""Say refusals and cautions in the reader's language: ids and codes become names and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from dashboard.gate.answer import Caution
from dashboard.gate.definition import UNKNOWN
from dashboard.gate.refusal import Reason, Refusal
from dashboard.number_words import hedged
from dashboard.text import Text

# Refusals whose sentence is whole without the year in which they were found.
ANY_YEAR = (Reason.OTHER_DEFINITION, Reason.BATCH_CASES, Reason.MIXED_DEFINITION)
VariantNames = Mapping[tuple[str | None, str], str]


@dataclass(frozen=True)
class Names:
    """The words of one language, and the names that the catalog gives areas and the rest.

    `variants` are by indicator and definition; a ratio has those of its numerator.
    """

    text: Text
    areas: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    variants: VariantNames = field(default_factory=dict)

    def area(self, area: str) -> str:
        """The area's name, or its id where the catalog has none."""
        return self.areas.get(area, area)

    def variant(self, indicator: str | None, variant: str) -> str:
        """What a definition counts in or leaves out, as inside a sentence."""
        if variant == UNKNOWN:
            return self.text("gate.unstated")
        name = self.variants.get((indicator, variant), variant)
        return name[:1].lower() + name[1:] if self.text.language == "en" else name

    def beside(self, whose: str) -> str:
        """The areas of a list of ids by name, or how many they are."""
        if whose.isdigit():
            return self.text("gate.those_compared", count=int(whose))
        return self.text.join([self.area(area) for area in whose.split(",")])


def sentence(refusal: Refusal, names: Names) -> str:
    """The refusal in one sentence."""
    return _said(f"gate.{refusal.reason}", refusal, refusal.indicator, refusal.year, names)


def reason_said(refusal: Refusal, names: Names) -> str:
    """The refusal without its year; nothing where its sentence could not be said so."""
    return sentence(replace(refusal, year=None), names) if refusal.reason in ANY_YEAR else ""


def caution_said(caution: Caution, indicator: str, year: int, names: Names) -> str:
    """The caution in one sentence."""
    return _said(f"caution.{caution.code}", caution, indicator, year, names)


def _said(
    key: str, told: Refusal | Caution, indicator: str | None, year: int | None, names: Names
) -> str:
    words = {
        name: _WORDS.get(name, _as_it_is)(value, indicator, names)
        for name, value in told.values.items()
    }
    when = "" if year is None else names.text("gate.when", year=year)
    gaps = {"year": "" if year is None else str(year), "when": when, **words}
    return names.text(key, area=names.area(told.area), **gaps)


def _as_it_is(value: str, indicator: str | None, names: Names) -> str:
    return value


def _period(value: str, indicator: str | None, names: Names) -> str:
    return names.text(f"period.{value}")


def _variant(value: str, indicator: str | None, names: Names) -> str:
    return names.variant(indicator, value)


def _indicator(value: str, indicator: str | None, names: Names) -> str:
    return names.indicators.get(value, value)


def _beside(value: str, indicator: str | None, names: Names) -> str:
    return names.beside(value)


def _figure(value: str, indicator: str | None, names: Names) -> str:
    """A number kept as its sign and digits, "> 5000.0", or of a range both bounds, ".. 1.0 4.0"."""
    sign, number, *upper = value.split(" ")
    most = float(upper[0]) if upper else None
    return hedged(float(number), sign, "complete", names.text.language, most)


_WORDS: dict[str, Callable[[str, str | None, Names], str]] = {
    "kind": _period,
    "wanted": _period,
    "variant": _variant,
    "common": _variant,
    "above_variant": _variant,
    "below_variant": _variant,
    "numerator": _indicator,
    "denominator": _indicator,
    "beside": _beside,
    "figure": _figure,
}
