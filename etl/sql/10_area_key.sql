-- Every text by which a version of an area can be called.
CREATE TEMP TABLE area_key AS
SELECT DISTINCT
    name_key(called) AS key,
    area_id,
    valid_from,
    valid_to
FROM (
    SELECT unnest([area_id, name_en, name_zh, division_code]) AS called, area_id, valid_from, valid_to
    FROM area_version
)
WHERE called IS NOT NULL;
