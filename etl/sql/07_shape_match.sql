-- The county that each shape belongs to, by the six digits of its division code.
CREATE TEMP TABLE shape_match AS
SELECT
    arrived_shape.feature,
    area.area_id
FROM arrived_shape
JOIN area ON arrived_shape.code = left(area.division_code, 6)
WHERE area.level IN ('county', 'district', 'county_level_city')
-- A county that was abolished may have left its code to the one that followed.
QUALIFY row_number() OVER (
    PARTITION BY arrived_shape.feature ORDER BY area.valid_to DESC NULLS FIRST, area.area_id
) = 1;
