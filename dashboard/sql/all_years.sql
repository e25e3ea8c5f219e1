-- Every figure of some indicators that some areas have, with only what the gate judges by.
SELECT
    area, indicator, unit, period_kind, period_start, period_end, reporting_year, value, comparator,
    variant, status
FROM measure
WHERE indicator IN (SELECT unnest($indicators))
  AND area IN (SELECT unnest($areas))
