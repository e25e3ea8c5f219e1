SELECT *
FROM finding
WHERE reporting_year BETWEEN $first_year AND $last_year
  AND outcome <> 'holds'
ORDER BY severity = 'error' DESC, check_id, reporting_year DESC, area
