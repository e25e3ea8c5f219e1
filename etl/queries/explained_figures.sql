SELECT
    figure.*,
    report.title_en,
    report.citation AS report_citation,
    report.file,
    report.received,
    report.original_name,
    variant.name_en AS variant_name
FROM figure
JOIN report ON report.report_id = figure.report
LEFT JOIN indicator_variant AS variant
    ON variant.indicator_id = figure.indicator AND variant.variant = figure.variant
WHERE figure.area = $area AND figure.indicator = $indicator AND figure.reporting_year = $year
ORDER BY figure.period_kind, figure.period_start, figure.status, figure.figure_id
