SELECT count(DISTINCT area) AS area_count
FROM figure
WHERE area IN (SELECT unnest($areas))
  AND reporting_year BETWEEN $first_year AND $last_year
  AND indicator <> 'population'
