SELECT 'area' AS column_name, area_id AS word FROM area
UNION SELECT 'indicator', indicator_id FROM indicator
UNION SELECT 'report', report_id FROM report
UNION SELECT 'unit', unit FROM figure
UNION SELECT 'unit', unit FROM ratio
UNION SELECT 'period_kind', period_kind FROM figure
UNION SELECT 'period_kind', period_kind FROM ratio
UNION SELECT 'status', status FROM figure
UNION SELECT 'status', status FROM ratio
UNION SELECT 'variant', variant FROM figure
UNION SELECT 'variant', variant FROM ratio
UNION SELECT 'comparator', comparator FROM figure
UNION SELECT 'comparator', comparator FROM ratio
UNION SELECT 'coverage', coverage FROM figure
UNION SELECT 'coverage', coverage FROM ratio
ORDER BY column_name, word
