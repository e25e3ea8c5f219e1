SELECT indicator_id AS id, name_en, name_zh, NULL AS code FROM indicator
