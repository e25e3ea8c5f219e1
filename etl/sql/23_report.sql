CREATE TABLE report (
    report_id VARCHAR NOT NULL,
    area_id VARCHAR,
    title_en VARCHAR NOT NULL,
    title_zh VARCHAR NOT NULL,
    publisher_en VARCHAR NOT NULL,
    publisher_zh VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    reader VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    original_name VARCHAR,
    original_sha256 VARCHAR,
    citation VARCHAR NOT NULL,
    received DATE NOT NULL,
    period_kind VARCHAR,
    period_start DATE,
    period_end DATE,
    reporting_year INTEGER,
    synthetic BOOLEAN NOT NULL,
    text VARCHAR,
    figure_count INTEGER NOT NULL,
    reject_count INTEGER NOT NULL,
    not_reported_count INTEGER NOT NULL
);
INSERT INTO report BY NAME
WITH loaded AS (
    SELECT report, count(*) AS figure_count
    FROM figure ANTI JOIN (SELECT unnest(new_figures) AS figure_id FROM correction) USING (figure_id)
    GROUP BY ALL
),
refused AS (SELECT report_id AS report, count(*) AS reject_count FROM reject GROUP BY ALL)
SELECT
    arrived_report.* EXCLUDE (report, area, supersedes),
    arrived_report.report AS report_id,
    area_match.area_id,
    coalesce(loaded.figure_count, 0) AS figure_count,
    coalesce(refused.reject_count, 0) AS reject_count
FROM arrived_report
LEFT JOIN loaded USING (report)
LEFT JOIN refused USING (report)
LEFT JOIN area_match
    ON area_match.called = arrived_report.area
    AND area_match.year_text IS NOT DISTINCT FROM arrived_report.reporting_year
ORDER BY report_id;

COMMENT ON TABLE report IS 'One file that arrived, with what its card says';
COMMENT ON COLUMN report.report_id IS 'Id, the name of its folder in data/reports';
COMMENT ON COLUMN report.area_id IS 'Area of the whole report; none where its rows name theirs';
COMMENT ON COLUMN report.title_en IS 'Title in English';
COMMENT ON COLUMN report.title_zh IS 'Title in Chinese';
COMMENT ON COLUMN report.publisher_en IS 'Who issued it, in English';
COMMENT ON COLUMN report.publisher_zh IS 'Who issued it, in Chinese';
COMMENT ON COLUMN report.language IS 'Language of the report: en or zh';
COMMENT ON COLUMN report.reader IS 'How it was read: prose or table';
COMMENT ON COLUMN report.file IS 'Name of the file as it arrived';
COMMENT ON COLUMN report.sha256 IS 'Checksum of the file as it arrived';
COMMENT ON COLUMN report.original_name IS 'Document that the file is a digest of';
COMMENT ON COLUMN report.original_sha256 IS 'Checksum of that document';
COMMENT ON COLUMN report.citation IS 'How to cite it, as text';
COMMENT ON COLUMN report.received IS 'Day on which it arrived';
COMMENT ON COLUMN report.period_kind IS 'Kind of period of rows that do not say their own';
COMMENT ON COLUMN report.period_start IS 'First day of that period';
COMMENT ON COLUMN report.period_end IS 'Last day of that period';
COMMENT ON COLUMN report.reporting_year IS 'Year of rows that do not say their own';
COMMENT ON COLUMN report.synthetic IS 'True for an invented report of the demonstration';
COMMENT ON COLUMN report.text IS 'The whole text of a report in prose';
COMMENT ON COLUMN report.figure_count IS 'Figures loaded from it';
COMMENT ON COLUMN report.reject_count IS 'Rows and problems set aside';
COMMENT ON COLUMN report.not_reported_count IS 'Cells that say that there is no figure';
