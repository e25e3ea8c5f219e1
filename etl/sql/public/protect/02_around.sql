-- Every area with each area around it, itself among them, whatever its parent was and when.
CREATE TEMP TABLE around AS
WITH RECURSIVE step AS (
    SELECT DISTINCT area_id, area_id AS around_id FROM area_version
    UNION
    SELECT step.area_id, area_version.parent
    FROM step JOIN area_version ON area_version.area_id = step.around_id
    WHERE area_version.parent IS NOT NULL
)
SELECT area_id AS area, around_id AS around_area FROM step;
