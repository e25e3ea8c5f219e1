WITH RECURSIVE lineage AS (
    SELECT area_id, parent, 1 AS depth FROM area WHERE parent IS NOT NULL
    UNION ALL
    SELECT lineage.area_id, area.parent, depth + 1
    FROM lineage JOIN area ON area.area_id = lineage.parent
    WHERE area.parent IS NOT NULL AND depth < 10
),
ancestors AS (SELECT area_id, list(parent ORDER BY depth) AS ancestors FROM lineage GROUP BY area_id),
reported AS (SELECT area AS area_id, count(*) AS figure_count FROM figure GROUP BY area)
SELECT
    area.*,
    coalesce(ancestors.ancestors, []) AS ancestors,
    coalesce(reported.figure_count, 0) AS figure_count
FROM area
LEFT JOIN ancestors USING (area_id)
LEFT JOIN reported USING (area_id)
ORDER BY area.name_en
