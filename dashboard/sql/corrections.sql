SELECT
    correction.*,
    indicator.unit_en, indicator.unit_zh,
    figure.report
FROM correction
JOIN indicator ON indicator.indicator_id = correction.indicator
LEFT JOIN figure USING (figure_id)
WHERE CASE
    WHEN $figure IS NULL THEN correction.reporting_year BETWEEN $first_year AND $last_year
    ELSE correction.figure_id = $figure OR list_contains(correction.new_figures, $figure)
END
ORDER BY
    list_position(['stale', 'waiting', 'applied', 'answered'], correction.outcome), correction.decided_on DESC,
    correction.correction_id
