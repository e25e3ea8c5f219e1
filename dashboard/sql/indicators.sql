WITH reported AS (
    SELECT indicator AS indicator_id, count(*) AS figure_count, count(DISTINCT area) AS area_count
    FROM measure
    GROUP BY indicator
)
SELECT
    indicator.*,
    coalesce(reported.figure_count, 0) AS figure_count,
    coalesce(reported.area_count, 0) AS area_count
FROM indicator
LEFT JOIN reported USING (indicator_id)
ORDER BY indicator_group, sort_order, indicator_id
