-- A change of boundary with which residents or most figures changed; it then explains their jumps.
CREATE TEMP TABLE boundary_moved AS
WITH changed AS (
    SELECT CAST(area_id AS known_area) AS area, year(valid_from) AS reporting_year
    FROM (
        SELECT *, lag(boundary) OVER (PARTITION BY area_id ORDER BY valid_from NULLS FIRST) AS boundary_before
        FROM area_version
    )
    WHERE boundary_before <> boundary
),
moved AS (
    SELECT area, reporting_year
    FROM expected JOIN changed USING (area, reporting_year)
    WHERE before IS NOT NULL
    GROUP BY ALL
    HAVING max(abs(change)) FILTER (indicator = 'population') >= unusual_limit('boundary_moved', 'residents')
        OR (count(*) >= unusual_limit('boundary_moved', 'fewest')
            AND abs(median(deviation)) >= unusual_limit('boundary_moved', 'figures'))
),
touched AS MATERIALIZED (
    SELECT expected.* FROM expected JOIN moved USING (area, reporting_year) WHERE before IS NOT NULL
)
SELECT touched.*
FROM touched JOIN lean_figure USING (figure_number)
-- Residents say it best, else the largest figure.
QUALIFY row_number() OVER (
    PARTITION BY touched.area, touched.reporting_year
    ORDER BY touched.indicator = 'population' DESC, touched.value DESC, figure_id
) = 1;
