-- How many core indicators each county reported of those that any county under its parent reported.
WITH reported AS (
    SELECT DISTINCT figure.area, area.parent, figure.indicator, figure.reporting_year
    FROM figure
    JOIN indicator ON indicator.indicator_id = figure.indicator
    JOIN area ON area.area_id = figure.area
    WHERE indicator.core AND indicator.indicator_group <> 'context' AND figure.status <> 'superseded'
),
asked AS (
    SELECT parent, reporting_year, count(DISTINCT indicator) AS asked_count
    FROM reported GROUP BY ALL
),
own AS (
    SELECT area, reporting_year, count(*) AS reported_count FROM reported GROUP BY ALL
)
SELECT
    area.area_id AS area, asked.reporting_year, asked.asked_count,
    coalesce(own.reported_count, 0) AS reported_count
FROM area
JOIN asked USING (parent)
LEFT JOIN own ON own.area = area.area_id AND own.reporting_year = asked.reporting_year
ORDER BY area.area_id, asked.reporting_year
