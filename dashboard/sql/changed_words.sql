SELECT
    figure.figure_id, figure.area, figure.indicator, figure.value, figure.comparator, figure.coverage,
    figure.lower, figure.upper, figure.variant, figure.status, figure.period_kind, figure.period_start,
    figure.period_end, figure.reporting_year, figure.report, figure.quote, figure.place,
    report.title_en, report.title_zh
FROM figure
JOIN report ON report.report_id = figure.report
WHERE figure.figure_id IN (SELECT unnest($figures))
