WITH own AS (SELECT figure_id, note, place, citation FROM figure WHERE area = $area)
SELECT measure.*, own.note, own.place, own.citation, NULL AS replaced_by
FROM measure
LEFT JOIN own USING (figure_id)
WHERE measure.area = $area
UNION ALL BY NAME
SELECT
    area, indicator, unit, period_start, period_end, period_kind, reporting_year, value, comparator,
    coverage, lower, upper, variant, status, figure_id, report, locator, quote, note, place,
    citation, replaced_by
FROM figure
LEFT JOIN figure_mark USING (figure_id)
WHERE area = $area AND status = 'superseded'
ORDER BY reporting_year, period_start, figure_id
