SELECT
    own.figure_id, own.area, own.indicator, own.value, own.comparator, own.coverage, own.status,
    own.variant, own.period_kind, own.period_start, own.period_end, own.reporting_year, own.quote,
    own.place,
    indicator.name_en AS indicator_name_en, indicator.name_zh AS indicator_name_zh,
    indicator.unit_en, indicator.unit_zh,
    other.report AS other_report, other.value AS other_value, other.comparator AS other_comparator,
    other.coverage AS other_coverage, other.quote AS other_quote
FROM figure AS own
JOIN indicator ON indicator.indicator_id = own.indicator
LEFT JOIN figure AS other
    ON other.area = own.area
    AND other.indicator = own.indicator
    AND other.period_kind = own.period_kind
    AND other.reporting_year = own.reporting_year
    AND other.variant = own.variant
    AND other.report <> own.report
    AND other.status <> 'superseded'
WHERE own.report = $report
ORDER BY CAST(own.locator ->> '$.start' AS INTEGER), length(own.figure_id), own.figure_id,
    other.report
