SELECT
    file, place, area, indicator, reporting_year, action, status, outcome, problem_en, expected,
    reason_en, by_en, decided_on
FROM correction
WHERE outcome IN ('waiting', 'stale')
ORDER BY outcome, status, file, length(place), place
LIMIT $most
