SELECT
    report_id, area_id, title_en, title_zh, publisher_en, publisher_zh, reader, file, citation,
    received, period_kind, period_start, period_end, reporting_year, synthetic, original_name,
    figure_count, reject_count, not_reported_count
FROM report
ORDER BY reject_count > 0 DESC, reporting_year DESC NULLS LAST, title_en
