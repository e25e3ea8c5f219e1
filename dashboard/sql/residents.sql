WITH boundary AS (
    SELECT area_id, year(valid_from) AS from_year
    FROM (
        SELECT *, lag(boundary) OVER (PARTITION BY area_id ORDER BY valid_from NULLS FIRST) AS earlier
        FROM area_version
    )
    WHERE boundary <> earlier
)
-- The bounded number nearest to the year, the earlier of two, of the same boundary, as rates use it.
SELECT area, reporting_year, lower, upper
FROM measure
WHERE indicator = 'population'
    AND status = 'published'
    AND variant <> 'part'
    AND lower IS NOT NULL
    AND upper IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM boundary
        WHERE boundary.area_id = measure.area
            AND from_year > least(measure.reporting_year, $year)
            AND from_year <= greatest(measure.reporting_year, $year)
    )
QUALIFY row_number() OVER (
    PARTITION BY area
    ORDER BY abs(reporting_year - $year), reporting_year, period_end DESC NULLS LAST, figure_id
) = 1
ORDER BY area
