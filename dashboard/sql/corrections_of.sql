SELECT
    correction.*,
    indicator.unit_en, indicator.unit_zh,
    figure.report
FROM correction
JOIN indicator ON indicator.indicator_id = correction.indicator
LEFT JOIN figure USING (figure_id)
WHERE correction.figure_id = $figure OR list_contains(correction.new_figures, $figure)
ORDER BY correction.decided_on, correction.correction_id
