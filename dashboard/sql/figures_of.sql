SELECT figure_id, area, indicator, value, comparator, coverage, lower, upper, report
FROM figure
WHERE figure_id IN (SELECT unnest($figures))
