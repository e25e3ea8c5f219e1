SELECT practice.*, report.title_en, report.citation AS report_citation, report.file, report.received
FROM practice
JOIN report ON report.report_id = practice.report
WHERE practice.area = $area AND practice.indicator = $indicator AND practice.reporting_year = $year
ORDER BY practice.practice_id
