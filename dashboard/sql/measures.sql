-- Not in order: dashboard/ordering.py sorts in a quarter of the time.
SELECT * EXCLUDE (locator)
FROM measure
WHERE indicator IN (SELECT unnest($indicators))
  AND ($areas IS NULL OR area IN (SELECT unnest($areas)))
  AND reporting_year BETWEEN $first_year AND $last_year
