SELECT
    figure.area, area.name_en AS area_en, area.name_zh AS area_zh,
    figure.indicator, indicator.name_en AS indicator_en, indicator.name_zh AS indicator_zh,
    indicator.unit_en, indicator.unit_zh,
    figure.period_kind, CAST(figure.period_start AS VARCHAR) AS period_start,
    CAST(figure.period_end AS VARCHAR) AS period_end, figure.reporting_year,
    figure.value, figure.comparator, figure.coverage, figure.variant, figure.status,
    figure.quote, figure.place, figure.note
FROM figure
JOIN area ON area.area_id = figure.area
JOIN indicator ON indicator.indicator_id = figure.indicator
ORDER BY figure.report, length(figure.figure_id), figure.figure_id
