SELECT
    check_id, name_en, name_zh, sentence_en, sentence_zh, relation, left_value, right_value,
    difference, severity, reporting_year
FROM finding
WHERE outcome = 'fails'
    AND len(list_filter(figure_ids, lambda figure_id: starts_with(figure_id, $report || ':'))) > 0
ORDER BY severity, check_id
