-- Which areas use each definition of one indicator in every year; of parts of years on which days.
WITH readable AS (
    SELECT
        *,
        period_kind IN ('ytd', 'half_year', 'quarter', 'month') AS by_days
    FROM measure
    WHERE indicator = $indicator
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
    list(DISTINCT area) AS areas
FROM readable
GROUP BY ALL
