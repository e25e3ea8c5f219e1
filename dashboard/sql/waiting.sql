SELECT
    figure_id, area, indicator, reporting_year, value, comparator, coverage, lower, upper, status,
    period_kind, quote, report
FROM figure
WHERE reporting_year BETWEEN $first_year AND $last_year
  AND status = 'needs_review'
ORDER BY area, reporting_year, indicator
