"""The ledger of corrections as tables, under the names by which the SQL asks for them."""

from collections.abc import Mapping, Sequence

import pyarrow as pa

from etl.corrections import Correction

CORRECTION = pa.schema(
    [
        *((name, pa.string()) for name in ("correction_id", "file", "place", "area", "indicator")),
        *((name, pa.string()) for name in ("period_kind", "variant", "report", "action", "status")),
        ("reporting_year", pa.int32()),
        ("period_start", pa.date32()),
        ("period_end", pa.date32()),
        ("expect_value", pa.float64()),
        ("expect_words", pa.string()),
        *((f"{name}_{code}", pa.string()) for name in ("reason", "by") for code in ("en", "zh")),
        ("decided_on", pa.date32()),
    ]
)
PART = pa.schema(
    [
        ("correction_id", pa.string()),
        ("part_order", pa.int32()),
        *((name, pa.string()) for name in ("indicator", "variant", "comparator", "coverage")),
        ("value", pa.float64()),
    ]
)


def correction_tables(ledger: Sequence[Correction]) -> Mapping[str, pa.Table]:
    """A row an entry, and a row for each number that takes the place of a figure."""
    parts = [
        {"correction_id": entry.id, "part_order": order, **vars(part)}
        for entry in ledger
        for order, part in enumerate(entry.parts, start=1)
    ]
    return {
        "arrived_correction": pa.Table.from_pylist([*map(_row, ledger)], CORRECTION),
        "arrived_correction_part": pa.Table.from_pylist(parts, PART),
    }


def _row(entry: Correction) -> dict[str, object]:
    words = entry.expect if isinstance(entry.expect, str) else None
    return {
        "correction_id": entry.id,
        "file": entry.file,
        "place": entry.place,
        "area": entry.area,
        "indicator": entry.indicator,
        "period_kind": entry.period.kind,
        "reporting_year": entry.period.reporting_year,
        "period_start": entry.period.start,
        "period_end": entry.period.end,
        "variant": entry.variant,
        "report": entry.report,
        "action": str(entry.action),
        "status": str(entry.status),
        "expect_value": None if words else entry.expect,
        "expect_words": words,
        "reason_en": entry.reason.en,
        "reason_zh": entry.reason.zh,
        "by_en": entry.by.en,
        "by_zh": entry.by.zh,
        "decided_on": entry.on,
    }
