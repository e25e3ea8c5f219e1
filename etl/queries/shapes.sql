WITH unmatched AS (
    SELECT list(
        'feature ' || feature || ', ' || code || if(name = '', '', ', ' || name) ORDER BY feature
    ) AS names
    FROM unmatched_shape
),
without AS (
    SELECT list(area_id || if(division_code IS NULL, ' (no division code)', '') ORDER BY area_id)
        AS names
    FROM area
    WHERE level IN ('county', 'district', 'county_level_city')
      AND valid_to IS NULL
      AND area_id NOT IN (SELECT area_id FROM area_shape)
)
SELECT
    (SELECT count(DISTINCT area_id) FROM area_shape) + (SELECT count(*) FROM unmatched_shape)
        AS shape_count,
    coalesce((SELECT names FROM unmatched), []) AS unmatched,
    coalesce((SELECT names FROM without), []) AS without
