SELECT text, language FROM report WHERE report_id = $report
