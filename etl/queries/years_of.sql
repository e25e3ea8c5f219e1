SELECT DISTINCT reporting_year
FROM (
    SELECT area, indicator, reporting_year FROM measure
    UNION ALL
    SELECT area, indicator, reporting_year FROM practice
)
WHERE area = $area AND indicator = $indicator
ORDER BY reporting_year
