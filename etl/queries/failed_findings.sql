SELECT
    check_id, area, reporting_year, period_kind, left_value, right_value, difference, severity,
    sentence_en, figure_ids
FROM finding
WHERE outcome = 'fails'
ORDER BY severity, check_id, area, reporting_year
LIMIT $most
