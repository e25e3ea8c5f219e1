"""What each kind of indicator must have and may have."""

from dataclasses import dataclass

from etl.catalog.vocabulary import Kind

_ALWAYS = frozenset({"name", "kind", "group", "order", "definition", "reviewed"})
_ALWAYS_MAY = frozenset({"id", "caveats", "note"})
_COUNTED = frozenset(
    {
        "unit",
        "core",
        "adds_over_areas",
        "adds_over_periods",
        "direction",
        "chart",
        "measure_words",
        "phrases",
    }
)
_COUNTED_MAY = frozenset({"part_of", "variants", "reach"})
_RATIO = frozenset({"numerator", "denominator", "multiplier"})
_RATIO_MAY = frozenset(
    {
        "unit",
        "core",
        "adds_over_areas",
        "adds_over_periods",
        "direction",
        "chart",
        "phrases",
        "reach",
        "nearest_years",
    }
)


@dataclass(frozen=True)
class Keys:
    """The keys of one kind's file."""

    required: frozenset[str]
    optional: frozenset[str]

    @property
    def allowed(self) -> frozenset[str]:
        """Every key the kind may have."""
        return self.required | self.optional


_FIGURES = Keys(_ALWAYS | _COUNTED, _ALWAYS_MAY | _COUNTED_MAY)

KEYS: dict[Kind, Keys] = {
    Kind.FLOW: _FIGURES,
    Kind.STOCK: _FIGURES,
    Kind.REPORTED_RATIO: _FIGURES,
    Kind.RATIO: Keys(_ALWAYS | _RATIO, _ALWAYS_MAY | _RATIO_MAY),
    Kind.PRACTICE: Keys(_ALWAYS | {"phrases"}, _ALWAYS_MAY),
}
