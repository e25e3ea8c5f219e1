SELECT check_id, outcome, severity, left_value, right_value, difference, sentence_en, sentence_zh
FROM finding
WHERE list_contains(figure_ids, $figure)
ORDER BY check_id
