SELECT check_id, left_value, right_value, difference, outcome, severity, sentence_en
FROM finding
WHERE list_contains(figure_ids, $figure)
ORDER BY check_id, period_kind, period_start
