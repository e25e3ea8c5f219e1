WITH told AS (
    SELECT report, reporting_year, indicator <> 'population' AS own FROM figure WHERE area = $area
    UNION ALL
    SELECT report, reporting_year, true FROM practice WHERE area = $area
)
SELECT
    report.report_id, report.title_en, report.title_zh, report.publisher_en, report.publisher_zh,
    report.received, report.citation,
    count(*) AS item_count,
    count(*) FILTER (told.own) AS own_count,
    list_sort(list(DISTINCT told.reporting_year)) AS years,
    max(told.reporting_year) AS last_year
FROM told
JOIN report ON report.report_id = told.report
GROUP BY ALL
ORDER BY own_count > 0 DESC, last_year DESC, report.received DESC, report.report_id
