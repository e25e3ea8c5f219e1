SELECT * FROM area_version WHERE area_id = $area ORDER BY valid_from NULLS FIRST
