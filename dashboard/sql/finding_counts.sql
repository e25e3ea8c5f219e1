SELECT area, count(*) AS finding_count
FROM finding
WHERE reporting_year BETWEEN $first_year AND $last_year
GROUP BY area
ORDER BY area
