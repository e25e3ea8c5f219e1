-- Areas stand in the order of their names, which is then the order of their categories.
SELECT 'area' AS column_name, area_id AS word, name_en AS placed FROM area
UNION SELECT 'indicator', indicator_id, indicator_id FROM indicator
UNION SELECT 'report', report_id, report_id FROM report
UNION SELECT 'unit', unit, unit FROM figure
UNION SELECT 'unit', unit, unit FROM ratio
UNION SELECT 'period_kind', period_kind, period_kind FROM figure
UNION SELECT 'period_kind', period_kind, period_kind FROM ratio
UNION SELECT 'status', status, status FROM figure
UNION SELECT 'status', status, status FROM ratio
UNION SELECT 'variant', variant, variant FROM figure
UNION SELECT 'variant', variant, variant FROM ratio
UNION SELECT 'comparator', comparator, comparator FROM figure
UNION SELECT 'comparator', comparator, comparator FROM ratio
UNION SELECT 'state', state, state FROM coverage_cell
UNION SELECT 'coverage', coverage, coverage FROM figure
UNION SELECT 'coverage', coverage, coverage FROM ratio
ORDER BY column_name, placed, word
