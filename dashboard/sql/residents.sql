-- The residents of every area and year, with the years in which the boundary stayed the same.
WITH boundary AS (
    SELECT area_id AS area, year(valid_from) AS from_year
    FROM (
        SELECT *, lag(boundary) OVER (PARTITION BY area_id ORDER BY valid_from NULLS FIRST) AS earlier
        FROM area_version
    )
    WHERE boundary <> earlier
),
told AS (
    SELECT area, reporting_year, lower, upper
    FROM measure
    WHERE indicator = 'population'
        AND status = 'published'
        AND variant <> 'part'
        AND lower IS NOT NULL
        AND upper IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY area, reporting_year ORDER BY period_end DESC NULLS LAST, figure_id
    ) = 1
)
SELECT
    told.area,
    told.reporting_year,
    any_value(told.lower) AS lower,
    any_value(told.upper) AS upper,
    max(from_year) FILTER (WHERE from_year <= told.reporting_year) AS since,
    min(from_year) FILTER (WHERE from_year > told.reporting_year) AS until
FROM told
LEFT JOIN boundary USING (area)
GROUP BY told.area, told.reporting_year
ORDER BY told.area, told.reporting_year
