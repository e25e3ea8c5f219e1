SELECT practice_id, indicator, reporting_year, period_kind, period_start, period_end, report, quote
FROM practice
WHERE area = $area AND reporting_year BETWEEN $first_year AND $last_year
ORDER BY indicator, reporting_year, practice_id
