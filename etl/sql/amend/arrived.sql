-- The reports that were read anew, and of all others what tables that take in many reports ask for.
CREATE TEMP TABLE arrived_report AS
SELECT * FROM read_report
UNION ALL BY NAME
SELECT
    report_id AS report,
    CAST(NULL AS VARCHAR) AS area,
    CAST(NULL AS VARCHAR) AS supersedes,
    * EXCLUDE (report_id, area_id, figure_count, reject_count)
        REPLACE (CAST(reporting_year AS VARCHAR) AS reporting_year)
FROM amended.report
WHERE report_id NOT IN (SELECT report FROM touched);
