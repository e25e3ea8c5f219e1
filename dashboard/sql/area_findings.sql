SELECT
    check_id, name_en, name_zh, left_count, reporting_year, period_kind, period_start, period_end, left_value, right_value,
    difference, outcome, severity, sentence_en, sentence_zh, figure_ids
FROM finding
WHERE area = $area
  AND outcome <> 'holds'
  AND reporting_year BETWEEN $first_year AND $last_year
ORDER BY outcome = 'fails' DESC, reporting_year DESC, check_id
