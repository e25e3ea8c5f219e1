SELECT
    practice_id, area, indicator, reporting_year, period_kind, period_start, period_end, report,
    quote
FROM practice
WHERE area IN (SELECT unnest($areas))
  AND reporting_year BETWEEN $first_year AND $last_year
UNION ALL BY NAME
SELECT * FROM measure WHERE false -- the columns that evidence is read from, all empty
ORDER BY area, indicator, reporting_year, practice_id
