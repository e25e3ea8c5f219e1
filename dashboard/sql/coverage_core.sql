-- How many core indicators each county reported of those that any county under its parent reported.
WITH reported AS (
    SELECT figure.area, area.parent, figure.indicator, figure.reporting_year
    FROM figure
    SEMI JOIN (
        SELECT indicator_id AS indicator FROM indicator WHERE core AND indicator_group <> 'context'
    ) USING (indicator)
    JOIN area ON area.area_id = figure.area
    WHERE figure.status <> 'superseded'
),
asked AS (
    SELECT parent, reporting_year, count(DISTINCT indicator) AS asked_count
    FROM reported GROUP BY ALL
),
own AS (
    SELECT area, reporting_year, count(DISTINCT indicator) AS reported_count
    FROM reported GROUP BY ALL
)
SELECT
    area.area_id AS area, asked.reporting_year, asked.asked_count,
    coalesce(own.reported_count, 0) AS reported_count
FROM area
JOIN asked USING (parent)
LEFT JOIN own ON own.area = area.area_id AND own.reporting_year = asked.reporting_year
ORDER BY area.area_id, asked.reporting_year
