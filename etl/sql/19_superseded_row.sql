-- What older reports say and a corrected one that stands in for them says anew.
CREATE TEMP TABLE superseded_row AS
WITH RECURSIVE
-- A corrected report speaks for every older one that it stands in for, also over several steps.
stands_for (newer, older) AS (
    SELECT report, supersedes FROM arrived_report WHERE supersedes IS NOT NULL
    UNION
    SELECT stands_for.newer, arrived_report.supersedes
    FROM stands_for JOIN arrived_report ON arrived_report.report = stands_for.older
    WHERE arrived_report.supersedes IS NOT NULL
)
SELECT DISTINCT
    TRY_CAST(stands_for.older AS known_report) AS report, area_id, indicator_id, period_kind, period_start,
    period_end, reporting_year, variant
FROM stands_for
JOIN typed_row ON typed_row.report = CAST(stands_for.newer AS known_report)
ANTI JOIN fault
    ON fault.report = typed_row.report AND fault.row_order = typed_row.row_order
ANTI JOIN repeated_row
    ON repeated_row.report = typed_row.report AND repeated_row.row_order = typed_row.row_order
WHERE stands_for.older <> stands_for.newer;
