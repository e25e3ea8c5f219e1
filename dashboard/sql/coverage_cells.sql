-- The figure that says most about each area, indicator and year, and what it amounts to.
SELECT
    coverage_cell.*, value, comparator, coverage, lower, upper, variant, status, period_kind,
    period_start, period_end, quote, report
FROM coverage_cell
JOIN figure USING (figure_id)
WHERE ($indicator IS NULL OR coverage_cell.indicator = $indicator)
  AND ($areas IS NULL OR coverage_cell.area IN (SELECT unnest($areas)))
  -- Said of the figure as well, so that it needn't be looked for among all.
  AND ($indicator IS NULL OR figure.indicator = $indicator)
  AND ($areas IS NULL OR figure.area IN (SELECT unnest($areas)))
