-- What each area's best figure of one indicator and year amounts to, without the figure.
SELECT area, reporting_year, state, corrected
FROM coverage_cell
WHERE indicator = $indicator
