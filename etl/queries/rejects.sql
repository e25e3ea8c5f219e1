SELECT report_id, file, place, raw, reasons
FROM reject
ORDER BY report_id, file, length(place), place
LIMIT $most
