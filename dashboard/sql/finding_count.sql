SELECT count(*)::INTEGER AS finding_count
FROM finding
WHERE area IN (SELECT unnest($areas)) AND reporting_year BETWEEN $first_year AND $last_year
