INSERT INTO practice BY NAME
SELECT
    practice_id, area, indicator, reporting_year, period_kind, period_start, period_end, report,
    CASE WHEN muted.id IS NULL THEN quote ELSE '' END AS quote
FROM whole.practice
LEFT JOIN muted ON muted.id = practice_id;
