CREATE TABLE practice (
    practice_id VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    reporting_year INTEGER NOT NULL,
    period_kind VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,
    report VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    locator JSON
);
INSERT INTO practice BY NAME
SELECT
    arrived_practice.report || ':p' || arrived_practice.row_order AS practice_id,
    area_match.area_id AS area,
    indicator_match.indicator_id AS indicator,
    CAST(arrived_report.reporting_year AS INTEGER) AS reporting_year,
    arrived_report.period_kind,
    CAST(arrived_report.period_start AS DATE) AS period_start,
    CAST(arrived_report.period_end AS DATE) AS period_end,
    arrived_practice.report,
    arrived_practice.quote,
    arrived_practice.locator
FROM arrived_practice
ANTI JOIN practice_fault USING (report, row_order)
JOIN arrived_report USING (report)
JOIN indicator_match ON indicator_match.called = arrived_practice.practice
JOIN area_match
    ON area_match.called = arrived_report.area
    AND area_match.year_text IS NOT DISTINCT FROM arrived_report.reporting_year
ORDER BY arrived_practice.report, arrived_practice.row_order;

COMMENT ON TABLE practice IS 'Something a report tells that a center does, without a number';
COMMENT ON COLUMN practice.practice_id IS 'Report and number of the practice, as in heshun-2016:p3';
COMMENT ON COLUMN practice.area IS 'Id of the area whose center does it';
COMMENT ON COLUMN practice.indicator IS 'Id of the practice';
COMMENT ON COLUMN practice.reporting_year IS 'Year that the report is about';
COMMENT ON COLUMN practice.period_kind IS 'Kind of period that the report is about';
COMMENT ON COLUMN practice.period_start IS 'First day of the period, where the report says it';
COMMENT ON COLUMN practice.period_end IS 'Last day of the period, where the report says it';
COMMENT ON COLUMN practice.report IS 'Id of the report';
COMMENT ON COLUMN practice.quote IS 'The words of the report';
COMMENT ON COLUMN practice.locator IS 'Where the words stand: file and characters';
