INSERT INTO practice BY NAME
SELECT
    practice_id, area, indicator, reporting_year, period_kind, period_start, period_end, report,
    CASE WHEN muted.id IS NULL THEN quote ELSE '' END AS quote,
    CASE WHEN muted.id IS NULL
        THEN CAST(replace(CAST(locator AS VARCHAR), to_json(file), to_json(plain)) AS JSON) END AS locator
FROM whole.practice
JOIN plain_file USING (report)
LEFT JOIN muted ON muted.id = practice_id;
