-- The ids of areas.
CREATE TEMP TYPE known_area AS ENUM (SELECT DISTINCT area_id FROM area_version ORDER BY area_id);
