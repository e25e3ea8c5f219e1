-- How many areas use each definition in every year; of parts of years also on which days.
WITH readable AS (
    SELECT
        *,
        period_kind IN ('ytd', 'half_year', 'quarter', 'month') AS by_days
    FROM measure
    WHERE indicator = $indicator
      AND area IN (SELECT unnest($areas))
      AND status = 'published'
      AND variant <> 'part'
      AND value IS NOT NULL
)
SELECT
    reporting_year,
    period_kind,
    CASE WHEN by_days THEN coalesce(period_start::VARCHAR, '') END AS first_day,
    CASE WHEN by_days THEN coalesce(period_end::VARCHAR, '') END AS last_day,
    variant,
    count(DISTINCT area) AS area_count,
    count(DISTINCT area) FILTER (WHERE area IN (SELECT unnest($deciding))) AS deciding_count
FROM readable
GROUP BY ALL
