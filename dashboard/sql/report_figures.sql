WITH found AS (
    SELECT
        figure_id, area, indicator, value, comparator, coverage, lower, upper, variant, status,
        period_kind, period_start, period_end, reporting_year, report, locator, quote, place
    FROM figure
    WHERE report = $report
    UNION ALL
    SELECT
        practice_id, area, indicator, NULL, NULL, NULL, NULL, NULL, NULL, 'published',
        period_kind, period_start, period_end, reporting_year, report, locator, quote, NULL
    FROM practice
    WHERE report = $report
)
SELECT
    found.*,
    area.name_en AS area_name_en, area.name_zh AS area_name_zh,
    indicator.name_en AS indicator_name_en, indicator.name_zh AS indicator_name_zh,
    indicator.kind,
    figure_mark.corrected, figure_mark.in_question, figure_mark.replaced_by
FROM found
JOIN area ON area.area_id = found.area
JOIN indicator ON indicator.indicator_id = found.indicator
LEFT JOIN figure_mark USING (figure_id)
WHERE len($areas) = 0 OR found.area IN (SELECT unnest($areas))
ORDER BY CAST(locator ->> '$.start' AS INTEGER), found.reporting_year, found.figure_id
LIMIT 2000
