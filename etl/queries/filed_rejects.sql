SELECT file, place, raw, reasons
FROM reject
WHERE report_id = $report
ORDER BY file, length(place), place
