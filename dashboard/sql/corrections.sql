SELECT
    correction.*,
    indicator.unit_en, indicator.unit_zh,
    figure.report
FROM correction
JOIN indicator ON indicator.indicator_id = correction.indicator
LEFT JOIN figure USING (figure_id)
WHERE correction.area IN (SELECT unnest($areas))
  AND correction.reporting_year BETWEEN $first_year AND $last_year
ORDER BY
    list_position(['stale', 'waiting', 'applied'], correction.outcome), correction.decided_on DESC,
    correction.correction_id
