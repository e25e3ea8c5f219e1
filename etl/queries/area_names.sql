SELECT area_id AS id, name_en, name_zh, division_code AS code FROM area_version
