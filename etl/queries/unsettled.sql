SELECT figure_id, area, indicator, reporting_year, status, report, place, quote, note
FROM figure
WHERE status IN ('unreadable', 'needs_review')
ORDER BY status, report, figure_id
LIMIT $most
