SELECT older.report_id
FROM report AS filed
JOIN report AS older ON older.sha256 = filed.sha256 AND older.report_id <> filed.report_id
WHERE filed.report_id = $report
ORDER BY older.report_id
