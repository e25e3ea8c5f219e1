-- The least of the totals of work that a cell cannot exceed; these are known to everybody.
CREATE TEMP TABLE most AS
WITH total AS (
    SELECT
        area, indicator, value,
        first_day_of(period_kind, period_start, period_end, reporting_year) AS first_day,
        last_day_of(period_kind, period_start, period_end, reporting_year) AS last_day,
        undated_kind(period_kind, period_start, period_end) AS undated
    FROM whole.figure
    WHERE indicator IN (SELECT great FROM no_less WHERE NOT is_protected)
        AND status = 'published' AND variant <> 'part' AND comparator IN ('=', '<')
        AND EXISTS (SELECT * FROM cell)
)
SELECT cell.cell, min(total.value) AS most
FROM cell
JOIN no_less ON no_less.small = cell.indicator AND NOT no_less.is_protected
JOIN total
    ON total.indicator = no_less.great AND total.area = cell.area AND total.first_day = cell.first_day
    AND total.last_day = cell.last_day AND total.undated = cell.undated
WHERE total.value >= cell.least
GROUP BY cell.cell;
