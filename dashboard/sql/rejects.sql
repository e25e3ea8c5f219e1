SELECT report_id, file, place, raw, reasons
FROM reject
WHERE $report IS NULL OR report_id = $report
ORDER BY report_id, file, place
LIMIT 1000
