WITH words AS (
    SELECT
        figure_id, area, indicator, unit, value, comparator, coverage, lower, upper, variant, status,
        period_kind, period_start, period_end, reporting_year, report, locator, quote, note, place,
        citation
    FROM figure
    WHERE figure_id IN (SELECT unnest($figures))
    UNION ALL
    SELECT
        practice_id, area, indicator, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published',
        period_kind, period_start, period_end, reporting_year, report, locator, quote, NULL, NULL,
        NULL
    FROM practice
    WHERE practice_id IN (SELECT unnest($figures))
)
SELECT
    words.*,
    area.name_en AS area_name_en, area.name_zh AS area_name_zh,
    indicator.name_en AS indicator_name_en, indicator.name_zh AS indicator_name_zh,
    indicator.unit_en, indicator.unit_zh,
    report.title_en, report.title_zh, report.publisher_en, report.publisher_zh,
    report.citation AS report_citation, report.file, report.received, report.text,
    report.original_name, report.synthetic,
    figure_mark.replaced_by
FROM words
JOIN area ON area.area_id = words.area
JOIN indicator ON indicator.indicator_id = words.indicator
JOIN report ON report.report_id = words.report
LEFT JOIN figure_mark USING (figure_id)
